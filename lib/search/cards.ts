// Keeps the read model of lists true: call it in the transaction that changed a project. Not a command: whichever subject
// changes a project does this in the same breath.
import 'server-only'
import type { Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { asOf, freshnessOf } from '@/lib/freshness/schema'
import { elsewhere } from '@/lib/impact/evidence'
import { asRow, learnWords, namedActivities, namedYears } from './card-rows'
import { cardOf } from './project-card'
import { markTakingPart, unmarkOthers } from './taking-part'

const EVIDENCE_FIGURE = {
  orderBy: { position: 'asc' },
  select: {
    name: true,
    unit: true,
    catalogue: true,
    isOutcome: true,
    comparison: true,
    evaluator: true,
    isEvaluatorIndependent: true,
    readings: {
      orderBy: { position: 'asc' },
      select: {
        moment: true,
        value: true,
        words: true,
        comparisonValue: true,
        qualifier: true,
        asOfOn: true,
        asOfPrecision: true,
      },
    },
  },
} satisfies Prisma.IndicatorFindManyArgs

const LEADS = {
  where: { role: 'lead' },
  select: { schoolId: true },
} satisfies Prisma.ParticipationFindManyArgs

const SUBJECT = {
  id: true,
  slug: true,
  title: true,
  summary: true,
  type: true,
  activities: true,
  status: true,
  mode: true,
  ledBy: true,
  leadOrganisation: true,
  isNationwide: true,
  startedOn: true,
  startedPrecision: true,
  endedOn: true,
  endedPrecision: true,
  yearGroups: true,
  isFreeToPartners: true,
  isTransportProvided: true,
  timeOfDay: true,
  pupils: true,
  stateSchools: true,
  independentSchools: true,
  totalSchools: true,
  publishedAt: true,
  firstPublishedAt: true,
  addedAt: true,
  confirmedAt: true,
  anchorSchool: { select: { town: true, lat: true, lon: true } },
  themes: { select: { themeSlug: true }, orderBy: { themeSlug: 'asc' } },
  regions: { select: { regionId: true }, orderBy: { regionId: 'asc' } },
  indicators: { ...EVIDENCE_FIGURE, select: { ...EVIDENCE_FIGURE.select, kind: true } },
  repeatedBy: {
    where: { publishedAt: { not: null } },
    orderBy: { slug: 'asc' },
    take: 50, // as on the project's page
    select: { indicators: EVIDENCE_FIGURE, participations: LEADS },
  },
  participations: {
    orderBy: { position: 'asc' },
    select: {
      role: true,
      schoolId: true,
      school: {
        select: {
          name: true,
          town: true,
          sector: true,
          phase: true,
          kind: true,
          localAuthority: { select: { slug: true } },
          text: { select: { ordinal: true } },
        },
      },
    },
  },
} satisfies Prisma.ProjectSelect

const BATCH = 500

const COLUMNS = [
  'project_id',
  'slug',
  'title',
  'summary',
  'type',
  'facets',
  'lead',
  'place',
  'status',
  'led_by',
  'state_schools',
  'independent_schools',
  'unknown_schools',
  'lead_sector',
  'is_counted',
  'pupils',
  'pupils_qualifier',
  'started_year',
  'started_words',
  'ended_words',
  'evidence',
  'tallies',
  'changes',
  'own_indicators',
  'school_ordinals',
  'lat',
  'lon',
  'published_at',
  'as_of',
  'is_confirmed',
  'freshness',
]
const columnsOf = (table: string) => Prisma.raw(COLUMNS.map((column) => `${table}.${column}`).join(', '))
const columns = Prisma.raw(COLUMNS.join(', '))

/** Rebuilds the cards and search words of some projects, or of all; unpublished ones have none. */
export async function rebuildCards(tx: Tx, projectIds?: string[]) {
  // One after the other from before the first read on: what another transaction takes off meanwhile must not come back.
  await tx.$queryRaw`SELECT version FROM search_change FOR UPDATE`
  const ids = await idsToRebuild(tx, projectIds)
  for (let from = 0; from < ids.length; from += BATCH) await rebuildBatch(tx, ids.slice(from, from + BATCH))
  await unmarkOthers(tx)
}

// What some projects repeat may be better evidenced now, or no longer as well as it was. Asked one by one: in one question
// the database would look through every project.
async function idsToRebuild(tx: Tx, some?: string[]): Promise<string[]> {
  const select = { id: true } as const
  if (!some) return (await tx.project.findMany({ select })).map(({ id }) => id)
  const repeated = await tx.project.findMany({
    where: { repeatsId: { not: null }, id: { in: some } },
    select: { repeatsId: true },
  })
  const fifth = await tx.projectCard.findMany({ where: { evidence: 5 }, select: { projectId: true } })
  const others = [...repeated.map(({ repeatsId }) => repeatsId!), ...fifth.map(({ projectId }) => projectId)]
  return [...new Set([...some, ...others])]
}

async function rebuildBatch(tx: Tx, ids: string[]) {
  const projects = await tx.project.findMany({
    where: { id: { in: ids }, publishedAt: { not: null } },
    select: SUBJECT,
  })
  const now = new Date()
  const cards = projects.map((project) => {
    const { id: projectId, publishedAt } = project
    return asRow({ ...cardOf(ofOthers(project)), ...confirmedOf(project, now), projectId, publishedAt })
  })
  const given = Prisma.sql`jsonb_populate_recordset(NULL::project_card, ${JSON.stringify(cards)}::jsonb) AS given`
  await tx.$executeRaw`
    DELETE FROM project_card WHERE project_id = ANY(${ids}::uuid[])
    AND project_id <> ALL (${projects.map(({ id }) => id)}::uuid[])`
  await tx.$executeRaw`
    UPDATE project_card SET (${columns}) = (SELECT ${columnsOf('given')}) FROM ${given}
    WHERE project_card.project_id = given.project_id
    AND (${columnsOf('project_card')}) IS DISTINCT FROM (${columnsOf('given')})`
  await tx.$executeRaw`
    INSERT INTO project_card (${columns}) SELECT ${columnsOf('given')} FROM ${given}
    WHERE NOT EXISTS (SELECT FROM project_card held WHERE held.project_id = given.project_id)
    ORDER BY given.slug`
  await rebuildText(tx, ids)
  await markTakingPart(tx, ids)
}

type Subject = Prisma.ProjectGetPayload<{ select: typeof SUBJECT }>

const ofOthers = (project: Subject) => ({
  ...project,
  repeatedBy: elsewhere(
    project.participations.map(({ schoolId }) => schoolId),
    project.repeatedBy,
    ({ participations }) => participations.map(({ schoolId }) => schoolId),
  ),
})

const confirmedOf = (project: Parameters<typeof freshnessOf>[0], now: Date) => ({
  asOf: asOf(project),
  isConfirmed: project.confirmedAt !== null,
  freshness: freshnessOf(project, now),
})

// What is said of each project, from the title outwards; what the site calls its themes, activities and years belongs to it.
const said = (ids: string[]) => Prisma.sql`
  SELECT project.id, project_card.ordinal, project.title,
    concat_ws(' ', project.summary, partnership.name, themes.words,
      ${namedActivities(Prisma.sql`project.activities`)}, ${namedYears(Prisma.sql`project.year_groups`)}) AS brief,
    concat_ws(' ', schools.words, project.lead_organisation, project.group_name) AS named,
    concat_ws(' ', project.aims, project.what_happens, project.what_it_takes, project.what_changed, project.learned,
      array_to_string(project.other_organisations, ' ')) AS story
  FROM project
  JOIN project_card ON project_card.project_id = project.id
  LEFT JOIN partnership ON partnership.id = project.partnership_id
  LEFT JOIN LATERAL (
    SELECT string_agg(theme.name, ' ') AS words FROM project_theme JOIN theme ON theme.slug = project_theme.theme_slug
    WHERE project_theme.project_id = project.id
  ) themes ON true
  LEFT JOIN LATERAL (
    SELECT string_agg(concat_ws(' ', school.name, school_initials(school.name), school.town,
      replace(school.local_authority_slug, '-', ' ')), ' ') AS words
    FROM participation JOIN school ON school.id = participation.school_id WHERE participation.project_id = project.id
  ) schools ON true
  WHERE project.id = ANY(${ids}::uuid[])`

async function rebuildText(tx: Tx, ids: string[]) {
  await tx.$executeRaw`DELETE FROM project_text WHERE project_id = ANY(${ids}::uuid[])`
  await tx.$executeRaw`
    INSERT INTO project_text (project_id, ordinal, title, brief, named, words)
    SELECT id, ordinal, search_words(title), search_words(concat_ws(' ', title, brief)),
      search_words(concat_ws(' ', title, brief, named)), search_words(concat_ws(' ', title, brief, named, story))
    FROM (${said(ids)}) AS said`
  await learnWords(tx, 'project', said(ids))
}

/** Learns the words of all schools, for "Did you mean"; call it in the transaction that changed many. */
export async function learnSchoolWords(tx: Tx) {
  await tx.$executeRaw`
    INSERT INTO search_word (subject, word)
    SELECT DISTINCT 'school', word
    FROM school, unnest(tsvector_to_array(to_tsvector('plain_words', search_plain(concat_ws(' ', own_name, register_name, town,
      school_initials(own_name), school_initials(register_name)))))) AS word
    WHERE word ~ '^[a-z]{3,40}$'
    ON CONFLICT DO NOTHING`
}
