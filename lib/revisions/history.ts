// The versions of a project for those who write it, and for moderators.
import 'server-only'
import { organisationName } from '@/lib/accounts/words'
import type { Actor } from '@/lib/auth/schema'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { editableBy, everSent } from '@/lib/drafts/policy'
import { Impact } from '@/lib/drafts/schema'
import { trustsOf } from '@/lib/projects/queries'
import { differencesOf } from './differences'
import { type Correction, correctionsOf } from './earlier'
import { judgedBy, moderatedBy } from './policy'
import { DRAFT, UNTITLED, VERSION } from './rows'

// Those who write a project, and moderators once it was sent in.
async function readableBy(actor: Actor): Promise<Prisma.DraftWhereInput> {
  const written = editableBy(actor, await trustsOf(actor))
  return actor.siteRole ? { OR: [written, { AND: [moderatedBy(actor), everSent] }] } : written
}

/** Every version of a project, the newest first, with whether the actor writes it; or null. */
export async function getHistory(actor: Actor, draftId: string) {
  const { content: _content, ...listed } = VERSION
  const [draft, theirs] = await Promise.all([
    db.draft.findFirst({
      where: { AND: [{ id: draftId }, await readableBy(actor)] },
      select: {
        ...DRAFT,
        sections: { where: { section: 'about' }, select: { content: true } },
        revisions: { orderBy: { number: 'desc' }, select: listed },
      },
    }),
    db.draft.count({ where: { AND: [{ id: draftId }, editableBy(actor, await trustsOf(actor))] } }),
  ])
  if (!draft) return null
  const about = draft.sections[0]?.content as { title?: string | null } | undefined
  return { ...draft, title: about?.title ?? UNTITLED, isWriter: theirs > 0 }
}
export type History = NonNullable<Awaited<ReturnType<typeof getHistory>>>

/**
 * What is different in one version of a project from another, or null.
 * @param than the number of the other; the one before when there is no such
 */
export async function getVersion(
  actor: Actor,
  { draftId, number, than }: { draftId: string; number: number; than: number | null },
) {
  const history = await getHistory(actor, draftId)
  const one = history?.revisions.find((revision) => revision.number === number)
  if (!history || !one) return null
  const others = history.revisions.filter((revision) => revision.number !== number)
  const before =
    others.find((revision) => revision.number === than) ??
    others.find((revision) => revision.number < number) ??
    null
  const rows = await db.revision.findMany({
    where: { draftId, number: { in: [number, before?.number ?? number] } },
    select: { number: true, content: true },
  })
  const contentAt = (wanted: number) => rows.find((row) => row.number === wanted)!.content
  const changes = await differencesOf(before && contentAt(before.number), contentAt(number))
  const policy = judgedBy(actor, await trustsOf(actor))
  const judged = await db.draft.count({ where: { AND: [{ id: draftId }, policy] } })
  const isLast = !others.some((other) => other.state === 'published' && other.number > number)
  const mayPublishAgain = judged > 0 && one.state === 'published' && !isLast
  return { ...history, one, before, others, changes, mayPublishAgain }
}

const MOST_READ = 60 // versions; each is a whole document

/** What a figure of a project said before in public, the newest correction first; nothing for whoever does not write it. */
export async function listCorrections(
  actor: Actor,
  { draftId, figureId, catalogue }: { draftId: string; figureId: string; catalogue: string | null },
): Promise<Correction[]> {
  const name = { select: { name: true, slug: true } } as const
  const team = { select: { trust: true, school: name, partnership: name } } as const
  const rows = await db.revision.findMany({
    relationLoadStrategy: 'join',
    where: {
      state: 'published',
      draft: { AND: [{ id: draftId }, editableBy(actor, await trustsOf(actor))] },
    },
    orderBy: { number: 'desc' },
    take: MOST_READ,
    select: {
      number: true,
      madeAt: true,
      content: true,
      draft: { select: { organisationId: true } },
      madeBy: { select: { memberships: { select: { organisationId: true, organisation: team } } } },
    },
  })
  return correctionsOf(
    rows.map(({ number, madeAt: at, content, draft, madeBy }) => {
      const { figures } = Impact.parse((content as { impact?: unknown }).impact ?? {})
      const teams = madeBy?.memberships ?? []
      const one = teams.find(({ organisationId }) => organisationId === draft.organisationId) ?? teams[0]
      const by = one ? organisationName(one.organisation) : null
      const figure = figures.find(({ id }) => id === figureId)
      // An indicator of the catalogue stays the same when its figure was removed and recorded anew.
      const same = figure ?? figures.find((other) => catalogue !== null && other.catalogue === catalogue)
      return { number, at, by, figure: same ?? null }
    }),
  )
}
