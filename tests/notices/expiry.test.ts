// The last day on the board, with a moved clock: one question before it, leaving after it, each once.
import { expect, test } from 'vitest'
import { linkToken } from '@/lib/auth/tokens'
import { clearBoard, keepFresh } from '@/lib/jobs/keep-fresh'
import { closeNotice, renewNotice } from '@/lib/notices/commands'
import { plusDays } from '@/lib/notices/dates'
import { leaveBoard, remindOfNotices } from '@/lib/notices/expiry'
import { deliver } from '@/lib/mail/deliver'
import { getNotice, getNoticeQuestion, listNoticeSlugs } from '@/lib/notices/queries'
import { listNewestNotices } from '@/lib/notices/board'
import { testDatabase } from '../setup/database'
import { noticesOf } from './world'

const { db } = await testDatabase('empty')
const { person, add, offer, now, mailsOf } = noticesOf(db)

type Ending = { kind: 'notice-ending'; to: string; questionId: string; title: string; expiresOn: string }
const endings = (to: { email: string }) => mailsOf<Ending>('notice-ending', to)
/** The morning of a day, counted from the last one on the board. */
const morning = (expiresOn: Date, days: number) =>
  plusDays(new Date(expiresOn.getTime() + 7 * 3_600_000), days)
const forget = (id: string) => db.notice.delete({ where: { id } })
const question = async (to: { email: string }) => {
  const [{ questionId } = { questionId: '' }] = (await endings(to)).slice(-1)
  return (at?: Date) => getNoticeQuestion(questionId, linkToken(questionId, 'notice-question'), at)
}

test('fourteen days before, each member who wants reminders gets one mail, however often and wherever the job runs', async () => {
  const { actor, at, notice } = await offer()
  const [colleague, declining] = [await person(), await person()]
  await add(at.id, colleague, 'owner')
  await add(at.id, declining, 'editor')
  await db.person.update({ where: { id: declining.id }, data: { declinedMail: ['reminders'] } })
  expect(await remindOfNotices(morning(notice.expiresOn, -15))).toBe(0)
  const on = morning(notice.expiresOn, -14)
  const sent = await Promise.all([remindOfNotices(on), remindOfNotices(on), remindOfNotices(on)])
  expect(sent.reduce((a, b) => a + b)).toBe(2)
  expect(await remindOfNotices(morning(notice.expiresOn, -3))).toBe(0)
  expect(await endings(actor)).toMatchObject([
    { title: notice.title, expiresOn: notice.expiresOn.toISOString().slice(0, 10) },
  ])
  expect(await endings(colleague)).toHaveLength(1)
  expect(await endings(declining)).toEqual([])
  await forget(notice.id)
})

test('the link renews without signing in, once; the colleague’s says that somebody has answered', async () => {
  const { actor, at, notice } = await offer()
  const colleague = await person()
  await add(at.id, colleague, 'owner')
  await remindOfNotices(morning(notice.expiresOn, -10))
  const [mine, theirs] = [await question(actor), await question(colleague)]
  const { id: questionId, person: who, standing } = (await mine())!
  expect([who.id, standing]).toEqual([actor.id, 'open'])
  const answers = await Promise.all([
    renewNotice(who, { id: notice.id, questionId }),
    renewNotice(who, { id: notice.id, questionId }),
  ])
  expect(answers.toSorted()).toEqual(['answered', 'renewed'])
  expect(await now(notice.id)).toMatchObject({ remindedOn: null, renewedAt: expect.any(Date) })
  expect((await mine())!.standing).toBe('answered')
  await db.notice.update({ where: { id: notice.id }, data: { expiresOn: plusDays(notice.expiresOn, 5) } })
  expect((await theirs())!.standing).toBe('elsewhere')
  await forget(notice.id)
})

test('the link answers for nobody else’s, not after leaving the team, and not a month late', async () => {
  const { actor, at, notice } = await offer()
  const other = await offer()
  await remindOfNotices(morning(notice.expiresOn, -10))
  const mine = await question(actor)
  const { id: questionId } = (await mine())!
  expect(await closeNotice(other.actor, { id: other.notice.id, because: 'found', questionId })).toBe(
    'answered',
  )
  expect(await getNoticeQuestion(questionId, 'x'.repeat(43))).toBeNull()
  expect((await mine(morning(notice.expiresOn, 20)))!.standing).toBe('open')
  expect((await mine(morning(notice.expiresOn, 31)))!.standing).toBe('ended')
  await db.membership.deleteMany({ where: { organisationId: at.id, personId: actor.id } })
  expect((await mine())!.standing).toBe('gone')
  await forget(notice.id)
  await forget(other.notice.id)
})

