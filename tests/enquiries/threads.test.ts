// Answering, going on, ending: by the link of a mail and in the account.
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { linkToken } from '@/lib/auth/tokens'
import { postToThread, renewLink } from '@/lib/enquiries/answering'
import { writeEnquiry } from '@/lib/enquiries/commands'
import { getReach, setContact } from '@/lib/enquiries/contact'
import { blockSender, closeThread, reportThread, unblockSender } from '@/lib/enquiries/ending'
import { endReported, letGoOn } from '@/lib/enquiries/moderating'
import { countedBy } from '@/lib/enquiries/party'
import { countUnread, getThread, getThreadByLink, listThreads } from '@/lib/enquiries/queries'
import { markRead } from '@/lib/enquiries/reading'
import { ANSWERS } from '@/lib/enquiries/words'
import { isStillWanted } from '@/lib/mail/queries'
import type { Mail } from '@/lib/mail/schema'
import { deletePerson } from '@/lib/profile/commands'
import { exportPerson } from '@/lib/profile/queries'
import { NO_SUCH_PAGE } from '../accounts/world'
import { testDatabase } from '../setup/database'
import { enquiryWorldOf } from './world'

const { db } = await testDatabase('empty')
const { person, school, written, newest, sent, linkOf, post, answer, mailsTo, queued } = enquiryWorldOf(db)

test('an answer by the link of a mail needs one press, and the link no more than that', async () => {
  const to = await school()
  const { id, senderEmail } = await sent(to)
  const link = await linkOf(id, 'school', to.colleague)
  expect(await postToThread(link, post({ answer: 'later' }))).toBe('answered')
  expect((await queued(senderEmail!)).at(-1)).toMatchObject({
    kind: 'enquiry-answered',
    answer: 'later',
    by: to.colleague.name,
    words: ANSWERS.later.words,
    address: null,
  })
  expect(await postToThread(link, post({ words: 'More' }))).toBe('used')
  expect(await getThreadByLink(link.link, link.token)).toMatchObject({
    isSpent: true,
    thread: { answer: 'later' },
  })
})

test('two colleagues at once: one answers, the other is told', async () => {
  const to = await school()
  const { id } = await sent(to)
  const links = await Promise.all([to.owner, to.colleague].map((one) => linkOf(id, 'school', one)))
  const outcomes = await Promise.all(
    links.map((link, i) => postToThread(link, post({ answer: i ? 'talk' : 'not_now' }))),
  )
  expect(outcomes.toSorted()).toEqual(['answered', 'answered-before'])
  expect(await db.enquiryMessage.count({ where: { enquiryId: id, side: 'school' } })).toBe(1)
})

test('a form posted twice, or twice at once, posts once', async () => {
  const to = await school()
  const { id } = await sent(to)
  const once = post({ answer: 'talk', words: 'Ring us.' })
  const by = { actor: to.owner, enquiryId: id }
  const outcomes = await Promise.all([postToThread(by, once), postToThread(by, once)])
  expect(outcomes.toSorted()).toEqual(['again', 'answered'])
})

test('forged links, links of others, of those who left, and old ones open nothing', async () => {
  const to = await school()
  const { id } = await sent(to)
  const { link, token } = await linkOf(id, 'school', to.owner)
  const theirs = await linkOf(id, 'school', to.colleague)
  for (const forged of [
    '',
    token.slice(1),
    theirs.token,
    linkToken(link, 'term-question'),
    linkToken(link),
  ]) {
    await expect(postToThread({ link, token: forged }, post({ answer: 'talk' }))).rejects.toThrow(
      NO_SUCH_PAGE,
    )
    expect(await getThreadByLink(link, forged)).toBeNull()
  }
  await db.membership.deleteMany({ where: { personId: to.colleague.id } })
  await expect(postToThread(theirs, post({ answer: 'talk' }))).rejects.toThrow(NO_SUCH_PAGE)
  expect(await getThreadByLink(theirs.link, theirs.token)).toBeNull()
  await db.enquiryLink.update({ where: { id: link }, data: { expiresAt: new Date() } })
  expect(await postToThread({ link, token }, post({ answer: 'talk' }))).toBe('used')
})

