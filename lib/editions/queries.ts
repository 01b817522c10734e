// Reads of editions: as moderators make them, and as booklets that everybody can read.
import 'server-only'
import { cache } from 'react'
import type { Actor } from '@/lib/auth/schema'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { publicProjects } from '@/lib/projects/policy'
import { INDICATOR, SOURCE } from '@/lib/projects/queries'
import { layOut } from './booklet'
import { byType } from './order'
import { madeBy, publicEditions } from './policy'
import type { Booklet } from './schema'

const PROJECT = {
  slug: true,
  title: true,
  summary: true,
  type: true,
  ledBy: true,
  leadOrganisation: true,
  startedOn: true,
  startedPrecision: true,
  endedOn: true,
  endedPrecision: true,
  years: true,
  frequency: true,
  aims: true,
  whatHappens: true,
  whatItTakes: true,
  whatChanged: true,
  learned: true,
  pupils: true,
  indicators: INDICATOR,
  sources: SOURCE,
  pictures: {
    orderBy: { position: 'asc' },
    take: 1,
    select: {
      alt: true,
      caption: true,
      picture: { select: { id: true, width: true, height: true, widths: true } },
    },
  },
  regions: { select: { region: { select: { name: true } } }, orderBy: { region: { position: 'asc' } } },
  card: {
    select: {
      evidence: true,
      pupils: true,
      pupilsQualifier: true,
      stateSchools: true,
      independentSchools: true,
      unknownSchools: true,
      leadSector: true,
      place: true,
    },
  },
  participations: {
    orderBy: { position: 'asc' },
    select: { role: true, schoolId: true, school: { select: { name: true, sector: true } } },
  },
} satisfies Prisma.ProjectSelect

/** Of the projects of an edition those that are on the site now, in their order. */
const EDITION = {
  year: true,
  title: true,
  introduction: true,
  isExample: true,
  publishedAt: true,
  projects: {
    where: { project: publicProjects },
    orderBy: [{ position: 'asc' }, { projectId: 'asc' }],
    select: { words: true, project: { select: PROJECT } },
  },
} satisfies Prisma.EditionSelect

export type EditionRow = Prisma.EditionGetPayload<{ select: typeof EDITION }>

/** The public booklet of a year, laid out on its pages; null when there is none. */
export const getBooklet = cache((year: number) => readBooklet({ AND: [{ year }, publicEditions] }))

/** The booklet of a year as it would be if it were published now, for those who make it; or null. */
export const previewBooklet = (actor: Actor, year: number) => readBooklet({ AND: [{ year }, madeBy(actor)] })

async function readBooklet(where: Prisma.EditionWhereInput): Promise<Booklet | null> {
  const edition = await db.edition.findFirst({ relationLoadStrategy: 'join', where, select: EDITION })
  return edition && layOut(edition)
}

/** The editions that everybody can read, the newest first, with how many projects each shows now. */
export function listBooklets() {
  return listed(publicEditions)
}

/** All editions, for those who make them. */
export const listEditions = (actor: Actor) => listed(madeBy(actor))

async function listed(where: Prisma.EditionWhereInput) {
  const rows = await db.edition.findMany({
    where,
    orderBy: { year: 'desc' },
    select: {
      year: true,
      title: true,
      isExample: true,
      publishedAt: true,
      _count: { select: { projects: { where: { project: publicProjects } } } },
    },
  })
  return rows.map(({ _count, ...row }) => ({ ...row, projects: _count.projects }))
}

/** An edition for those who make it, with all its projects by type, also those that are off the site; or null. */
export async function getEdition(actor: Actor, year: number) {
  const edition = await db.edition.findFirst({
    where: { AND: [{ year }, madeBy(actor)] },
    select: {
      year: true,
      title: true,
      introduction: true,
      isExample: true,
      publishedAt: true,
      changedAt: true,
      changedById: true,
      changedBy: { select: { name: true } },
      version: true,
      projects: {
        orderBy: [{ position: 'asc' }, { projectId: 'asc' }],
        select: {
          words: true,
          project: {
            select: {
              slug: true,
              title: true,
              type: true,
              publishedAt: true,
              card: { select: { lead: true, evidence: true } },
            },
          },
        },
      },
    },
  })
  if (!edition) return null
  const { changedById, changedBy, projects, ...rest } = edition
  return {
    ...rest,
    changed: { isOwn: changedById === actor.id, by: changedById === actor.id ? 'You' : changedBy?.name },
    slugs: new Set(projects.map(({ project }) => project.slug)),
    groups: byType(projects, ({ project }) => project.type),
  }
}
export type EditionPage = NonNullable<Awaited<ReturnType<typeof getEdition>>>
