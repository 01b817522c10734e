// What the passing of time brings to enquiries: a reminder, a notice, and the end.
import 'server-only'
import { db, type Tx } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { projectPath } from '@/lib/projects/schema'
import { ENQUIRY, type EnquiryRow, factsOf, mailSender, mailTeam } from './delivery'
import { paused } from './policy'
import { CONFIRM_DAYS, NOTICE_DAYS, REMIND_DAYS } from './words'

const DAY = 86_400_000
const LINKS_KEPT = 30 // days that an old link still says that it is too old
const MONTHS_KEPT = 12

const unanswered = {
  state: 'open',
  answer: null,
  isExample: false,
  NOT: paused,
} satisfies Prisma.EnquiryWhereInput

/**
 * Reminds teams that have not answered for a week, and tells senders after three; once each, however often it runs.
 * @returns how many of each
 */
export async function remindOfEnquiries(now = new Date()): Promise<{ reminded: number; noticed: number }> {
  const before = (days: number) => ({ lte: new Date(now.getTime() - days * DAY) })
  const reminded = await each(
    { ...unanswered, remindedAt: null, sentAt: before(REMIND_DAYS) },
    { remindedAt: now },
    (tx, enquiry) => remindTeam(tx, enquiry, now),
  )
  const noticed = await each(
    { ...unanswered, noticedAt: null, sentAt: before(NOTICE_DAYS) },
    { noticedAt: now },
    (tx, enquiry) => tellSender(tx, enquiry, now),
  )
  return { reminded, noticed }
}

async function each(
  where: Prisma.EnquiryWhereInput,
  data: Prisma.EnquiryUpdateManyMutationInput,
  act: (tx: Tx, enquiry: EnquiryRow) => Promise<void>,
): Promise<number> {
  const due = await db.enquiry.findMany({ where, orderBy: { sentAt: 'asc' }, select: { id: true } })
  let done = 0
  for (const { id } of due)
    await db.$transaction(async (tx) => {
      // Of several workers one changes the row; the others find it changed.
      const { count } = await tx.enquiry.updateMany({ where: { AND: [{ id }, where] }, data })
      if (count === 0) return
      await act(tx, await tx.enquiry.findUniqueOrThrow({ where: { id }, select: ENQUIRY }))
      done += 1
    })
  return done
}

async function remindTeam(tx: Tx, enquiry: EnquiryRow, now: Date) {
  const facts = { ...factsOf(enquiry), type: enquiry.kind }
  const { words } = await tx.enquiryMessage.findFirstOrThrow({
    where: { enquiryId: enquiry.id },
    orderBy: { sentAt: 'asc' },
    select: { words: true },
  })
  await mailTeam(
    tx,
    enquiry,
    (linkId, isNeeded) => ({ kind: 'enquiry-reminder', linkId, isNeeded, words, ...facts }),
    now,
  )
}

async function tellSender(tx: Tx, enquiry: EnquiryRow, now: Date) {
  const { organisation, about } = factsOf(enquiry)
  const { project } = await tx.enquiry.findUniqueOrThrow({
    where: { id: enquiry.id },
    select: { project: { select: { slug: true, publishedAt: true } } },
  })
  const next = project?.publishedAt ? `${projectPath(project.slug)}#similar` : '/projects'
  await mailSender(
    tx,
    enquiry,
    (linkId) => ({ kind: 'enquiry-unanswered', linkId, organisation, about, next }),
    now,
  )
}

/** Deletes threads a year after their last message, messages that nobody confirmed within a week, and links of no use. */
export async function forgetOldEnquiries(now = new Date()) {
  const ago = (days: number) => new Date(now.getTime() - days * DAY)
  const year = new Date(now)
  year.setUTCMonth(year.getUTCMonth() - MONTHS_KEPT)
  await db.enquiry.deleteMany({ where: { lastMessageAt: { lt: year }, isExample: false } })
  await db.enquiry.deleteMany({ where: { state: 'unconfirmed', madeAt: { lt: ago(CONFIRM_DAYS) } } })
  await db.enquiryLink.deleteMany({
    where: {
      OR: [{ usedAt: { not: null }, expiresAt: { lt: now } }, { expiresAt: { lt: ago(LINKS_KEPT) } }],
    },
  })
}