test('a mail that waited is not sent once somebody has answered', async () => {
  const { actor, notice } = await offer()
  await remindOfNotices(morning(notice.expiresOn, -10))
  const [mail] = await endings(actor)
  await closeNotice(actor, { id: notice.id, because: 'withdrawn' })
  const never = () => Promise.reject(new Error('sent'))
  expect(await deliver('00000000-0000-0000-0000-000000000000', mail as never, never as never)).toBe(
    'not wanted any more',
  )
  await forget(notice.id)
})

test('of what was published within the week nobody is asked', async () => {
  const soon = plusDays(new Date(), 10).toISOString().slice(0, 10)
  const { actor, notice } = await offer({ endsOn: soon })
  expect(await remindOfNotices(new Date())).toBe(0)
  expect(await remindOfNotices(plusDays(new Date(), 8))).toBe(1)
  expect(await endings(actor)).toHaveLength(1)
  await forget(notice.id)
})

test('on its last day it is there; the day after it leaves quietly, once, and is asked for no more', async () => {
  const { actor, notice } = await offer()
  const { slug, expiresOn } = notice
  const isListed = async () => (await listNewestNotices(50)).some((card) => card.slug === slug)
  expect(await leaveBoard(morning(expiresOn, 0))).toBe(0)
  expect(await isListed()).toBe(true)
  const after = morning(expiresOn, 1)
  const left = await Promise.all([leaveBoard(after), leaveBoard(after)])
  expect(left.reduce((a, b) => a + b)).toBe(1)
  expect(await isListed()).toBe(false)
  expect(await now(notice.id)).toMatchObject({ expiredAt: after })
  expect(await getNotice(slug, after)).toMatchObject({ standing: 'expired' })
  expect(await getNotice(slug, morning(expiresOn, 90))).not.toBeNull()
  expect(await getNotice(slug, morning(expiresOn, 92))).toBeNull()
  expect(await remindOfNotices(after)).toBe(0)
  expect(await renewNotice(actor, { id: notice.id })).toBe('renewed')
  expect(await isListed()).toBe(true)
  await forget(notice.id)
})

test('the daily job does both', async () => {
  const [ending, over] = [await offer(), await offer()]
  const day = morning(ending.notice.expiresOn, -2)
  await db.notice.update({ where: { id: over.notice.id }, data: { expiresOn: plusDays(day, -2) } })
  expect(await keepFresh(day)).toBe('0 cards, 1 off the board, 1 reminders, 0 enquiries')
  expect(await keepFresh(day)).toBe('0 cards, 0 off the board, 0 reminders, 0 enquiries')
})

test('renewed on the account’s pages, the mailed link does not close it behind them', async () => {
  const { actor, at, notice } = await offer({ endsOn: plusDays(new Date(), 40).toISOString().slice(0, 10) })
  const colleague = await person()
  await add(at.id, colleague, 'owner')
  await remindOfNotices(morning(notice.expiresOn, -10))
  const { id: questionId, person: who } = (await (await question(actor))())!
  expect(await renewNotice(colleague, { id: notice.id })).toBe('renewed')
  expect(await closeNotice(who, { id: notice.id, questionId, because: 'found' })).toBe('answered')
  expect(await now(notice.id)).toMatchObject({ closedAt: null })
  await forget(notice.id)
})

test('on the morning after its last day nobody counts it, even before the board is cleared', async () => {
  const { notice } = await offer()
  await db.notice.update({ where: { id: notice.id }, data: { expiresOn: plusDays(new Date(), -1) } })
  expect(await listNoticeSlugs()).not.toContain(notice.slug)
  expect(await getNotice(notice.slug)).toMatchObject({ standing: 'expired' })
  expect(await clearBoard()).toBe('1 off the board')
  await forget(notice.id)
})
