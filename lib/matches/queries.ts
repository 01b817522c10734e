// What fits an offer, a need, a school or a project: candidates from the database, the rest by the rules.
import 'server-only'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { openNotices, openOn } from '@/lib/notices/policy'
import { publicProjects } from '@/lib/projects/policy'
import { and, membersOf, or } from '@/lib/search/bits'
import { held } from '@/lib/search/held'
import { optionOf } from '@/lib/search/schema'
import { boxAround, type Position } from '@/lib/places/schema'
import {
  NOTICE,
  type NoticeRow,
  openToContact,
  positionOf,
  PROJECT,
  profileOfNotice,
  profileOfProject,
  profileOfSchool,
  SCHOOL,
  USUAL_REACH,
} from './candidates'
import { likeliest } from './likeliest'
import type { Profile } from './profile'
import { bestOf, isAboutTheSame, type Match } from './score'

const SHOWN = 6
const LOOKED_AT = 60 // offers or needs that are judged by all rules
const SCHOOLS_LOOKED_AT = 150 // the nearest

/** An offer or a need that fits, with the reasons. */
export type NoticeMatch = Pick<NoticeRow, 'slug' | 'kind' | 'title' | 'isExample' | 'school'> & {
  match: Match
}

/** A school that fits, with the reasons. */
export type SchoolMatch = NoticeRow['school'] & { match: Match }

const KINDS = ['offer', 'need'] as const
const OPPOSITE = { offer: 'need', need: 'offer' } as const

/** The offers that fit a need, or the needs that fit an offer; at most six, the best first. Two statements, and one to see whether the lists have changed. */
export async function listMatchesOfNotice(slug: string): Promise<NoticeMatch[]> {
  const subject = await db.notice.findFirst({
    where: { AND: [{ slug }, openOn(new Date())] },
    select: NOTICE,
  })
  if (!subject) return []
  const { notices } = await held()
  const { phase } = subject.school
  const tokens = tokensOf(profileOfNotice(subject))
  const among = [
    notices.having('kind', [OPPOSITE[subject.kind]]),
    tokens.map((token) => notices.having(...facetOf(token))).reduce(or),
    ...(phase ? [notices.having('phase', [optionOf(phase)])] : []),
    ...(subject.yearGroups.length > 0 ? [notices.having('year', subject.yearGroups.map(String))] : []),
  ].reduce(and)
  const about = { tokens, position: positionOf(subject.school) }
  const ordinals = likeliest(notices, among, about, LOOKED_AT)
  const candidates = await listNotices(ordinals, { schoolId: { not: subject.school.id } })
  return bestOf(profileOfNotice(subject), candidates, profileOfNotice, { most: SHOWN, isFit: isAboutTheSame })
}

// What a profile is about, as the board's facets say it.
const tokensOf = ({ themes, activities, types }: Profile) => [
  ...themes.map(({ id }) => `theme:${id}`),
  ...activities.map(({ id }) => `activity:${optionOf(id)}`),
  ...types.map(({ id }) => `type:${optionOf(id)}`),
]
const facetOf = (token: string): [facet: string, values: string[]] => {
  const [facet, value] = token.split(':') as [string, string]
  return [facet, [value]]
}

// In the order of their numbers, the newest first: of two that fit as well it comes first.
const listNotices = (ordinals: number[], where: Prisma.NoticeWhereInput): Promise<NoticeRow[]> =>
  db.notice.findMany({
    relationLoadStrategy: 'join',
    where: { AND: [{ number: { in: ordinals } }, openOn(new Date()), { school: openToContact }, where] },
    orderBy: { number: 'desc' },
    select: NOTICE,
  })

/**
 * The offers, the needs and the schools that fit a school; each at most six, the best first. Schools are those within 20
 * miles that are here and in no project with it yet. All share a theme or an activity with it, unless it has none so far:
 * `hasDone`. Four statements.
 */