test('a new link does what an old one did', async () => {
  const to = await school()
  const { id } = await sent(to)
  const link = await linkOf(id, 'school', to.owner)
  await postToThread(link, post({ answer: 'talk' }))
  expect(await renewLink(link)).toBe(true)
  expect(await mailsTo(to.owner)).toEqual(['enquiry-received', 'enquiry-link'])
  expect(await postToThread(await linkOf(id, 'school', to.owner), post({ words: 'When?' }))).toBe('sent')
})

test('each side gives its own address, and only that', async () => {
  const to = await school()
  const { id, senderEmail } = await sent(to)
  await answer(id, to.owner)
  const seen = async () => [
    (await getThread(to.colleague, id))!.addresses.map(({ address }) => address),
    (await getThreadByLink(...(await sender())))!.thread.addresses.map(({ address }) => address),
  ]
  const sender = async () => {
    const { link, token } = await linkOf(id, 'sender')
    return [link, token] as const
  }
  expect(await seen()).toEqual([[], []])
  await postToThread({ actor: to.owner, enquiryId: id }, post({ givesAddress: true }))
  expect(await seen()).toEqual([[], [to.owner.email]])
  expect((await queued(senderEmail!)).at(-1)).toMatchObject({
    kind: 'enquiry-answered',
    address: to.owner.email,
  })
  await postToThread(await linkOf(id, 'sender'), post({ givesAddress: true }))
  expect(await seen()).toEqual([[senderEmail], [to.owner.email]])
  expect((await queued(to.owner.email)).at(-1)).toMatchObject({ kind: 'enquiry-added', address: senderEmail })
})

test('a sender’s promise of an address is kept for a “yes” alone', async () => {
  const to = await school()
  for (const [how, has] of [
    ['talk', 1],
    ['later', 0],
    ['not_now', 0],
  ] as const) {
    const { id, senderEmail } = await sent(to, { givesAddress: true })
    await answer(id, to.owner, how)
    expect(await db.enquiryAddress.count({ where: { enquiryId: id, address: senderEmail! } })).toBe(has)
  }
  expect((await mailsTo(to.owner)).filter((kind) => kind === 'enquiry-address')).toHaveLength(1)
})

test('before an answer a sender adds twice at most, and nothing doubtful', async () => {
  const to = await school()
  const actor = await person()
  await writeEnquiry(actor, written(to.slug))
  const { id } = await newest(to)
  const by = { actor, enquiryId: id }
  expect(await postToThread(by, post({ words: 'See a.com, b.com and c.com' }))).toEqual(['links'])
  expect(await postToThread(by, post({ words: 'On Mondays too.' }))).toBe('sent')
  expect(await postToThread(by, post({ words: 'Or on Fridays.' }))).toBe('sent')
  expect(await postToThread(by, post({ words: 'Hello?' }))).toBe('wait')
  await answer(id, to.owner)
  expect(await postToThread(by, post({ words: 'Thank you' }))).toBe('sent')
})

test('a thread is new to each of the team until they have seen it, and to the sender when something comes', async () => {
  const to = await school()
  const actor = await person()
  await writeEnquiry(actor, written(to.slug))
  const { id } = await newest(to)
  const unread = () => Promise.all([to.owner, to.colleague, actor].map((one) => countUnread(one)))
  expect(await unread()).toEqual([1, 1, 0])
  await markRead(to.owner, id)
  expect(await unread()).toEqual([0, 1, 0])
  await answer(id, to.colleague)
  expect(await unread()).toEqual([1, 0, 1])
  expect(await listThreads(actor)).toMatchObject([{ side: 'sender', isUnread: true, answer: 'talk' }])
  expect(await listThreads(to.owner)).toMatchObject([
    { side: 'school', answeredBy: { name: to.colleague.name } },
  ])
})

