// Rows that mails are about.
import { randomUUID } from 'node:crypto'
import type { Db } from '@/lib/db/client'

export const later = () => new Date(Date.now() + 20 * 60_000)
export const earlier = () => new Date(Date.now() - 60_000)

let count = 0
const address = (name: string) => `${name}-${(count += 1)}@oak.example`

export const person = (db: Db, declinedMail: string[] = []) =>
  db.person.create({ data: { email: address('person'), declinedMail } })

export const signInLink = (db: Db, expires = later()) =>
  db.signInLink.create({ data: { email: address('link'), tokenHash: randomUUID(), expires } })

const organisation = (db: Db) => db.organisation.create({ data: { trust: `Trust ${randomUUID()}` } })

export const invitation = async (db: Db, more: { withdrawnAt?: Date; acceptedAt?: Date } = {}) => {
  const { id: organisationId } = await organisation(db)
  const data = { organisationId, email: address('invited'), expiresAt: later(), ...more }
  return db.invitation.create({ data: { ...data, role: 'editor' } })
}

export const joinRequest = async (db: Db) => {
  const [{ id: organisationId }, { id: personId }] = await Promise.all([organisation(db), person(db)])
  return db.joinRequest.create({ data: { organisationId, personId, reason: 'I teach there.' } })
}

/** Retries at once instead of after 20 seconds. */
export const hurry = (db: Db) =>
  db.$executeRaw`UPDATE pgboss.queue SET retry_delay = 0, retry_backoff = false WHERE name = 'mail'`

/** The states of all jobs of the queue of mails. */
export const states = async (db: Db) =>
  (
    await db.$queryRaw<
      { state: string; output: { note?: string; reason?: string } | null; retry: number }[]
    >`SELECT state::text, output, retry_count AS retry FROM pgboss.job WHERE name = 'mail' ORDER BY created_on`
  ).map(({ state, output, retry }) => ({ state, retry, note: output?.note ?? output?.reason }))

/** A notice that ends on 22 May 2031, and the question about it to somebody. */
export const noticeEnding = async (db: Db, { id: personId }: { id: string }) => {
  const school = await db.school.create({ data: { slug: randomUUID(), ownName: 'Oak School' } })
  const { id: organisationId } = await organisation(db)
  const expiresOn = new Date('2031-05-22')
  const notice = await db.notice.create({
    data: {
      slug: randomUUID(),
      kind: 'offer',
      organisationId,
      schoolId: school.id,
      title: 'Latin',
      words: 'Lessons.',
      type: 'curriculum',
      mode: 'online',
      expiresOn,
    },
  })
  return {
    notice,
    ending: await db.noticeQuestion.create({ data: { noticeId: notice.id, personId, expiresOn } }),
  }
}

/** A reading that a plan asks for on 22 May 2031, and the reminder of it to somebody who writes the project. */
export const readingDue = async (db: Db, { id: personId }: { id: string }) => {
  const [dueOn, sentOn] = [new Date('2031-05-22'), new Date('2031-05-12')]
  const terms = {
    autumnFrom: new Date('2030-09-02'),
    autumnTo: new Date('2030-12-18'),
    springFrom: new Date('2031-01-06'),
    springTo: new Date('2031-04-04'),
    summerFrom: new Date('2031-04-21'),
    summerTo: new Date('2031-07-21'),
  }
  const { id: organisationId } = await organisation(db)
  await db.membership.create({ data: { organisationId, personId, role: 'editor', via: 'invitation' } })
  const { id: draftId } = await db.draft.create({ data: { organisationId } })
  await db.evaluationPlan.create({ data: { draftId, aims: ['wellbeing'], year: 2030, ...terms } })
  const { id: indicatorId } = await db.planIndicator.create({
    data: { draftId, position: 0, catalogue: 'confidence' },
  })
  const { id: readingId } = await db.plannedReading.create({ data: { indicatorId, moment: 'end', dueOn } })
  const { id } = await db.planReminder.create({ data: { readingId, personId, dueOn, sentOn } })
  return {
    id,
    draftId,
    title: 'Latin',
    indicator: 'Confidence of pupils',
    moment: 'end' as const,
    dueOn: '2031-05-22',
  }
}
