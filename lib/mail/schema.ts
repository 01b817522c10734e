// The mails this site sends, as they wait in the queue: facts only. Words and links are made when one is sent, so that no
// token lies in the database.

import type { Find } from '@/lib/alerts/mail'
import type { Term } from '@/lib/freshness/calendar'
import type { Answer } from '@/lib/enquiries/words'
import type { NoticeKind } from '@/lib/notices/schema'
import type { Moment } from '@/lib/plans/words'
import type { ProjectType } from '@/lib/projects/schema'

export type Mail = { to: string } & (
  | { kind: 'sign-in-link'; linkId: string; back: string }
  | {
      kind: 'invitation'
      invitationId: string
      organisation: string
      role: 'owner' | 'editor'
      by: string | null
    }
  | { kind: 'joined'; organisation: string; organisationId: string; role: 'owner' | 'editor' }
  | { kind: 'request-received'; organisation: string }
  | { kind: 'request-refused'; organisation: string; answer: string | null }
  | { kind: 'request-waiting'; organisation: string; requestId: string }
  | { kind: 'colleague-joined'; organisation: string; organisationId: string; name: string }
  | { kind: 'colleague-left'; organisation: string; organisationId: string; name: string }
  | { kind: 'role-changed'; organisation: string; organisationId: string; role: 'owner' | 'editor' }
  | { kind: 'removed'; organisation: string }
  | { kind: 'account-deleted' }
  | { kind: 'owner-missing'; organisation: string; organisationId: string }
  | { kind: 'site-role-changed'; role: 'moderator' | 'administrator' | null }
  | { kind: 'project-waiting'; title: string; revisionId: string }
  | ({ kind: 'project-approved'; slug: string } & AboutProject)
  | ({ kind: 'project-sent-back'; comments: { section: string; words: string }[] } & AboutProject)
  | ({ kind: 'project-unpublished'; because: string } & AboutProject)
  | ({ kind: 'project-republished'; slug: string } & AboutProject)
  | ({ kind: 'project-published-again'; slug: string } & AboutProject)
  | { kind: 'project-deleted'; title: string }
  | { kind: 'project-brought-back'; title: string }
  | { kind: 'concern-about-child'; concernId: string }
  | { kind: 'concern-waiting'; concernId: string }
  | { kind: 'concern-answered'; answer: string }
  | { kind: 'still-true'; term: Term; questions: { id: string; title: string }[]; more: number }
  | { kind: 'readings-due'; on: string; readings: DueReading[]; more: number }
  | { kind: 'school-named'; questionId: string; title: string; organisation: string }
  | ({ kind: 'school-left'; reason: string | null; isOff: boolean } & SchoolOfProject)
  | ({ kind: 'school-back' } & SchoolOfProject)
  | { kind: 'project-without-lead'; title: string; organisation: string; draftId: string }
  | ({ kind: 'notice-ending'; questionId: string; expiresOn: string } & AboutNotice)
  | ({ kind: 'notice-taken-off'; noticeId: string; because: string } & AboutNotice)
  | ({ kind: 'notice-back'; slug: string } & AboutNotice)
  | { kind: 'alert-confirm'; alertId: string }
  | { kind: 'alert-digest'; digestId: string; readerId: string; finds: Find[] }
  | { kind: 'alerts-wanted'; readerId: string; searches: string[] }
  | { kind: 'enquiry-confirm'; enquiryId: string; organisation: string; about: string | null }
  | ({ kind: 'enquiry-received'; type: ProjectType | null; words: string } & FromSender)
  | ({ kind: 'enquiry-reminder'; type: ProjectType | null; words: string } & FromSender)
  | ({ kind: 'enquiry-sent'; own: OwnAddress } & OfThread)
  | ({
      kind: 'enquiry-answered'
      by: string | null
      answer: Answer | null // null: they add to a thread
      words: string
      address: string | null
      own: OwnAddress
    } & OfThread)
  | ({ kind: 'enquiry-added'; words: string; address: string | null } & FromSender)
  | { kind: 'enquiry-address'; linkId: string; from: From; address: string }
  | ({ kind: 'enquiry-unanswered'; next: string } & OfThread)
  | ({
      kind: 'enquiry-closed'
      by: 'sender' | 'school' | 'moderator'
      because: string | null
    } & FromSender)
  | { kind: 'enquiry-waiting'; enquiryId: string; isReport: boolean }
  | {
      kind: 'enquiry-refused'
      organisation: string
      about: string | null
      because: string
      path: string
    }
  | ({
      kind: 'enquiry-report-decided'
      from: From
      side: 'sender' | 'school'
      isEnded: boolean
    } & OfThread)
  | ({ kind: 'enquiry-link' } & OfThread)
)