test('either side closes, and nobody adds to what is closed', async () => {
  const to = await school()
  const first = await sent(to)
  expect(await closeThread(await linkOf(first.id, 'sender'))).toBe('closed')
  expect(await answer(first.id, to.owner)).toBe('closed')
  const second = await sent(to)
  expect(await closeThread({ actor: to.owner, enquiryId: second.id })).toBe('closed')
  expect(await mailsTo({ email: second.senderEmail! })).toContain('enquiry-closed')
  expect(await postToThread(await linkOf(second.id, 'sender'), post({ words: 'But' }))).toBe('closed')
  expect(await closeThread({ actor: to.owner, enquiryId: second.id })).toBe('closed-before')
})

test('what is reported goes no further until a moderator has decided', async () => {
  const to = await school()
  const moderator = await person('site.example', { siteRole: 'moderator' })
  const { id, senderEmail } = await sent(to)
  await answer(id, to.owner)
  const [mail] = (await queued(senderEmail!)).slice(-1) as Mail[]
  expect(await isStillWanted(mail!)).toBe(true)
  expect(await reportThread({ actor: to.owner, enquiryId: id }, 'Rude')).toBe('reported')
  expect(await isStillWanted(mail!)).toBe(false)
  expect(await reportThread({ actor: to.colleague, enquiryId: id }, 'Rude')).toBe('reported-before')
  expect(await postToThread(await linkOf(id, 'sender'), post({ words: 'Why?' }))).toBe('paused')
  await letGoOn(moderator, id)
  expect(await mailsTo(to.owner)).toContain('enquiry-report-decided')
  expect(await postToThread(await linkOf(id, 'sender'), post({ words: 'Why?' }))).toBe('sent')
  await renewLink(await linkOf(id, 'sender'))
  await reportThread(await linkOf(id, 'sender'), 'Rude too')
  await endReported(moderator, { enquiryId: id, because: 'Enough.' })
  expect(await getThread(to.owner, id)).toMatchObject({
    state: 'closed',
    closedBy: 'moderator',
    closedBecause: 'Enough.',
  })
  expect((await queued(to.owner.email)).at(-1)).toMatchObject({ kind: 'enquiry-closed', because: 'Enough.' })
  expect(await mailsTo({ email: senderEmail! })).toContain('enquiry-report-decided')
})

test('a block closes the thread and can be taken back', async () => {
  const to = await school()
  const actor = await person()
  await writeEnquiry(actor, written(to.slug))
  const { id } = await newest(to)
  expect(await blockSender({ actor: to.owner, enquiryId: id })).toBe('blocked')
  expect(await writeEnquiry(actor, written(to.slug))).toBe('blocked')
  expect(await getThread(to.colleague, id)).toMatchObject({ state: 'closed', isBlocked: true })
  await unblockSender(to.colleague, id)
  expect(await writeEnquiry(actor, written(to.slug))).toBe('sent')
  await expect(blockSender({ actor, enquiryId: id })).rejects.toThrow(NO_SUCH_PAGE)
})

test('the usual time is told from five answers on', async () => {
  const to = await school()
  await setContact(to.owner, { organisationId: to.id, isOpen: true, role: 'Partnerships lead' })
  for (let i = 0; i < 5; i += 1) {
    expect((await getReach(to.school.id)).answersWithin).toBeNull()
    const { id } = await sent(to)
    await answer(id, to.owner)
    const sentAt = new Date(Date.now() - (i + 1) * 86_400_000 + 3_600_000)
    await db.enquiry.update({ where: { id }, data: { sentAt } })
  }
  expect(await getReach(to.school.id)).toMatchObject({
    role: 'Partnerships lead',
    answersWithin: 'within 3 days',
  })
})

