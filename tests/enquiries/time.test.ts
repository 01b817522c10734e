// What time brings, with a clock that is moved; once, however often it runs.
import { expect, test } from 'vitest'
import { writeEnquiry } from '@/lib/enquiries/commands'
import { forgetOldEnquiries, remindOfEnquiries } from '@/lib/enquiries/daily'
import { reportThread } from '@/lib/enquiries/ending'
import { testDatabase } from '../setup/database'
import { enquiryWorldOf } from './world'

const { db } = await testDatabase('empty')
const { school, written, newest, sent, answer, mailsTo, linkOf } = enquiryWorldOf(db)
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)
const exists = async (id: string) => (await db.enquiry.count({ where: { id } })) === 1

test('after a week the team is reminded, after three the sender hears; once each, also by several workers', async () => {
  const to = await school()
  const { senderEmail } = await sent(to)
  const count = async () => [
    (await mailsTo(to.owner)).filter((kind) => kind === 'enquiry-reminder').length,
    (await mailsTo({ email: senderEmail! })).filter((kind) => kind === 'enquiry-unanswered').length,
  ]
  await remindOfEnquiries(inDays(6))
  expect(await count()).toEqual([0, 0])
  await Promise.all([
    remindOfEnquiries(inDays(8)),
    remindOfEnquiries(inDays(8)),
    remindOfEnquiries(inDays(8)),
  ])
  expect(await count()).toEqual([1, 0])
  await remindOfEnquiries(inDays(20))
  expect(await count()).toEqual([1, 0])
  await Promise.all([remindOfEnquiries(inDays(22)), remindOfEnquiries(inDays(22))])
  await remindOfEnquiries(inDays(40))
  expect(await count()).toEqual([1, 1])
})

test('nobody is reminded of what is answered or reported', async () => {
  const to = await school()
  const answered = await sent(to)
  await answer(answered.id, to.owner, 'not_now')
  const reported = await sent(to)
  await reportThread({ actor: to.owner, enquiryId: reported.id }, 'Rude')
  await remindOfEnquiries(inDays(30))
  expect(await mailsTo(to.owner)).not.toContain('enquiry-reminder')
})

test('what nobody confirms goes after seven days, and with it the fingerprint of the network', async () => {
  const to = await school()
  await writeEnquiry(null, written(to.slug))
  const { id, sourceHash } = await newest(to)
  expect(sourceHash).not.toBeNull()
  await forgetOldEnquiries(inDays(6.9))
  expect(await exists(id)).toBe(true)
  await forgetOldEnquiries(inDays(7.1))
  expect(await exists(id)).toBe(false)
})

test('a thread goes twelve months after its last message, whole', async () => {
  const to = await school()
  const { id } = await sent(to, { givesAddress: true })
  await answer(id, to.owner)
  const lastMessageAt = inDays(100)
  await db.enquiry.update({ where: { id }, data: { lastMessageAt } })
  await forgetOldEnquiries(inDays(100 + 363))
  expect(await exists(id)).toBe(true)
  await forgetOldEnquiries(inDays(100 + 367))
  expect(await exists(id)).toBe(false)
  const left = [db.enquiryMessage, db.enquiryLink, db.enquiryReading, db.enquiryAddress].map((table) =>
    (table as typeof db.enquiryMessage).count({ where: { enquiryId: id } }),
  )
  expect(await Promise.all(left)).toEqual([0, 0, 0, 0])
})

test('a used link goes when its time is over, another a month later', async () => {
  const to = await school()
  const { id } = await sent(to)
  const used = await linkOf(id, 'school', to.owner)
  await db.enquiryLink.update({ where: { id: used.link }, data: { usedAt: new Date() } })
  const count = () => db.enquiryLink.count({ where: { enquiryId: id } })
  expect(await count()).toBe(3)
  await forgetOldEnquiries(inDays(29))
  expect(await count()).toBe(3)
  await forgetOldEnquiries(inDays(31))
  expect(await count()).toBe(2)
  await forgetOldEnquiries(inDays(61))
  expect(await count()).toBe(0)
})
