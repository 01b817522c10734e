// Reads of what is being written: one project whole for its editors, and their list.
import 'server-only'
import { cache } from 'react'
import { organisationName } from '@/lib/accounts/words'
import type { Actor } from '@/lib/auth/schema'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { actedForBy } from '@/lib/projects/policy'
import { trustsOf } from '@/lib/projects/queries'
import { editableBy, lookedAfterBy } from './policy'
import { About } from './schema'
import { contentOf, versionsOf } from './sections'

const PERSON = { select: { id: true, name: true } } as const
const TEAM = {
  id: true,
  trust: true,
  school: { select: { id: true, name: true, slug: true } },
  partnership: { select: { id: true, name: true, slug: true } },
} satisfies Prisma.OrganisationSelect

const DRAFT = {
  id: true,
  createdAt: true,
  unpublishedAt: true,
  unpublishedBecause: true,
  organisation: { select: TEAM },
  project: {
    select: {
      id: true,
      slug: true,
      publishedAt: true,
      firstPublishedAt: true,
      confirmedAt: true,
      answers: { where: { isConfirmed: false }, select: { schoolId: true } },
    },
  },
  sections: {
    select: { section: true, content: true, version: true, changedAt: true, changedBy: PERSON },
  },
  checkAnswers: { select: { key: true } },
  revisions: {
    orderBy: { number: 'desc' },
    take: 1,
    where: { state: { not: 'kept' } },
    select: {
      number: true,
      state: true,
      madeAt: true,
      decidedAt: true,
      comments: { select: { section: true, words: true } },
    },
  },
} satisfies Prisma.DraftSelect

/** A project in the editor, or null; what the actor has typed and not saved stands beside the sections. */
export const getDraft = cache(async (actor: Actor, id: string) => {
  const trusts = await trustsOf(actor)
  const row = await db.draft.findFirst({
    relationLoadStrategy: 'join',
    where: { AND: [{ id }, editableBy(actor, trusts)] },
    select: { ...DRAFT, typings: { where: { personId: actor.id } } },
  })
  return row && withContent(row)
})

export type DraftPage = NonNullable<Awaited<ReturnType<typeof getDraft>>>

function withContent<Row extends Prisma.DraftGetPayload<{ select: typeof DRAFT }>>(row: Row) {
  const { sections, revisions, checkAnswers, ...draft } = row
  const content = contentOf(sections)
  return {
    ...draft,
    content,
    versions: versionsOf(sections),
    changed: new Map(
      sections.map(({ section, changedAt, changedBy }) => [
        section,
        { at: changedAt, by: changedBy?.name ?? null, byId: changedBy?.id ?? null },
      ]),
    ),
    answered: new Set(checkAnswers.map(({ key }) => key)),
    latest: revisions[0] ?? null,
    title: content.about.title ?? 'Untitled project',
    team: row.organisation && organisationName(row.organisation),
  }
}

/** What waits for whom, as the list of one's projects says it. */
export type DraftState = 'writing' | 'waiting' | 'sent-back' | 'published' | 'unpublished'

const LISTED = {
  id: true,
  createdAt: true,
  unpublishedAt: true,
  deletedAt: true,
  organisation: { select: TEAM },
  project: { select: { slug: true, status: true, publishedAt: true, confirmedAt: true } },
  sections: { where: { section: 'about' }, select: { content: true } },
  revisions: {
    orderBy: { number: 'desc' },
    take: 1,
    where: { state: { not: 'kept' } },
    select: { state: true },
  },
} satisfies Prisma.DraftSelect

type Listed = Prisma.DraftGetPayload<{ select: typeof LISTED }>

const present = ({ sections, revisions, organisation, ...draft }: Listed) => ({
  ...draft,
  team: organisation && organisationName(organisation),
  title: About.parse(sections[0]?.content ?? {}).title ?? 'Untitled project',
  state: stateOf(draft, revisions[0]?.state),
})

function stateOf(
  { unpublishedAt, project }: Pick<Listed, 'unpublishedAt' | 'project'>,
  latest?: string,
): DraftState {
  if (latest === 'waiting') return 'waiting'
  if (latest === 'sent_back') return 'sent-back'
  if (unpublishedAt) return 'unpublished'
  return project?.publishedAt ? 'published' : 'writing'
}

const MOST = 200

/** What the actor can write or change, by title: drafts, and published projects that nobody has opened in the editor yet. */
export async function listOwnProjects(actor: Actor) {
  const trusts = await trustsOf(actor)
  const [drafts, projects] = await Promise.all([
    db.draft.findMany({
      relationLoadStrategy: 'join',
      where: editableBy(actor, trusts),
      select: LISTED,
      take: MOST,
      orderBy: { createdAt: 'desc' },
    }),
    db.project.findMany({
      where: { AND: [actedForBy(actor, trusts), { draft: null }] },
      select: { slug: true, title: true, status: true, publishedAt: true, confirmedAt: true },
      take: MOST,
      orderBy: [{ title: 'asc' }, { slug: 'asc' }],
    }),
  ])
  const untouched = projects.map(({ title, ...project }) => ({
    id: null,
    title,
    team: null,
    project,
    state: 'published' as DraftState,
  }))
  return [...drafts.map(present), ...untouched].toSorted((a, b) => a.title.localeCompare(b.title, 'en-GB'))
}

/** What was deleted within the last 30 days and can be brought back. */
export async function listDeleted(actor: Actor) {
  const rows = await db.draft.findMany({
    relationLoadStrategy: 'join',
    where: { AND: [{ deletedAt: { not: null } }, lookedAfterBy(actor, await trustsOf(actor))] },
    select: LISTED,
    take: MOST,
    orderBy: { deletedAt: 'desc' },
  })
  return rows.map(present)
}

/** The themes, regions and, of the partnerships, those that a school taking part or a team of the actor's belongs to. */
export async function listFieldOptions(actor: Actor, { schools }: DraftPage['content']) {
  const ids = schools.participations.map(({ schoolId }) => schoolId)
  const [themes, regions, partnerships, held] = await Promise.all([
    db.theme.findMany({ orderBy: { name: 'asc' } }),
    db.region.findMany({ orderBy: { position: 'asc' }, select: { id: true, name: true } }),
    db.partnership.findMany({
      where: {
        OR: [
          { memberships: { some: { schoolId: { in: ids } } } },
          { organisation: { memberships: { some: { personId: actor.id } } } },
          { id: schools.partnershipId ?? undefined, ...(schools.partnershipId ? {} : { slug: '' }) },
        ],
      },
      orderBy: { name: 'asc' },
      select: { id: true, name: true },
    }),
    db.school.findMany({ where: { id: { in: ids } }, select: { id: true, name: true, town: true } }),
  ])
  const named = new Map(held.map((school) => [school.id, school]))
  return {
    themes: themes.map(({ slug, name }) => [slug, name] as const),
    regions: regions.map(({ id, name }) => [id, name] as const),
    partnerships: partnerships.map(({ id, name }) => [id, name] as const),
    schools: ids.flatMap((id) => {
      const school = named.get(id)
      return school ? [[id, [school.name, school.town].filter(Boolean).join(', ')] as const] : []
    }),
  }
}
export type FieldOptions = Awaited<ReturnType<typeof listFieldOptions>>
