// Offers, needs and schools as the rules of matching see them.
import { ACTIVITIES, PROJECT_TYPES, typesOf } from '@/lib/projects/schema'
import { openNotices } from '@/lib/notices/policy'
import { listedProjects } from '@/lib/projects/policy'
import type { Prisma } from '@/lib/db/generated/client'
import type { Position } from '@/lib/places/schema'
import type { Phase } from '@/lib/schools/schema'
import type { Named, Profile } from './profile'

/** How far schools usually travel to one another, where neither has said; miles. */
export const USUAL_REACH = 20

const THEME = { select: { theme: { select: { slug: true, name: true } } } } as const
const PLACE = { id: true, slug: true, name: true, sector: true, phase: true, kind: true, town: true } as const

/** Schools that can be written to: those that have not said that they are not open to contact. */
export const openToContact = {
  AND: [
    { OR: [{ status: null }, { status: { not: 'closed' } }] },
    { OR: [{ isOpenToContact: null }, { isOpenToContact: true }] },
  ],
} satisfies Prisma.SchoolWhereInput

export const NOTICE = {
  slug: true,
  kind: true,
  title: true,
  type: true,
  activities: true,
  phases: true,
  yearGroups: true,
  days: true,
  timeOfDay: true,
  mode: true,
  reachMiles: true,
  isExample: true,
  themes: THEME,
  school: { select: { ...PLACE, lat: true, lon: true } },
} satisfies Prisma.NoticeSelect
export type NoticeRow = Prisma.NoticeGetPayload<{ select: typeof NOTICE }>

const MOST_OF_A_SCHOOL = 50 // projects, and offers and needs

/** A school with what it does on this site. */
export const SCHOOL = {
  ...PLACE,
  lat: true,
  lon: true,
  participations: {
    where: { project: listedProjects },
    take: MOST_OF_A_SCHOOL,
    select: { project: { select: { activities: true, themes: THEME } } },
  },
  notices: {
    where: openNotices,
    take: MOST_OF_A_SCHOOL,
    select: { type: true, activities: true, themes: THEME },
  },
} satisfies Prisma.SchoolSelect
export type SchoolRow = Prisma.SchoolGetPayload<{ select: typeof SCHOOL }>

export const PROJECT = {
  id: true,
  slug: true,
  title: true,
  type: true,
  activities: true,
  yearGroups: true,
  mode: true,
  timeOfDay: true,
  themes: THEME,
  anchorSchool: { select: { lat: true, lon: true } },
  participations: { select: { role: true, schoolId: true, school: { select: { phase: true } } } },
} satisfies Prisma.ProjectSelect
export type ProjectRow = Prisma.ProjectGetPayload<{ select: typeof PROJECT }>

type Themes = { theme: { slug: string; name: string } }[]
const named = (themes: Themes): Named[] => themes.map(({ theme: { slug, name } }) => ({ id: slug, name }))
const activitiesNamed = (ids: string[]): Named[] => ids.map((id) => ({ id, name: ACTIVITIES[id]! }))
const typesNamed = (ids: (keyof typeof PROJECT_TYPES)[]): Named[] =>
  ids.map((id) => ({ id, name: PROJECT_TYPES[id].label }))
const once = (all: Named[]) => [...new Map(all.map((one) => [one.id, one])).values()]

type Placed = { lat: number | null; lon: number | null }
export const positionOf = (place: Placed | null): Position | null =>
  place && place.lat !== null && place.lon !== null ? { lat: place.lat, lon: place.lon } : null

export function profileOfNotice(notice: NoticeRow): Profile {
  return {
    isExact: true,
    themes: named(notice.themes),
    activities: activitiesNamed(notice.activities),
    types: once(typesNamed([notice.type, ...typesOf(notice.activities)])),
    phase: notice.school.phase,
    wantedPhases: notice.phases,
    yearGroups: notice.yearGroups,
    days: notice.days,
    timeOfDay: notice.timeOfDay,
    mode: notice.mode,
    reachMiles: notice.reachMiles,
    position: positionOf(notice.school),
  }
}

/** What a school is known for here: the themes and activities of its projects, offers and needs. */
export function profileOfSchool(school: SchoolRow): Profile {
  const projects = school.participations.map(({ project }) => project)
  const activities = [...projects, ...school.notices].flatMap((one) => one.activities)
  return {
    isExact: false,
    themes: once([...projects, ...school.notices].flatMap(({ themes }) => named(themes))),
    activities: once(activitiesNamed(activities)),
    types: once(typesNamed([...typesOf(activities), ...school.notices.map(({ type }) => type)])),
    phase: school.phase,
    wantedPhases: [],
    yearGroups: [],
    days: [],
    timeOfDay: null,
    mode: 'both',
    reachMiles: USUAL_REACH,
    position: positionOf(school),
  }
}

// The phases of schools that have pupils of these years.
function phasesOf(years: number[]): Phase[] {
  const has = (from: number, to: number) => years.some((year) => year >= from && year <= to)
  const phases: [Phase, boolean][] = [
    ['primary', has(0, 6)],
    ['middle', has(5, 8)],
    ['secondary', has(7, 13)],
    ['sixteen_plus', has(12, 13)],
    ['all_through', years.length > 0],
  ]
  return phases.flatMap(([phase, isMeant]) => (isMeant ? phase : []))
}

/** A project as one that others may join: meant for the phases that take part beside the leads, and for those of its years. */
export function profileOfProject(project: ProjectRow): Profile {
  const partners = project.participations.filter(({ role }) => role !== 'lead')
  const taking = partners.flatMap(({ school }): Phase[] => (school.phase ? [school.phase] : []))
  return {
    isExact: false,
    themes: named(project.themes),
    activities: activitiesNamed(project.activities),
    types: typesNamed(typesOf(project.activities)),
    phase: null,
    wantedPhases: [...new Set([...taking, ...phasesOf(project.yearGroups)])],
    yearGroups: [],
    days: [],
    timeOfDay: project.timeOfDay,
    mode: project.mode ?? 'both',
    reachMiles: USUAL_REACH,
    position: positionOf(project.anchorSchool),
  }
}
