// Deletes what has expired. Nothing reads it any more; it is only kept out of the way, and people's data no longer than needed.
import 'server-only'
import { sweepAlerts } from '@/lib/alerts/wanted'
import { db } from '@/lib/db/client'
import { deleteForGood } from '@/lib/drafts/for-good'
import { forgetOldEnquiries } from '@/lib/enquiries/daily'
import { keptPictures } from '@/lib/media/queries'
import { sweepPictures } from '@/lib/media/store'

const SWEEP_FILES_AT = 3 // once a night: listing all files takes a while
const DAY = 24 * 60 * 60_000
const QUESTIONS = 400 // days that a mailed question is kept, longer than its link works

/**
 * Deletes projects deleted a month ago, what was typed and never saved within three, who raised a concern that was decided
 * a year ago, expired sessions, links and counters, mailed questions of earlier years, alerts that nobody confirmed or
 * wants any more, enquiries of a year ago, and mails of the demonstration older than a day.
 */
export async function sweep(now = new Date()) {
  await deleteForGood(now)
  if (now.getUTCHours() === SWEEP_FILES_AT) await sweepPictures(keptPictures, new Date(now.getTime() - DAY))
  await db.draftTyping.deleteMany({ where: { typedAt: { lt: new Date(now.getTime() - 90 * DAY) } } })
  await db.concern.updateMany({
    where: { decidedAt: { lt: new Date(now.getTime() - 365 * DAY) } },
    data: { reporterEmail: null, reporterId: null },
  })
  await db.session.deleteMany({ where: { expires: { lt: now } } })
  await db.signInLink.deleteMany({ where: { expires: { lt: now } } })
  await db.rateLimit.deleteMany({ where: { expire: { lt: now } } })
  const askedAt = { lt: new Date(now.getTime() - QUESTIONS * DAY) }
  await db.termQuestion.deleteMany({ where: { askedAt } })
  await db.participationQuestion.deleteMany({ where: { askedAt } })
  await db.noticeQuestion.deleteMany({ where: { askedAt } })
  await db.planReminder.deleteMany({ where: { sentOn: askedAt } })
  await sweepAlerts(now)
  await forgetOldEnquiries(now)
  await db.demonstrationMail.deleteMany({ where: { at: { lt: new Date(now.getTime() - DAY) } } })
}
