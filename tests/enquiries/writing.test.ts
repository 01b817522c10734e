// From a form to a team: whom it goes to, confirming, limits, and what is held.
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { linkToken } from '@/lib/auth/tokens'
import { findAddressee } from '@/lib/enquiries/addressee'
import { confirmEnquiry, discardEnquiry, writeEnquiry } from '@/lib/enquiries/commands'
import { setContact, getReach } from '@/lib/enquiries/contact'
import { blockSender } from '@/lib/enquiries/ending'
import { letThrough, refuseEnquiry } from '@/lib/enquiries/moderating'
import { getToConfirm } from '@/lib/enquiries/queries'
import { standingOf, stampOf } from '@/lib/enquiries/stamp'
import { NO_SUCH_PAGE } from '../accounts/world'
import { testDatabase } from '../setup/database'
import { enquiryWorldOf } from './world'

const { db } = await testDatabase('empty')
const { person, school, written, newest, sent, confirming, answer, mailsTo, queued, team, add, linkOf } =
  enquiryWorldOf(db)

test('without an account a message waits for its sender, then goes to each of the team', async () => {
  const to = await school()
  const message = written(to.slug)
  expect(await writeEnquiry(null, message)).toBe('confirm')
  const { id, state } = await newest(to)
  expect(state).toBe('unconfirmed')
  expect(await queued(message.email)).toMatchObject([{ kind: 'enquiry-confirm', enquiryId: id }])
  expect(JSON.stringify(await queued(message.email))).not.toContain('Dana')
  expect(await mailsTo(to.owner)).toEqual([])
  expect(await confirmEnquiry(confirming(id))).toBe('sent')
  expect(await confirmEnquiry(confirming(id))).toBe('before')
  expect([await mailsTo(to.owner), await mailsTo(to.colleague)]).toEqual([
    ['enquiry-received'],
    ['enquiry-received'],
  ])
  expect(await mailsTo(message)).toEqual(['enquiry-confirm', 'enquiry-sent'])
  expect(await newest(to)).toMatchObject({ state: 'open', sourceHash: null })
})

test('somebody signed in needs no confirming', async () => {
  const [to, actor] = [await school(), await person()]
  expect(await writeEnquiry(actor, written(to.slug, { email: 'else@evil.example' }))).toBe('sent')
  expect(await newest(to)).toMatchObject({ senderEmail: actor.email, senderPersonId: actor.id })
})

test('one writes in the name of one’s own team only', async () => {
  const [to, actor, stranger] = [await school(), await person(), await school()]
  const own = await team([actor, 'editor'])
  expect(await writeEnquiry(actor, written(to.slug, { teamId: own.id }))).toBe('sent')
  expect(await newest(to)).toMatchObject({ senderSchoolId: own.school.id, senderOrganisation: null })
  const forged = writeEnquiry(actor, written(to.slug, { teamId: stranger.id }))
  await expect(forged).rejects.toThrow(NO_SUCH_PAGE)
})

test('a form sent twice, or twice at once, is one message', async () => {
  const to = await school()
  const message = written(to.slug)
  const outcomes = await Promise.all([1, 2, 3].map(() => writeEnquiry(null, message)))
  expect(outcomes.toSorted()).toEqual(['again', 'again', 'confirm'])
  expect(await writeEnquiry(null, message)).toBe('again')
  expect(await db.enquiry.count({ where: { organisationId: to.id } })).toBe(1)
})

test('forged confirming links are no links, and a message can be taken back before', async () => {
  const to = await school()
  await writeEnquiry(null, written(to.slug))
  const { id } = await newest(to)
  for (const token of ['', linkToken(id, 'enquiry'), linkToken(randomUUID(), 'enquiry-confirmation')])
    await expect(confirmEnquiry({ enquiryId: id, token })).rejects.toThrow(NO_SUCH_PAGE)
  expect(await discardEnquiry(confirming(id))).toBe(true)
  await expect(confirmEnquiry(confirming(id))).rejects.toThrow(NO_SUCH_PAGE)
})

test('nobody writes to their own team, to one that takes no messages, or to none', async () => {
  const to = await school()
  expect(await writeEnquiry(to.owner, written(to.slug))).toBe('own')
  await setContact(to.owner, { organisationId: to.id, isOpen: false, role: null })
  expect(await writeEnquiry(null, written(to.slug))).toBe('unreachable')
  expect(await getReach(to.school.id)).toMatchObject({ hasTeam: true, isOpen: false })
  await expect(writeEnquiry(null, written('no-such-school'))).rejects.toThrow(NO_SUCH_PAGE)
})

test('a blocked mailbox reaches the team no more, with a plus or without', async () => {
  const to = await school()
  const email = `pat-${randomUUID()}@mail.example`
  const first = await sent(to, { email })
  await blockSender(await linkOf(first.id, 'school', to.owner))
  const again = await sent(to, { email: email.replace('@', '+2@') })
  expect(again).toMatchObject({ state: 'unconfirmed', sentAt: null })
  expect(await confirmEnquiry(confirming(again.id))).toBe('blocked')
  const other = await school()
  expect(await sent(other, { email })).toMatchObject({ state: 'open' })
})

