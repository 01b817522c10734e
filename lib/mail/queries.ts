// Whether a mail is still wanted, and the mails that the demonstration shows.
import 'server-only'
import { db } from '@/lib/db/client'
import { isPassedOn, isUnanswered, isUnconfirmed, waitsForModerator } from '@/lib/enquiries/asked'
import { isStillAsked } from '@/lib/freshness/asked'
import { isStillAsked as isNoticeStillAsked } from '@/lib/notices/asked'
import { isStillPlanned } from '@/lib/plans/asked'
import { isStillOpen } from '@/lib/participations/asked'
import { choiceOf, type Mail } from './schema'

/** Whether a mail that waited still makes sense: what it leads to is open, and the person did not decline such mails. */
export async function isStillWanted(mail: Mail): Promise<boolean> {
  const now = new Date()
  const choice = choiceOf(mail)
  const declined = choice && (await hasDeclined(mail.to, choice))
  if (declined) return false
  switch (mail.kind) {
    case 'sign-in-link':
      return (await db.signInLink.count({ where: { id: mail.linkId, expires: { gt: now } } })) > 0
    case 'invitation': {
      const open = { acceptedAt: null, withdrawnAt: null, expiresAt: { gt: now } }
      return (await db.invitation.count({ where: { id: mail.invitationId, ...open } })) > 0
    }
    case 'request-waiting':
      return (await db.joinRequest.count({ where: { id: mail.requestId, state: 'waiting' } })) > 0
    case 'project-waiting':
      return (await db.revision.count({ where: { id: mail.revisionId, state: 'waiting' } })) > 0
    case 'concern-waiting':
    case 'concern-about-child':
      return (await db.concern.count({ where: { id: mail.concernId, state: 'open' } })) > 0
    case 'still-true':
      return isStillAsked(mail.questions.map(({ id }) => id))
    case 'readings-due':
      return isStillPlanned(mail.readings.map(({ id }) => id))
    case 'alert-confirm':
      return (await db.alert.count({ where: { id: mail.alertId } })) > 0
    case 'alert-digest': {
      const ids = mail.finds.map(({ alertId }) => alertId)
      return (await db.alert.count({ where: { id: { in: ids }, stoppedAt: null } })) > 0
    }
    case 'alerts-wanted':
      return (await db.alert.count({ where: { readerId: mail.readerId, askedAt: { not: null } } })) > 0
    case 'school-named':
      return isStillOpen(mail.questionId)
    case 'notice-ending':
      return isNoticeStillAsked(mail.questionId)
    case 'enquiry-confirm':
      return isUnconfirmed(mail.enquiryId)
    case 'enquiry-waiting':
      return waitsForModerator(mail.enquiryId)
    case 'enquiry-received':
    case 'enquiry-reminder':
    case 'enquiry-unanswered':
      return isUnanswered(mail.linkId)
    case 'enquiry-answered':
    case 'enquiry-added':
    case 'enquiry-address':
      return isPassedOn(mail.linkId)
    default:
      return true
  }
}

// Whoever has no account any more has no interest in what others do either.
async function hasDeclined(email: string, choice: string) {
  const person = await db.person.findUnique({ where: { email }, select: { declinedMail: true } })
  return !person || person.declinedMail.includes(choice)
}

/** The newest hundred mails of the demonstration, newest first. */
export function listDemonstrationMails() {
  const select = { id: true, at: true, recipient: true, subject: true }
  return db.demonstrationMail.findMany({ select, orderBy: [{ at: 'desc' }, { id: 'asc' }], take: 100 })
}

/** A mail of the demonstration, or null. @param id a UUID */
export function getDemonstrationMail(id: string) {
  const select = { at: true, recipient: true, subject: true, text: true }
  return db.demonstrationMail.findUnique({ where: { id }, select })
}
