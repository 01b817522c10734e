// What fits an offer, a need, a school or a project: candidates from the database, the rest by the rules.
import 'server-only'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { openNotices } from '@/lib/notices/policy'
import type { Position } from '@/lib/places/schema'
import { publicProjects } from '@/lib/projects/policy'
import { boxAround } from '@/lib/places/schema'
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
import { bestOf, isAboutTheSame, type Match } from './score'

const SHOWN = 6
const LOOKED_AT = 500 // candidates, the newest

/** An offer or a need that fits, with the reasons. */
export type NoticeMatch = Pick<NoticeRow, 'slug' | 'kind' | 'title' | 'isExample' | 'school'> & {
  match: Match
}

/** A school that fits, with the reasons. */
export type SchoolMatch = NoticeRow['school'] & { match: Match }

const OPPOSITE = { offer: 'need', need: 'offer' } as const

/** The offers that fit a need, or the needs that fit an offer; at most six, the best first. Two statements. */
export async function listMatchesOfNotice(slug: string): Promise<NoticeMatch[]> {
  const subject = await db.notice.findFirst({ where: { AND: [{ slug }, openNotices] }, select: NOTICE })
  if (!subject) return []
  const candidates = await listNotices({
    kind: OPPOSITE[subject.kind],
    schoolId: { not: subject.school.id },
    OR: [
      { type: subject.type },
      { activities: { hasSome: subject.activities } },
      { themes: { some: { themeSlug: { in: subject.themes.map(({ theme }) => theme.slug) } } } },
    ],
  })
  return bestOf(profileOfNotice(subject), candidates, profileOfNotice, { most: SHOWN, isFit: isAboutTheSame })
}

// How far anybody on the board travels is in its reach; farther ones are left to the rules.
const listNotices = (where: Prisma.NoticeWhereInput): Promise<NoticeRow[]> =>
  db.notice.findMany({
    relationLoadStrategy: 'join',
    where: { AND: [openNotices, { school: openToContact }, where] },
    orderBy: [{ publishedAt: 'desc' }, { slug: 'asc' }],
    take: LOOKED_AT,
    select: NOTICE,
  })

/**
 * The offers, the needs and the schools that fit a school; each at most six, the best first. Schools are those within 20
 * miles that are here and share a theme or an activity, or where the school has none yet, those that are here at all.
 * Three statements.
 */
export async function listMatchesOfSchool(id: string) {
  const subject = await db.school.findUniqueOrThrow({
    relationLoadStrategy: 'join',
    where: { id },
    select: SCHOOL,
  })
  const profile = profileOfSchool(subject)
  const position = positionOf(subject)
  const [notices, schools] = await Promise.all([
    listNotices({
      schoolId: { not: id },
      ...(position ? { OR: [{ mode: { not: 'in_person' } }, { school: within(position, FARTHEST) }] } : {}),
    }),
    position ? listSchools(position, { id: { not: id } }) : [],
  ])
  // An offer speaks for itself: what a school has done so far does not rule it out.
  const open = { ...profile, themes: [], reachMiles: 0, mode: 'both' as const }
  const fitting = (kind: NoticeRow['kind']): NoticeMatch[] =>
    bestOf(
      open,
      notices.filter((notice) => notice.kind === kind),
      profileOfNotice,
      { most: SHOWN },
    )
  const hasDone = profile.themes.length + profile.activities.length > 0
  const fitSchools: SchoolMatch[] = bestOf(profile, schools, profileOfSchool, {
    most: SHOWN,
    isFit: hasDone ? isAboutTheSame : undefined,
  })
  return { offers: fitting('offer'), needs: fitting('need'), schools: fitSchools }
}

const FARTHEST = 100 // miles that anybody on the board can say

const within = (position: Position, miles: number): Prisma.SchoolWhereInput => {
  const { lat, lon } = boxAround(position, miles)
  return { lat: { gte: lat[0], lte: lat[1] }, lon: { gte: lon[0], lte: lon[1] } }
}

// Schools that are here: they take part in a project, have something on the board, or say that they are open to contact.
const isHere = {
  OR: [{ takesPart: true }, { isOpenToContact: true }, { notices: { some: openNotices } }],
} satisfies Prisma.SchoolWhereInput

const listSchools = (position: Position, where: Prisma.SchoolWhereInput) =>
  db.school.findMany({
    relationLoadStrategy: 'join',
    where: { AND: [within(position, USUAL_REACH), openToContact, isHere, where] },
    orderBy: { id: 'asc' },
    take: LOOKED_AT,
    select: SCHOOL,
  })

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