test('about a project: the lead’s team, else the partnership’s, else another school’s; never a closed one', async () => {
  const [lead, partner] = [await school(), await school()]
  const joint = await db.partnership.create({
    data: { slug: `p-${randomUUID()}`, name: 'Joint', summary: 'x', about: 'x', publishedAt: new Date() },
  })
  const runs = await db.organisation.create({ data: { partnershipId: joint.id } })
  await add(runs.id, await person(), 'owner')
  const project = await db.project.create({
    data: {
      slug: `p-${randomUUID()}`,
      title: 'Latin',
      summary: 'x',
      type: 'curriculum',
      activities: ['curriculum_support'],
      status: 'running',
      ledBy: 'independent',
      publishedAt: new Date(),
      partnershipId: joint.id,
      participations: {
        create: [
          { schoolId: partner.school.id, role: 'partner', position: 0 },
          { schoolId: lead.school.id, role: 'lead', position: 1 },
        ],
      },
    },
  })
  const reached = async () => (await findAddressee({ project: project.slug }))?.team?.id ?? null
  expect(await reached()).toBe(lead.id)
  await setContact(lead.owner, { organisationId: lead.id, isOpen: false, role: null })
  expect(await reached()).toBe(runs.id)
  await db.membership.deleteMany({ where: { organisationId: runs.id } })
  expect(await reached()).toBe(partner.id)
  await setContact(partner.owner, { organisationId: partner.id, isOpen: false, role: null })
  expect(await reached()).toBeNull()
  await db.project.update({ where: { id: project.id }, data: { publishedAt: null } })
  expect(await findAddressee({ project: project.slug })).toBeNull()
})

test('when all have declined such mails the owners get them, and only they', async () => {
  const to = await school()
  await db.person.update({ where: { id: to.owner.id }, data: { declinedMail: ['enquiries'] } })
  await sent(to)
  expect([await mailsTo(to.owner), await mailsTo(to.colleague)]).toEqual([[], ['enquiry-received']])
  await db.person.update({ where: { id: to.colleague.id }, data: { declinedMail: ['enquiries'] } })
  await sent(to)
  expect(await queued(to.owner.email)).toMatchObject([{ kind: 'enquiry-received', isNeeded: true }])
  expect(await mailsTo(to.colleague)).toHaveLength(1)
})

test('a doubtful message waits for a moderator, who lets it through or refuses it; the sender hears', async () => {
  const to = await school()
  const moderator = await person('site.example', { siteRole: 'moderator' })
  const words = 'Dear Sir or Madam, our SEO services make your website rank higher on Google.'
  const held = await sent(to, { words })
  expect(held).toMatchObject({ state: 'held', doubts: ['sales'], sentAt: null })
  expect([await mailsTo(to.owner), await mailsTo(moderator)]).toEqual([[], ['enquiry-waiting']])
  await letThrough(moderator, held.id)
  expect(await letThrough(moderator, held.id)).toBe('decided')
  expect(await mailsTo(to.owner)).toEqual(['enquiry-received'])
  const second = await sent(to, { words: `${words} Again.`, email: held.senderEmail! })
  await refuseEnquiry(moderator, { enquiryId: second.id, because: 'It sells something.' })
  expect(await mailsTo(to.owner)).toHaveLength(1)
  expect((await queued(held.senderEmail!)).at(-1)).toMatchObject({
    kind: 'enquiry-refused',
    because: 'It sells something.',
  })
  expect(await answer(second.id, to.owner).catch((error: Error) => error.message)).toMatch(NO_SUCH_PAGE)
})

test('one text to a fourth team is held', async () => {
  const words = `Would your pupils like to see our museum? ${randomUUID()}`
  const states = []
  for (let i = 0; i < 4; i += 1) states.push((await sent(await school(), { words: `${words} ` })).state)
  expect(states).toEqual(['open', 'open', 'open', 'held'])
})

test('of a thousand messages from one network thirty are kept, and no team gets one', async () => {
  const to = await school()
  const sourceHash = randomUUID()
  const outcomes = new Map<string, number>()
  for (let i = 0; i < 1000; i += 20) {
    const some = Array.from({ length: 20 }, () => writeEnquiry(null, written(to.slug, { sourceHash })))
    for (const one of await Promise.all(some)) outcomes.set(one, (outcomes.get(one) ?? 0) + 1)
  }
  expect(outcomes.get('many')).toBeGreaterThan(940)
  expect(await db.enquiry.count({ where: { organisationId: to.id } })).toBeLessThan(60)
  expect(await mailsTo(to.owner)).toEqual([])
}, 120_000)

