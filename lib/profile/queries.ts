// A person's own record, for themselves only.
import 'server-only'
import { alertsOf } from '@/lib/alerts/policy'
import type { Actor } from '@/lib/auth/schema'
import { db } from '@/lib/db/client'
import { sentBy } from '@/lib/enquiries/policy'

/** What the settings page shows. */
export function getProfile(actor: Actor) {
  return db.person.findUniqueOrThrow({
    where: { id: actor.id },
    select: { email: true, name: true, declinedMail: true, createdAt: true },
  })
}

const ORGANISATION = {
  select: {
    school: { select: { name: true, urn: true } },
    partnership: { select: { name: true } },
    trust: true,
  },
} as const

/** Everything that is held about a person, to take away (UK GDPR, articles 15 and 20); no tokens and no hashes. */
export async function exportPerson(actor: Actor) {
  const person = await db.person.findUniqueOrThrow({
    where: { id: actor.id },
    select: {
      email: true,
      emailVerifiedAt: true,
      name: true,
      siteRole: true,
      declinedMail: true,
      createdAt: true,
      providerAccounts: { select: { provider: true, createdAt: true } },
      sessions: {
        select: { method: true, device: true, createdAt: true, seenAt: true, expires: true },
      },
      memberships: { select: { role: true, via: true, joinedAt: true, organisation: ORGANISATION } },
      joinRequests: {
        select: {
          reason: true,
          state: true,
          createdAt: true,
          decidedAt: true,
          answer: true,
          organisation: ORGANISATION,
        },
      },
      invited: {
        select: {
          email: true,
          role: true,
          createdAt: true,
          acceptedAt: true,
          withdrawnAt: true,
          organisation: ORGANISATION,
        },
      },
      concernsMade: {
        select: { kind: true, page: true, words: true, madeAt: true, state: true, answer: true },
      },
      termQuestions: {
        select: { term: true, askedAt: true, answeredAt: true, project: { select: { title: true } } },
      },
      participationQuestions: { select: { askedAt: true, project: { select: { title: true } } } },
      participationAnswers: {
        select: {
          isConfirmed: true,
          answeredAt: true,
          reason: true,
          project: { select: { title: true } },
          school: { select: { name: true } },
        },
      },
      noticesMade: { select: { slug: true, kind: true, title: true, publishedAt: true } },
      noticesChanged: { select: { slug: true, kind: true, title: true, changedAt: true } },
      editionsMade: { select: { year: true, title: true, madeAt: true } },
      editionsChanged: { select: { year: true, title: true, changedAt: true } },
      noticeQuestions: {
        select: { askedAt: true, answeredAt: true, expiresOn: true, notice: { select: { title: true } } },
      },
      enquiriesAnswered: {
        select: { about: true, answer: true, answeredAt: true, organisation: ORGANISATION },
      },
      enquiryMessages: { select: { side: true, words: true, sentAt: true }, orderBy: { sentAt: 'asc' } },
      enquiryAddresses: { select: { address: true, side: true, givenAt: true } },
      enquiryReadings: { select: { readAt: true, enquiry: { select: { about: true } } } },
      enquiryLinks: { select: { madeAt: true, usedAt: true, enquiry: { select: { about: true } } } },
      plansChanged: { select: { draftId: true, year: true, changedAt: true } },
      planReminders: { select: { dueOn: true, sentOn: true } },
      typings: { select: { draftId: true, section: true, fields: true, typedAt: true } },
      sectionsChanged: { select: { draftId: true, section: true, changedAt: true } },
      revisionsMade: { select: { draftId: true, number: true, state: true, madeAt: true } },
      pictures: { select: { draftId: true, addedAt: true, consentedAt: true } },
      acts: {
        select: { at: true, action: true, detail: true, organisation: ORGANISATION },
        orderBy: { id: 'asc' },
      },
      events: {
        select: { at: true, action: true, organisation: ORGANISATION },
        orderBy: { id: 'asc' },
      },
    },
  })
  const invitations = await db.invitation.findMany({
    where: { email: actor.email },
    select: { role: true, createdAt: true, acceptedAt: true, withdrawnAt: true, organisation: ORGANISATION },
  })
  const alerts = await db.alert.findMany({
    where: await alertsOf(actor),
    orderBy: { madeAt: 'asc' },
    select: {
      search: true,
      frequency: true,
      madeAt: true,
      confirmedAt: true,
      keptAt: true,
      askedAt: true,
      stoppedAt: true,
      checkedAt: true,
    },
  })
  const enquiries = await db.enquiry.findMany({
    where: sentBy(actor),
    orderBy: { madeAt: 'asc' },
    select: {
      about: true,
      kind: true,
      senderName: true,
      senderRole: true,
      senderEmail: true,
      senderOrganisation: true,
      senderSchool: { select: { name: true } },
      givesAddress: true,
      state: true,
      madeAt: true,
      confirmedAt: true,
      sentAt: true,
      answer: true,
      answeredAt: true,
      organisation: ORGANISATION,
      messages: { select: { side: true, words: true, sentAt: true }, orderBy: { sentAt: 'asc' } },
    },
  })
  return { exportedAt: new Date(), person, invitationsToYou: invitations, alerts, enquiries }
}