export async function listMatchesOfSchool(id: string) {
  const subject = await db.school.findUniqueOrThrow({
    relationLoadStrategy: 'join',
    where: { id },
    select: SCHOOL,
  })
  const profile = profileOfSchool(subject)
  const position = positionOf(subject)
  const { notices: board } = await held()
  const base = profile.phase ? board.having('phase', [optionOf(profile.phase)]) : board.all
  const about = { tokens: tokensOf(profile), position }
  const ordinals = KINDS.flatMap((kind) =>
    likeliest(board, and(base, board.having('kind', [kind])), about, LOOKED_AT),
  )
  const [notices, schools] = await Promise.all([
    listNotices(ordinals, { schoolId: { not: id } }),
    position ? listSchools(position, { AND: [{ id: { not: id } }, { NOT: worksWith(id) }] }) : [],
  ])
  // The first visit gives something too: where a school has done nothing here yet, what is near and meant for its phase.
  const hasDone = profile.themes.length + profile.activities.length > 0
  const which = { most: SHOWN, isFit: hasDone ? isAboutTheSame : undefined }
  const ofNotices = { ...profile, reachMiles: 0 } // theirs counts: this school has not said how far it travels
  const fitting = (kind: NoticeRow['kind']): NoticeMatch[] => {
    const ofKind = notices.filter((notice) => notice.kind === kind)
    return bestOf(ofNotices, ofKind, profileOfNotice, which)
  }
  const fitSchools: SchoolMatch[] = bestOf(profile, schools, profileOfSchool, which)
  return { hasDone, offers: fitting('offer'), needs: fitting('need'), schools: fitSchools }
}

const within = (position: Position, miles: number): Prisma.SchoolWhereInput => {
  const { lat, lon } = boxAround(position, miles)
  return { lat: { gte: lat[0], lte: lat[1] }, lon: { gte: lon[0], lte: lon[1] } }
}

// Who is in a project with a school already.
const worksWith = (schoolId: string): Prisma.SchoolWhereInput => ({
  participations: { some: { project: { participations: { some: { schoolId } } } } },
})

// Schools that are here: they take part in a project or say that they are open to contact, the nearest of them; or they have
// something on the board.
async function listSchools(position: Position, where: Prisma.SchoolWhereInput) {
  const { schools } = await held()
  const { bits, distances } = schools.near(position, USUAL_REACH)
  const here = or(schools.having('part', ['yes']), schools.having('contact', ['yes']))
  const nearest = membersOf(and(bits, here)).toSorted((a, b) => distances.get(a)! - distances.get(b)!)
  const onBoard = { AND: [within(position, USUAL_REACH), { notices: { some: openNotices } }] }
  const isHere = { OR: [{ text: { ordinal: { in: nearest.slice(0, SCHOOLS_LOOKED_AT) } } }, onBoard] }
  return db.school.findMany({
    relationLoadStrategy: 'join',
    where: { AND: [isHere, openToContact, where] },
    take: SCHOOLS_LOOKED_AT,
    select: SCHOOL,
  })
}

/**
 * Schools that may want to join a project: near it, of a phase that already takes part beside its leads, and with a theme or
 * an activity in common; at most six, the best first. Null when there is no such project. Two statements.
 */
export async function listSchoolsForProject(slug: string) {
  const subject = await db.project.findFirst({
    relationLoadStrategy: 'join',
    where: { AND: [{ slug }, publicProjects] },
    select: PROJECT,
  })
  if (!subject) return null
  const position = positionOf(subject.anchorSchool)
  const isIn = { in: subject.participations.map(({ schoolId }) => schoolId) }
  const schools = position ? await listSchools(position, { id: { not: isIn } }) : []
  const fit: SchoolMatch[] = bestOf(profileOfProject(subject), schools, profileOfSchool, {
    most: SHOWN,
    isFit: isAboutTheSame,
  })
  return { title: subject.title, isPlaced: position !== null, schools: fit }
}