test('a form sent at once is hurried, later it is not; after a day, or when it is not ours, it is old', () => {
  const opened = new Date()
  const after = (seconds: number) => new Date(opened.getTime() + seconds * 1000)
  const stamp = stampOf(opened)
  expect([1, 4, 80_000, 90_000].map((seconds) => standingOf(stamp, after(seconds)))).toEqual([
    'hurried',
    'fine',
    'fine',
    'old',
  ])
  for (const forged of ['', 'x', `${opened.getTime() - 9000}.${stamp.split('.')[1]}`])
    expect(standingOf(forged, after(4))).toBe('old')
})

test('a form that was gone back to and changed is sent as it is now', async () => {
  const to = await school()
  const message = written(to.slug)
  const kept = () => db.enquiry.findMany({ where: { organisationId: to.id }, orderBy: { madeAt: 'asc' } })
  await writeEnquiry(null, message)
  const mended = { ...message, email: `mended-${randomUUID()}@mail.example` }
  expect(await writeEnquiry(null, mended)).toBe('confirm')
  expect(await kept()).toMatchObject([{ senderEmail: mended.email }])
  await confirmEnquiry(confirming((await newest(to)).id))
  const more = { ...mended, words: `${message.words} And on Fridays.` }
  expect([await writeEnquiry(null, more), await writeEnquiry(null, more)]).toEqual(['confirm', 'again'])
  expect(await kept()).toMatchObject([{ state: 'open' }, { state: 'unconfirmed' }])
  const elsewhere = await school()
  expect(await writeEnquiry(null, { ...message, about: { school: elsewhere.slug } })).toBe('confirm')
})

test('a school that somebody names is borne out by their team or its own web domain, by nothing else', async () => {
  const to = await school()
  const own = await school()
  const known = async (more: Parameters<typeof sent>[1]) => (await sent(to, more)).senderIsKnown
  const at = (domain: string) => ({ schoolSlug: own.slug, email: `head-${randomUUID()}@${domain}` })
  expect(await known(at('mail.example'))).toBe(false)
  expect(await known(at(own.school.domain))).toBe(true)
  expect(await known({ schoolSlug: own.slug, email: own.owner.email })).toBe(true)
  const from = { name: 'Dana Reed', role: 'Head of maths', of: own.slug.replace(/^\d+-/, '') }
  const mails = (await queued(to.owner.email)).map(({ from: who }) => who)
  expect(mails).toMatchObject([false, true, true].map((isKnown) => ({ ...from, isKnown })))
})

test('a team’s day is filled by what was sent alone, and by no one domain', async () => {
  const to = await school()
  const blocked = `pat-${randomUUID()}@many.example`
  await blockSender(await linkOf((await sent(to, { email: blocked })).id, 'school', to.owner))
  for (let i = 0; i < 25; i += 1) await sent(to, { email: blocked })
  const outcomes = []
  for (let i = 0; i < 21; i += 1) {
    await writeEnquiry(null, written(to.slug, { email: `p${i}-${randomUUID()}@one.example` }))
    outcomes.push(await confirmEnquiry(confirming((await newest(to)).id)))
  }
  expect(outcomes.slice(-2)).toEqual(['sent', 'team'])
  expect((await sent(to)).state).toBe('open')
})

test('what waited while a team closed goes nowhere, whoever lets it go', async () => {
  const to = await school()
  const moderator = await person('site.example', { siteRole: 'moderator' })
  const held = await sent(to, { words: 'Hello there' })
  await writeEnquiry(null, written(to.slug))
  const { id } = await newest(to)
  await setContact(to.owner, { organisationId: to.id, isOpen: false, role: null })
  expect(await confirmEnquiry(confirming(id))).toBe('unreachable')
  expect(await letThrough(moderator, held.id)).toBe('not-received')
  expect(await mailsTo(to.owner)).toEqual([])
  expect(await mailsTo({ email: held.senderEmail! })).toContain('enquiry-refused')
})

test('the link that confirmed a message shows it for a month', async () => {
  const to = await school()
  const { id } = await sent(to)
  const on = async (days: number) =>
    (await getToConfirm(id, confirming(id).token, new Date(Date.now() + days * 86_400_000)))?.messages.length
  expect([await on(29), await on(31)]).toEqual([1, 0])
})

test('about an example nobody gets a message; the school itself can be written to', async () => {
  const to = await school()
  const notice = await db.notice.create({
    data: {
      slug: `n-${randomUUID()}`,
      kind: 'offer',
      organisationId: to.id,
      schoolId: to.school.id,
      title: 'Places in our choir',
      words: 'On Fridays',
      type: 'curriculum',
      mode: 'online',
      expiresOn: new Date(Date.now() + 9e8),
      isExample: true,
    },
  })
  const about = { notice: notice.slug }
  expect(await findAddressee(about)).toMatchObject({ team: null, instead: { slug: to.slug } })
  expect(await writeEnquiry(await person(), written(to.slug, { about }))).toBe('example')
  await db.notice.update({ where: { id: notice.id }, data: { isExample: false } })
  expect(await writeEnquiry(await person(), written(to.slug, { about }))).toBe('sent')
})