/** A thread with a team, about the title of something or the team itself; the link is of whoever gets the mail. */
type OfThread = { linkId: string; organisation: string; about: string | null }

/** What becomes of the address of whoever gets the mail. */
type OwnAddress = 'given' | 'promised' | 'kept'

/** Who writes, in their own words; `isKnown`: what they say of their school is borne out. */
type From = { name: string; role: string | null; of: string | null; isKnown: boolean }

/** `isNeeded`: nobody else of the team would get it, so it cannot be declined. */
type FromSender = OfThread & { from: From; isNeeded: boolean }

/** A reading that an evaluation plan asks for: the reminder's id, what is measured, and its day (2026-12-14). */
export type DueReading = {
  id: string
  draftId: string
  title: string
  indicator: string
  moment: Moment
  dueOn: string
}

/** `isAnswer`: the one who gets it asked for it, and so cannot decline it. */
type AboutProject = { title: string; draftId: string; isAnswer: boolean }

type AboutNotice = { title: string; noticeKind: NoticeKind }

type SchoolOfProject = { title: string; organisation: string; draftId: string }

/** Mails that people may decline, by choice; all others are answers to something they did. */
export const MAIL_CHOICES = {
  colleagues: 'When a colleague joins or leaves a school where I am an owner',
  projects:
    'When a moderator decides about a project, an offer or a need that I can change, or a colleague deletes a project',
  readings: 'When a reading of my projects’ evaluation plans is due, at most once a week',
  reminders: 'To ask once a term whether my projects are still true, and before my offers and needs end',
  partners: 'When a project names my school, or a school leaves one of my projects',
  enquiries: 'When somebody writes to my school, or adds to a message',
  queue: 'When somebody or something waits for a moderator',
} as const
export type MailChoice = keyof typeof MAIL_CHOICES

/** The choices that concern a person: those about moderation only whoever looks after the site. */
export const offeredChoices = (siteRole: string | null) =>
  (Object.keys(MAIL_CHOICES) as MailChoice[]).filter((choice) => choice !== 'queue' || siteRole)

const CHOICE_OF: { [Kind in Mail['kind']]?: MailChoice } = {
  'colleague-joined': 'colleagues',
  'colleague-left': 'colleagues',
  'request-waiting': 'queue',
  'owner-missing': 'queue',
  'project-approved': 'projects',
  'project-sent-back': 'projects',
  'project-republished': 'projects',
  'project-published-again': 'projects',
  'project-deleted': 'projects',
  'project-brought-back': 'projects',
  'project-waiting': 'queue',
  'concern-waiting': 'queue',
  'readings-due': 'readings',
  'still-true': 'reminders',
  'school-named': 'partners',
  'school-left': 'partners',
  'school-back': 'partners',
  'project-without-lead': 'queue',
  'notice-ending': 'reminders',
  'notice-back': 'projects',
  'enquiry-received': 'enquiries',
  'enquiry-reminder': 'enquiries',
  'enquiry-added': 'enquiries',
  'enquiry-waiting': 'queue',
}

/** The choice that a mail belongs to; null for one that cannot be declined. */
export const choiceOf = (mail: Mail): MailChoice | null =>
  ('isAnswer' in mail && mail.isAnswer) || ('isNeeded' in mail && mail.isNeeded)
    ? null
    : (CHOICE_OF[mail.kind] ?? null)
