// Keeps the read model of lists true: call it in the transaction that changed a project.
import 'server-only'
import type { Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { cardOf } from './project-card'

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
  yearGroups: true,
  pupils: true,
  stateSchools: true,
  independentSchools: true,
  totalSchools: true,
  publishedAt: true,
  anchorSchool: { select: { town: true, lat: true, lon: true } },
  themes: { select: { themeSlug: true }, orderBy: { themeSlug: 'asc' } },
  regions: { select: { regionId: true }, orderBy: { regionId: 'asc' } },
  indicators: { select: { kind: true, readings: { select: { moment: true, value: true, asOfOn: true } } } },
  participations: {
    orderBy: { position: 'asc' },
    select: {
      role: true,
      school: {
        select: {
          name: true,
          town: true,
          sector: true,
          phase: true,
          kind: true,
          localAuthority: { select: { slug: true } },
        },
      },
    },
  },
} satisfies Prisma.ProjectSelect

const BATCH = 500

/** Rebuilds the cards and search words of some projects, or of all; unpublished ones have none. */
export async function rebuildCards(tx: Tx, projectIds?: string[]) {
  const ids = projectIds ?? (await tx.project.findMany({ select: { id: true } })).map(({ id }) => id)
  for (let from = 0; from < ids.length; from += BATCH) await rebuildBatch(tx, ids.slice(from, from + BATCH))
}

async function rebuildBatch(tx: Tx, ids: string[]) {
  const projects = await tx.project.findMany({
    where: { id: { in: ids }, publishedAt: { not: null } },
    select: SUBJECT,
  })
  await tx.projectCard.deleteMany({ where: { projectId: { in: ids } } })
  await tx.projectCard.createMany({
    data: projects.map(({ id, publishedAt, ...subject }) => ({
      ...cardOf(subject),
      status: subject.status,
      projectId: id,
      publishedAt: publishedAt!,
    })),
  })
  await tx.$executeRaw`DELETE FROM project_text WHERE project_id = ANY(${ids}::uuid[])`
  await tx.$executeRaw`
    INSERT INTO project_text (project_id, words)
    SELECT project.id,
      setweight(to_tsvector('plain_english', project.title), 'A') ||
      setweight(to_tsvector('plain_english', concat_ws(' ', project.summary, partnership.name, themes.words)), 'B') ||
      setweight(to_tsvector('plain_english', concat_ws(' ', schools.words, project.lead_organisation, project.group_name)), 'C') ||
      setweight(to_tsvector('plain_english', concat_ws(' ', project.aims, project.what_happens, project.what_it_takes,
        project.what_changed, project.learned, array_to_string(project.other_organisations, ' '))), 'D')
    FROM project
    JOIN project_card ON project_card.project_id = project.id
    LEFT JOIN partnership ON partnership.id = project.partnership_id
    LEFT JOIN LATERAL (
      SELECT string_agg(theme.name, ' ') AS words FROM project_theme JOIN theme ON theme.slug = project_theme.theme_slug
      WHERE project_theme.project_id = project.id
    ) themes ON true
    LEFT JOIN LATERAL (
      SELECT string_agg(concat_ws(' ', school.name, school.town), ' ') AS words
      FROM participation JOIN school ON school.id = participation.school_id WHERE participation.project_id = project.id
    ) schools ON true
    WHERE project.id = ANY(${ids}::uuid[])`
  await markTakingPart(tx, ids)
}

/** Marks the schools that take part in a published project, and unmarks those that no longer do. */
async function markTakingPart(tx: Tx, projectIds: string[]) {
  await tx.$executeRaw`
    UPDATE school SET takes_part = true
    FROM participation JOIN project_card USING (project_id)
    WHERE school.id = participation.school_id AND NOT school.takes_part AND project_id = ANY(${projectIds}::uuid[])`
  await tx.$executeRaw`
    UPDATE school SET takes_part = false
    WHERE takes_part AND NOT EXISTS (
      SELECT FROM participation JOIN project_card USING (project_id) WHERE participation.school_id = school.id)`
}
