// Reads of projects: one whole, the few for the home page, those of a school or partnership.
import 'server-only'
import { cache } from 'react'
import type { Actor } from '@/lib/auth/schema'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { isSlug } from '@/lib/search/schema'
import { listedProjects, publicProjects } from './policy'

const AS_OF = {
  asOfOn: true,
  asOfPrecision: true,
  asOfUntil: true,
  asOfIsAbout: true,
  asOfNote: true,
} as const

/** An indicator with its readings, as pages show them. */
export const INDICATOR = {
  orderBy: { position: 'asc' },
  select: {
    id: true,
    kind: true,
    name: true,
    unit: true,
    catalogue: true,
    isOutcome: true,
    targetValue: true,
    targetOn: true,
    targetPrecision: true,
    comparison: true,
    evaluator: true,
    isEvaluatorIndependent: true,
    readings: {
      orderBy: { position: 'asc' },
      select: {
        id: true,
        moment: true,
        value: true,
        words: true,
        note: true,
        comparisonValue: true,
        qualifier: true,
        sourceId: true,
        ...AS_OF,
      },
    },
  },
} satisfies Prisma.IndicatorFindManyArgs

/** A source as pages show it. */
export const SOURCE = {
  orderBy: { position: 'asc' },
  select: { id: true, title: true, publisher: true, year: true, note: true, url: true },
} satisfies Prisma.SourceFindManyArgs

/** A school taking part, as pages show it. */
export const PARTICIPANT = {
  slug: true,
  name: true,
  sector: true,
  phase: true,
  kind: true,
  town: true,
  positionBasis: true,
} satisfies Prisma.SchoolSelect

/** The project that one repeats, and those that repeat it, with what its level of evidence asks of them. */
export const REPEATS = { slug: true, title: true, publishedAt: true } satisfies Prisma.ProjectSelect
export const REPEATED_BY = {
  where: publicProjects,
  orderBy: { slug: 'asc' },
  take: 50, // anybody can say that they repeat a project
  select: {
    slug: true,
    title: true,
    indicators: {
      orderBy: { position: 'asc' },
      select: {
        name: true,
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
            asOfOn: true,
            asOfPrecision: true,
          },
        },
      },
    },
    participations: { where: { role: 'lead' }, select: { school: { select: { slug: true } } } },
  },
} satisfies Prisma.ProjectFindManyArgs

/** A picture as pages show it. */
const PICTURE = {
  orderBy: { position: 'asc' },
  select: {
    alt: true,
    caption: true,
    picture: { select: { id: true, width: true, height: true, widths: true } },
  },
} satisfies Prisma.ProjectPictureFindManyArgs

const PROJECT = {
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
  years: true,
  frequency: true,
  duration: true,
  timeOfDay: true,
  cost: true,
  payer: true,
  isFreeToPartners: true,
  transport: true,
  aims: true,
  whatHappens: true,
  whatItTakes: true,
  whatChanged: true,
  learned: true,
  pupils: true,
  staff: true,
  stateSchools: true,
  independentSchools: true,
  totalSchools: true,
  otherOrganisations: true,
  groupName: true,
  publishedAt: true,
  firstPublishedAt: true,
  confirmedAt: true,
  partnership: { select: { slug: true, name: true } },
  themes: { select: { theme: { select: { slug: true, name: true } } }, orderBy: { themeSlug: 'asc' } },
  regions: {
    select: { region: { select: { id: true, name: true } } },
    orderBy: { region: { position: 'asc' } },
  },
  indicators: INDICATOR,
  sources: SOURCE,
  repeats: { select: REPEATS },
  repeatedBy: REPEATED_BY,
  pictures: PICTURE,
  card: {
    select: {
      evidence: true,
      pupils: true,
      pupilsQualifier: true,
      isCounted: true,
      stateSchools: true,
      independentSchools: true,
      unknownSchools: true,
      leadSector: true,
      place: true,
    },
  },
  participations: {
    orderBy: { position: 'asc' },
    select: {
      role: true,
      school: { select: PARTICIPANT },
    },
  },
} satisfies Prisma.ProjectSelect

// Beside what the project says itself: its number in lists, how fresh it is, and which schools have confirmed their part.
const PAGE = {
  ...PROJECT,
  card: { select: { ...PROJECT.card.select, ordinal: true, freshness: true, asOf: true, isConfirmed: true } },
  answers: { where: { isConfirmed: true }, select: { school: { select: { slug: true } } } },
} satisfies Prisma.ProjectSelect

/** A published project with everything its page shows, or null. */
export const getProject = cache((slug: string) =>
  isSlug(slug)
    ? db.project.findFirst({
        relationLoadStrategy: 'join', // one statement instead of ten
        where: { slug, ...publicProjects },
        select: PAGE,
      })
    : null,
)

/** What a project says; a draft's preview has it too. */
export type ProjectPage = Prisma.ProjectGetPayload<{ select: typeof PROJECT }>

/** A project as its school's or partnership's page lists it, archived or not, first those that started last. */
export function listProjectsOf(owner: { schoolId: string } | { partnershipId: string }) {
  const where = 'schoolId' in owner ? { participations: { some: owner } } : owner
  return db.project.findMany({
    relationLoadStrategy: 'join',
    where: { ...where, ...publicProjects },
    orderBy: [{ startedOn: { sort: 'desc', nulls: 'last' } }, { slug: 'asc' }],
    select: {
      slug: true,
      title: true,
      summary: true,
      type: true,
      ledBy: true,
      startedOn: true,
      startedPrecision: true,
      card: { select: { freshness: true, asOf: true, isConfirmed: true } },
      participations: 'schoolId' in owner ? { where: owner, select: { role: true } } : false,
    },
    take: 200,
  })
}

/** The trusts a person acts for, by their names on the register. */
export async function trustsOf({ id }: Actor) {
  const rows = await db.organisation.findMany({
    where: { trust: { not: null }, memberships: { some: { personId: id } } },
    select: { trust: true },
  })
  return rows.flatMap(({ trust }) => trust ?? [])
}

/** Addresses of published projects that are not archived, from the one after `offset`, for one part of the sitemap. */
export async function listProjectSlugs(offset: number, count: number) {
  const rows = await db.project.findMany({
    where: listedProjects,
    select: { slug: true },
    orderBy: { slug: 'asc' },
    skip: offset,
    take: count,
  })
  return rows.map(({ slug }) => slug)
}