test('a deleted account takes its name, address and unsent messages along; the other side keeps what was said', async () => {
  const to = await school()
  const actor = await person()
  await writeEnquiry(actor, written(to.slug, { givesAddress: true }))
  const { id } = await newest(to)
  await answer(id, to.owner)
  expect(await exportPerson(actor)).toMatchObject({
    enquiries: [{ senderEmail: actor.email, messages: [{ side: 'sender' }, { side: 'school' }] }],
  })
  expect(await exportPerson(to.owner)).toMatchObject({ person: { enquiriesAnswered: [{ answer: 'talk' }] } })
  await deletePerson(actor)
  expect(await getThread(to.owner, id)).toMatchObject({
    state: 'closed',
    from: { name: 'Somebody who has left', role: null },
    addresses: [],
    messages: [{ authorName: null }, {}],
  })
  await deletePerson(to.owner)
  const kept = await db.enquiry.findUniqueOrThrow({ where: { id }, include: { messages: true } })
  expect(JSON.stringify(kept)).not.toContain(to.owner.name)
  expect(kept.answeredById).toBeNull()
})

test('a thread of others does not exist, by whatever id', async () => {
  const [to, stranger] = [await school(), await person()]
  const { id } = await sent(to)
  for (const enquiryId of [id, randomUUID()]) {
    const by = { actor: stranger, enquiryId }
    expect(await getThread(stranger, enquiryId)).toBeNull()
    await expect(postToThread(by, post({ answer: 'talk' }))).rejects.toThrow(NO_SUCH_PAGE)
    await expect(closeThread(by)).rejects.toThrow(NO_SUCH_PAGE)
  }
})

test('a block reaches every address of a mailbox, and what is held of it', async () => {
  const to = await school()
  const mailbox = `bea-${randomUUID()}`
  const of = (plus: string, more = {}) => sent(to, { email: `${mailbox}${plus}@mail.example`, ...more })
  const [first, other, held] = [await of(''), await of('+2'), await of('+3', { words: 'Hello there' })]
  const neighbour = await sent(to, { email: `${mailbox}x@mail.example` })
  await blockSender({ actor: to.owner, enquiryId: first.id })
  const states = await db.enquiry.findMany({
    where: { id: { in: [first.id, other.id, held.id] } },
    select: { state: true },
  })
  expect(states.map(({ state }) => state)).toEqual(['closed', 'closed', 'closed'])
  expect((await db.enquiry.findUniqueOrThrow({ where: { id: neighbour.id } })).state).toBe('open')
})

test('a team changes its answer; the time of the first stays, and the address goes with a yes', async () => {
  const to = await school()
  const { id, senderEmail } = await sent(to, { givesAddress: true })
  const own = async () => (await queued(senderEmail!)).slice(1).map((mail) => mail.own)
  await answer(id, to.owner, 'not_now')
  const { answeredAt } = await db.enquiry.findUniqueOrThrow({ where: { id } })
  const by = { actor: to.colleague, enquiryId: id }
  expect(await postToThread(by, post({ answer: 'talk' }))).toBe('answered-before')
  expect(await postToThread(by, { ...post({ answer: 'talk' }), isChange: true })).toBe('answered')
  expect(await db.enquiry.findUniqueOrThrow({ where: { id } })).toMatchObject({ answer: 'talk', answeredAt })
  expect(await own()).toEqual(['promised', 'promised', 'given'])
})

test('the nonce of another thread is no hindrance', async () => {
  const to = await school()
  const [one, two] = [await sent(to), await sent(to)]
  const said = post({ answer: 'talk' })
  for (const { id } of [one, two])
    expect(await postToThread({ actor: to.owner, enquiryId: id }, said)).toBe('answered')
})

test('a new link is no new person to the limits', async () => {
  const to = await school()
  const { id } = await sent(to)
  const old = await linkOf(id, 'sender')
  await renewLink(old)
  const { id: link } = await db.enquiryLink.findFirstOrThrow({
    where: { enquiryId: id, side: 'sender', NOT: { id: old.link } },
  })
  expect(await countedBy({ link, token: linkToken(link, 'enquiry') })).toBe(await countedBy(old))
  await expect(countedBy({ link, token: old.token })).rejects.toThrow(NO_SUCH_PAGE)
})
