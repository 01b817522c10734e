// Reads of offers and needs: for everybody, for their teams, and by the link of a mail.
import 'server-only'
import { memberOf } from '@/lib/accounts/policy'
import { organisationName } from '@/lib/accounts/words'
import type { Actor } from '@/lib/auth/schema'
import { isLinkToken } from '@/lib/auth/tokens'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { dayOf } from '@/lib/freshness/calendar'
import { plusDays, standingOf } from './dates'
import { placeValue } from './form'
import { changedBy, openOn, readableNotices, schoolsOf } from './policy'

const SCHOOL = {
  id: true,
  slug: true,
  name: true,
  sector: true,
  phase: true,
  kind: true,
  town: true,
} satisfies Prisma.SchoolSelect

const WHOLE = {
  id: true,
  slug: true,
  kind: true,
  title: true,
  words: true,
  type: true,
  activities: true,
  phases: true,
  yearGroups: true,
  days: true,
  timeOfDay: true,
  times: true,
  capacity: true,
  cost: true,
  costWords: true,
  transport: true,
  mode: true,
  reachMiles: true,
  startsOn: true,
  endsOn: true,
  isExample: true,
  publishedAt: true,
  renewedAt: true,
  expiresOn: true,
  expiredAt: true,
  closedAt: true,
  closedBecause: true,
  takenOffAt: true,
  takenOffBecause: true,
  lookedAt: true,
  changedAt: true,
  version: true,
  school: { select: SCHOOL },
  themes: {
    select: { theme: { select: { slug: true, name: true } } },
    orderBy: { theme: { name: 'asc' } },
  },
  organisation: {
    select: {
      id: true,
      trust: true,
      school: { select: { name: true, slug: true } },
      partnership: { select: { name: true, slug: true } },
    },
  },
} satisfies Prisma.NoticeSelect
type Row = Prisma.NoticeGetPayload<{ select: typeof WHOLE }>

const whole = ({ themes, ...row }: Row, now = new Date()) => ({
  ...row,
  themes: themes.map(({ theme }) => theme),
  team: organisationName(row.organisation),
  standing: standingOf(row, now),
})

/** An offer or a need that everybody can read, by its slug; or null. */
export async function getNotice(slug: string, now = new Date()) {
  const row = await db.notice.findFirst({
    where: { AND: [{ slug }, readableNotices(now)] },
    select: WHOLE,
  })
  if (!row) return null
  // Why a moderator took something off, and who looked at it, is not for everybody.
  const { takenOffBecause: _, lookedAt: __, ...notice } = whole(row, now)
  return notice
}
export type NoticePage = NonNullable<Awaited<ReturnType<typeof getNotice>>>

/** Addresses of what stands on the board, but examples; for the sitemap. */
export async function listNoticeSlugs(): Promise<string[]> {
  const rows = await db.notice.findMany({
    where: { AND: [openOn(new Date()), { isExample: false }] },
    orderBy: { slug: 'asc' },
    take: 45_000,
    select: { slug: true },
  })
  return rows.map(({ slug }) => slug)
}

/** The offers and needs of the actor's teams: what needs a hand first, then what is open, then what has ended; the newest first. */
export async function listOwnNotices(actor: Actor) {
  const rows = await db.notice.findMany({
    where: changedBy(actor),
    orderBy: [{ publishedAt: 'desc' }, { slug: 'asc' }],
    take: 300,
    select: WHOLE,
  })
  const order = { 'taken-off': 0, open: 1, expired: 2, closed: 3 }
  return rows.map((row) => whole(row)).toSorted((a, b) => order[a.standing] - order[b.standing])
}
export type OwnNotice = Awaited<ReturnType<typeof listOwnNotices>>[number]

/** One of them, with who changed it last; or null. */
export async function getOwnNotice(actor: Actor, id: string) {
  const row = await db.notice.findFirst({
    where: { AND: [{ id }, changedBy(actor)] },
    select: { ...WHOLE, changedById: true, changedBy: { select: { name: true } } },
  })
  if (!row) return null
  const isOwn = row.changedById === actor.id
  return { ...whole(row), changed: { isOwn, by: isOwn ? 'You' : (row.changedBy?.name ?? 'A colleague') } }
}

const MOST_SCHOOLS = 500 // of one trust

/** For whom the actor can say something: each team with each of its schools, as options of a list. */
export async function listPlaces(actor: Actor) {
  const teams = await db.organisation.findMany({
    where: memberOf(actor),
    select: {
      id: true,
      schoolId: true,
      trust: true,
      partnershipId: true,
      school: { select: { name: true, slug: true } },
      partnership: { select: { name: true, slug: true } },
    },
  })
  const places = await Promise.all(
    teams.map(async (team) => {
      const schools = await db.school.findMany({
        where: schoolsOf(team),
        orderBy: { name: 'asc' },
        take: MOST_SCHOOLS,
        select: { id: true, name: true, town: true },
      })
      const from = team.schoolId ? '' : ` (${organisationName(team)})`
      return schools.map(({ id, name, town }) => ({
        value: placeValue(team.id, id),
        label: `${town && !name.includes(town) ? `${name}, ${town}` : name}${from}`,
      }))
    }),
  )
  return places.flat().toSorted((a, b) => a.label.localeCompare(b.label, 'en-GB'))
}

/** Every theme, as an option of a list. */
export async function listThemes() {
  const rows = await db.theme.findMany({ orderBy: { name: 'asc' }, select: { slug: true, name: true } })
  return rows.map(({ slug, name }) => ({ value: slug, label: name }))
}

/** Days after the last one on the board on which its mailed link still works. */
const LINK_DAYS = 30

/**
 * A mailed question with the person it was sent to, who is the one that answers; null when the token is not the link's.
 * `elsewhere`: a colleague has answered, or it was changed on the account's pages; `gone`: the person has left the team, or
 * a moderator has taken the notice off.
 */
export async function getNoticeQuestion(id: string, token: string, now = new Date()) {
  if (!isLinkToken(token, id, 'notice-question')) return null
  const row = await db.noticeQuestion.findUnique({
    where: { id },
    select: {
      id: true,
      expiresOn: true,
      answeredAt: true,
      person: { select: { id: true, email: true, name: true, siteRole: true } },
      notice: { select: WHOLE },
    },
  })
  if (!row) return null
  const notice = whole(row.notice, now)
  const isTheirs = (await db.notice.count({ where: { AND: [{ id: notice.id }, changedBy(row.person)] } })) > 0
  const isMoved = notice.closedAt !== null || notice.expiresOn.getTime() !== row.expiresOn.getTime()
  const isLate = plusDays(row.expiresOn, LINK_DAYS) < dayOf(now)
  const isGone = !isTheirs || notice.standing === 'taken-off'
  const standing = isGone
    ? ('gone' as const)
    : row.answeredAt
      ? ('answered' as const)
      : isMoved
        ? ('elsewhere' as const)
        : isLate
          ? ('ended' as const)
          : ('open' as const)
  return { ...row, notice, standing }
}
export type NoticeQuestion = NonNullable<Awaited<ReturnType<typeof getNoticeQuestion>>>
