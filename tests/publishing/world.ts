// Projects being written, for tests.
import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/auth/schema'
import type { Db } from '@/lib/db/client'
import { checksOf } from '@/lib/drafts/checks'
import { harmlessNames } from '@/lib/drafts/harmless'
import { type Content, emptyContent } from '@/lib/drafts/schema'
import { contentOf, versionsOf, writeContent, writeSection } from '@/lib/drafts/sections'
import { approve } from '@/lib/revisions/decisions'
import { submitDraft } from '@/lib/revisions/commands'
import { worldOf } from '../accounts/world'
import { PLAIN_FIGURE } from '../drafts/content'

let made = 0

function counted(impact: Content['impact'], value: number, figureId: string): Content['impact'] {
  const held = impact.figures.find(({ id }) => id === figureId)
  const nothing = { words: null, note: null, comparisonValue: null, qualifier: null, dateNote: null }
  const source = {
    id: randomUUID(),
    title: 'Our own records',
    publisher: null,
    year: null,
    note: null,
    url: null,
  }
  const { id: sourceId } = impact.sources[0] ?? source
  const readingId = held?.readings[0]?.id ?? randomUUID()
  const reading = { ...nothing, id: readingId, moment: 'single' as const, value, date: '2025-26', sourceId }
  const figure = {
    ...PLAIN_FIGURE,
    id: figureId,
    kind: 'measure' as const,
    name: 'Pupils',
    unit: 'pupils',
    catalogue: 'pupils',
    readings: [reading],
  }
  return { ...impact, sources: impact.sources.length > 0 ? impact.sources : [source], figures: [figure] }
}

/** A document that can be public: one school leads, another takes part. */
export function wholeContent(leadId: string, partnerId: string, title = `Project ${(made += 1)}`): Content {
  const empty = emptyContent()
  return {
    ...empty,
    about: {
      ...empty.about,
      title,
      summary: 'Two schools learn physics together.',
      status: 'running',
      whatHappens: 'Pupils meet on Tuesdays.',
    },
    schools: {
      ...empty.schools,
      ledBy: 'state',
      participations: [
        { schoolId: leadId, role: 'lead' },
        { schoolId: partnerId, role: 'partner' },
      ],
    },
    activity: { ...empty.activity, type: 'teaching', activities: ['teacher_training'] },
  }
}

export const publishingWorldOf = (db: Db) => {
  const world = worldOf(db)
  const { person, school, team } = world

  const sectionsOf = (draftId: string) => db.draftSection.findMany({ where: { draftId } })
  const contentNow = async (draftId: string) => contentOf((await sectionsOf(draftId)) as never)
  const versionsNow = async (draftId: string) => versionsOf((await sectionsOf(draftId)) as never)

  /** A team with its writer, and a whole project that nobody has sent in. */
  async function draft(more: { title?: string; writer?: Actor } = {}) {
    const writer = more.writer ?? (await person())
    const { id: organisationId, school: lead } = await team([writer, 'editor'])
    const partner = await school()
    return { ...(await another({ organisationId, lead, partner, writer }, more.title)), partner }
  }

  type Team = {
    organisationId: string
    lead: { id: string; slug: string }
    partner: { id: string }
    writer: Actor
  }

  /** One more project of the same team. */
  async function another({ organisationId, lead, partner, writer }: Team, title?: string) {
    const { id } = await db.draft.create({ data: { organisationId, createdById: writer.id } })
    const content = wholeContent(lead.id, partner.id, title)
    await writeContent(db, id, content, writer.id)
    return { id, organisationId, lead, partner, writer, content }
  }

  /** Vouches for all that the checks ask about a draft as it is now. */
  async function vouch(draftId: string) {
    const content = await contentNow(draftId)
    const checks = checksOf(content, await harmlessNames(content), new Set())
    const data = checks.filter(({ answer }) => answer).map(({ key }) => ({ draftId, key }))
    await db.checkAnswer.createMany({ data, skipDuplicates: true })
  }

  /** Sends in a draft as it is now; whoever writes it has vouched for what the checks ask. */
  async function submit(writer: Actor, draftId: string) {
    await vouch(draftId)
    return submitDraft(writer, { draftId, versions: await versionsNow(draftId) })
  }

  async function retitle(draftId: string, title: string) {
    const { about } = await contentNow(draftId)
    await writeSection(db, { draftId, section: 'about', content: { ...about, title }, by: null })
  }

  /** Writes how many pupils take part into a draft, as one figure with one reading. @returns the figure's id */
  async function count(draftId: string, value: number, figureId: string = randomUUID()) {
    const { impact } = await contentNow(draftId)
    await writeSection(db, {
      draftId,
      section: 'impact',
      content: counted(impact, value, figureId),
      by: null,
    })
    return figureId
  }

  const waitingOf = async (draftId: string) =>
    (await db.revision.findFirstOrThrow({ where: { draftId, state: 'waiting' } })).id

  /** A published first project, approved by a moderator, whose team’s later changes go live at once. */
  async function published(moderator: Actor, title?: string) {
    const one = await draft({ title })
    await submit(one.writer, one.id)
    const outcome = await approve(moderator, await waitingOf(one.id))
    if (outcome.outcome !== 'approved') throw new Error(outcome.outcome)
    return { ...one, slug: outcome.slug }
  }

  /** The versions of a project, as "1 published". */
  const versionsKept = async (draftId: string) => {
    const rows = await db.revision.findMany({ where: { draftId }, orderBy: { number: 'asc' } })
    return rows.map(({ number, state }) => `${number} ${state}`)
  }

  const actionsOf = async (organisationId: string) =>
    (await db.auditEvent.findMany({ where: { organisationId }, orderBy: { id: 'asc' } })).map(
      ({ action }) => action,
    )

  return {
    ...world,
    draft,
    another,
    submit,
    vouch,
    retitle,
    count,
    waitingOf,
    published,
    versionsKept,
    versionsNow,
    contentNow,
    actionsOf,
  }
}
