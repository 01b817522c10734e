// What fits an offer, a need, a school or a project: candidates from the database, the rest by the rules.
import 'server-only'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { openNotices } from '@/lib/notices/policy'
import { MOST_MILES } from '@/lib/notices/schema'
import type { Position } from '@/lib/places/schema'
import { publicProjects } from '@/lib/projects/policy'
import { and, membersOf, or } from '@/lib/search/bits'
import { held } from '@/lib/search/held'
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
const LOOKED_AT = 500 // candidates: the newest notices, the nearest schools

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
  const [notices, schools] = await Promise.all([
    listNotices({
      schoolId: { not: id },
      ...(position ? { OR: [{ mode: { not: 'in_person' } }, { school: within(position, MOST_MILES) }] } : {}),
    }),
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
  const isHere = { OR: [{ text: { ordinal: { in: nearest.slice(0, LOOKED_AT) } } }, onBoard] }
  return db.school.findMany({
    relationLoadStrategy: 'join',
    where: { AND: [isHere, openToContact, where] },
    take: LOOKED_AT,
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
