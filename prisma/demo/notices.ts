// Offers and needs of the demonstration: examples, each marked as one, and the teams they belong to.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { Tx } from '@/lib/db/client'
import { $Enums } from '@/lib/db/generated/client'
import { dayOf } from '@/lib/freshness/calendar'
import { lastDayOf, plusDays } from '@/lib/notices/dates'
import { slugify } from '@/lib/schools/schema'
import { idOf } from './rows'

const text = z.string().min(1)

// In our own words: no school has said any of this, and each says so on the page.
const Example = z.object({
  /** The school, by its id in the facts. */
  at: text,
  kind: z.enum($Enums.NoticeKind),
  title: text.max(100),
  words: z.array(text).min(1),
  type: z.enum($Enums.ProjectType),
  activities: z.array(z.enum($Enums.Activity)),
  themes: z.array(text),
  phases: z.array(z.enum($Enums.Phase)),
  years: z.array(z.number().int().min(0).max(13)),
  days: z.array(z.enum($Enums.Weekday)),
  timeOfDay: z.enum($Enums.TimeOfDay).nullable(),
  times: text.nullable(),
  capacity: z.number().int().positive().nullable(),
  mode: z.enum($Enums.Mode),
  miles: z.number().int().positive().nullable(),
  transport: z.enum($Enums.NoticeTransport).nullable(),
  cost: z.enum($Enums.NoticeCost).nullable(),
  costWords: text.nullable(),
  /** Days before the loading on which it was published, and after it on which it ends by itself. */
  age: z.number().int().positive(),
  endsIn: z.number().int().positive().optional(),
})
type Example = z.infer<typeof Example>

const FILE = path.join(process.cwd(), 'prisma/demo/examples/notices.json')

/** Adds the examples that are missing, with dates that count from now; those that are there stay as they are. */
export async function loadNotices(tx: Tx, schoolIds: Map<string, string>, now = new Date()) {
  const held = new Set(
    (await tx.notice.findMany({ where: { isExample: true }, select: { id: true } })).map(({ id }) => id),
  )
  const examples = z.array(Example).parse(JSON.parse(readFileSync(FILE, 'utf8')))
  for (const example of examples) {
    const id = idOf('notice', example.at, example.title)
    if (held.has(id)) continue
    const schoolId = schoolIds.get(example.at)!
    // A team without members: nobody acts for the school, so nobody answers in its name.
    const { id: organisationId } = await tx.organisation.upsert({
      where: { schoolId },
      create: { id: idOf('organisation', example.at), schoolId },
      update: {},
      select: { id: true },
    })
    await tx.notice.create({
      data: {
        ...rowOf(example, now),
        id,
        organisationId,
        schoolId,
        themes: { create: example.themes.map((themeSlug) => ({ themeSlug })) },
      },
    })
  }
}

function rowOf(example: Example, now: Date) {
  const publishedAt = plusDays(now, -example.age)
  const endsOn = example.endsIn ? plusDays(dayOf(now), example.endsIn) : null
  return {
    slug: `example-${slugify(example.title)}`,
    kind: example.kind,
    title: example.title,
    words: example.words.join('\n\n'),
    type: example.type,
    activities: example.activities,
    phases: example.phases,
    yearGroups: example.years,
    days: example.days,
    timeOfDay: example.timeOfDay,
    times: example.times,
    capacity: example.capacity,
    mode: example.mode,
    reachMiles: example.miles,
    transport: example.transport,
    cost: example.cost,
    costWords: example.costWords,
    isExample: true,
    publishedAt,
    changedAt: publishedAt,
    lookedAt: publishedAt,
    endsOn,
    expiresOn: lastDayOf(publishedAt, endsOn),
  }
}
