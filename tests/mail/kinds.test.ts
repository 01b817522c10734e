// Each kind of mail arrives, as HTML and as text, with one link that leads where it should.
import { randomUUID } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import { linkToken } from '@/lib/auth/tokens'
import { deliver } from '@/lib/mail/deliver'
import type { Mail } from '@/lib/mail/schema'
import { smtpPost } from '@/lib/mail/send'
import { testDatabase } from '../setup/database'
import { startMailServer } from './mail-server'
import { earlier, invitation, joinRequest, noticeEnding, person, readingDue, signInLink } from './rows'

const { db } = await testDatabase('empty')
const server = await startMailServer()
afterAll(() => server.stop())
const post = smtpPost(server.url, 'Schools Together <no-reply@schools.example>', 'schools.example')

const to = 'reader@oak.example'
const organisation = 'Oak School'
const organisationId = randomUUID()
const role = 'owner' as const
const owner = await person(db)
const link = await signInLink(db)
const invited = await invitation(db)
const request = await joinRequest(db)
const { id: draftId } = await db.draft.create({ data: {} })
const waiting = await db.revision.create({
  data: { draftId, number: 1, state: 'waiting', content: {} },
})
const concern = await db.concern.create({ data: { kind: 'child', page: '/', words: 'Hm' } })
const { notice, ending } = await noticeEnding(db, owner)
const due = await readingDue(db, owner)
const about = { to, title: 'Latin', draftId, isAnswer: true }
const team = `/account/teams/${organisationId}`
const confirm = new URLSearchParams({ link: link.id, token: linkToken(link.id), to: '/account?a=1&b=2' })

const MAILS: [Mail, string, RegExp][] = [
  [{ to, kind: 'sign-in-link', linkId: link.id, back: '/account?a=1&b=2' }, `/sign-in/confirm?${confirm}`, /sign in/],
  [{ to, kind: 'invitation', invitationId: invited.id, organisation, role, by: 'Ann Lee' }, `/invitations/${invited.id}`, /Ann Lee invites you to act for Oak School/],
  [{ to, kind: 'invitation', invitationId: invited.id, organisation, role, by: null }, `/invitations/${invited.id}`, /A colleague invites/],
  [{ to, kind: 'joined', organisation, organisationId, role }, team, /You now act for Oak School/],
  [{ to, kind: 'request-received', organisation }, '/account', /Your request to act for Oak School/],
  [{ to, kind: 'request-refused', organisation, answer: 'Not there\nany more' }, '/account', /was not accepted/],
  [{ to: owner.email, kind: 'request-waiting', organisation, requestId: request.id }, `/moderation/requests/${request.id}`, /Somebody asks/],
  [{ to: owner.email, kind: 'colleague-joined', organisation, organisationId, name: 'Ann Lee' }, team, /Ann Lee now acts/],
  [{ to: owner.email, kind: 'colleague-left', organisation, organisationId, name: 'ann@elm.example' }, team, /A colleague no longer acts/],
  [{ to, kind: 'role-changed', organisation, organisationId, role: 'editor' }, team, /an editor of Oak School/],
  [{ to, kind: 'removed', organisation }, '/account', /no longer act for Oak School/],
  [{ to: owner.email, kind: 'owner-missing', organisation, organisationId }, `/moderation/teams/${organisationId}`, /Oak School has no owner/],
  [{ to, kind: 'site-role-changed', role: 'moderator' }, '/moderation', /You are now a moderator/],
  [{ to, kind: 'site-role-changed', role: null }, '/account', /no longer look after/],
  [{ to: owner.email, kind: 'project-waiting', title: 'Latin', revisionId: waiting.id }, `/moderation/projects/${waiting.id}`, /^“Latin” waits for a moderator/],
  [{ ...about, kind: 'project-approved', slug: 'latin' }, '/projects/latin', /^“Latin” is public now/],
  [{ ...about, kind: 'project-approved', slug: 'latin', title: 'See evil.example' }, '/projects/latin', /^A project is public now/],
  [{ ...about, kind: 'project-sent-back', comments: [{ section: 'About the project', words: 'Say\nmore' }] }, `/account/projects/${draftId}`, /come back with comments/],
  [{ ...about, kind: 'project-unpublished', because: 'A name' }, `/account/projects/${draftId}`, /was taken off the site/],
  [{ ...about, kind: 'project-republished', slug: 'latin' }, '/projects/latin', /is back on the site/],
  [{ ...about, kind: 'project-published-again', slug: 'latin' }, '/projects/latin', /earlier version of “Latin”/],
  [{ to: owner.email, kind: 'concern-about-child', concernId: concern.id }, `/moderation/concerns/${concern.id}`, /about a child/],
  [{ to: owner.email, kind: 'concern-waiting', concernId: concern.id }, `/moderation/concerns/${concern.id}`, /waits for a moderator/],
  [{ to, kind: 'notice-taken-off', title: 'Latin', noticeKind: 'offer', noticeId: notice.id, because: 'A name' }, `/account/notices/${notice.id}`, /^Your offer “Latin” was taken off/],
  [{ to: owner.email, kind: 'notice-back', title: 'See evil.example', noticeKind: 'need', slug: 'latin' }, '/offers-and-needs/latin', /^Your need is back on the board/],
  [{ to: owner.email, kind: 'notice-ending', title: 'Latin', noticeKind: 'offer', questionId: ending.id, expiresOn: '2031-05-22' }, `/answer/notice/${ending.id}?token=${linkToken(ending.id, 'notice-question')}`, /^Your offer “Latin” ends on 22 May 2031/],
  [{ to: owner.email, kind: 'readings-due', on: '2031-05-12', readings: [due], more: 0 }, `/account/projects/${due.draftId}/plan`, /^Confidence of pupils is due on 22 May 2031/],
  [{ to: 'parent@home.example', kind: 'concern-answered', answer: 'Put right' }, '/', /Our answer to the concern/],
] // prettier-ignore

const unescape = (text: string) => text.replaceAll('&amp;', '&')

test.each(MAILS.map(([mail, ...rest]) => [mail.kind, mail, ...rest] as const))(
  '%s',
  async (_, mail, path, subject) => {
    const id = randomUUID()
    expect(await deliver(id, mail, post)).toBe('sent')
    const { recipients, mail: got } = server.received.at(-1)!
    expect(recipients).toEqual([mail.to])
    expect(got.subject).toMatch(subject)
    expect(got.messageId).toBe(`<${id}@schools.example>`)
    expect(got.headers).toContainEqual(
      expect.objectContaining({ key: 'auto-submitted', value: 'auto-generated' }),
    )
    const target = `http://localhost:3000${path}`
    expect(got.text!.split('\n')).toContain(target)
    const links = [...got.html!.matchAll(/<a href="([^"]+)"/g)].map((match) => unescape(match[1]!))
    expect(new Set(links)).toEqual(new Set([target]))
    expect(got.html).not.toMatch(/<img|src=|url\(/)
    expect(`${got.text}${got.html}`).not.toMatch(/\S@\S/)
  },
)

test('what a moderator wrote keeps its lines', async () => {
  await deliver(randomUUID(), { to, kind: 'request-refused', organisation, answer: 'One\r\nTwo <b>' }, post)
  const { text, html } = server.received.at(-1)!.mail
  expect(text).toContain('> One\n> Two <b>\n')
  expect(html).toContain('One<br>Two &lt;b&gt;')
})

test('no mail goes out once it has lost its point', async () => {
  const late = await signInLink(db, earlier())
  const withdrawn = await invitation(db, { withdrawnAt: earlier() })
  const accepted = await invitation(db, { acceptedAt: earlier() })
  const decided = await joinRequest(db)
  await db.joinRequest.update({
    where: { id: decided.id },
    data: { state: 'withdrawn', decidedAt: earlier() },
  })
  const back = '/account'
  const pointless: Mail[] = [
    { to, kind: 'sign-in-link', linkId: late.id, back },
    { to, kind: 'sign-in-link', linkId: randomUUID(), back },
    { to, kind: 'invitation', invitationId: withdrawn.id, organisation, role, by: null },
    { to, kind: 'invitation', invitationId: accepted.id, organisation, role, by: null },
    { to: owner.email, kind: 'request-waiting', organisation, requestId: decided.id },
    { to: owner.email, kind: 'project-waiting', title: 'Latin', revisionId: randomUUID() },
    { to: owner.email, kind: 'concern-waiting', concernId: randomUUID() },
    {
      to: owner.email,
      kind: 'readings-due',
      on: '2031-05-12',
      readings: [{ ...due, id: randomUUID() }],
      more: 0,
    },
    { ...about, kind: 'project-republished', slug: 'latin', to: 'gone@oak.example', isAnswer: false },
    { to: 'gone@oak.example', kind: 'colleague-left', organisation, organisationId, name: 'Ann Lee' },
  ]
  const before = server.received.length
  for (const mail of pointless) expect(await deliver(randomUUID(), mail, post)).toBe('not wanted any more')
  expect(server.received).toHaveLength(before)
})

test('mails that a person declined are not sent, all others are', async () => {
  const { email } = await person(db, ['colleagues'])
  const mine = { to: email, organisation, organisationId }
  const outcome = (mail: Mail) => deliver(randomUUID(), mail, post)
  expect(await outcome({ ...mine, kind: 'colleague-joined', name: 'Ann' })).toBe('not wanted any more')
  expect(await outcome({ ...mine, kind: 'colleague-left', name: 'Ann' })).toBe('not wanted any more')
  expect(await outcome({ ...mine, kind: 'request-waiting', requestId: request.id })).toBe('sent')
  expect(await outcome({ ...mine, kind: 'joined', role })).toBe('sent')
})

test('an answer to what somebody sent in comes also when they declined such mails', async () => {
  const { email } = await person(db, ['projects', 'queue'])
  const outcome = (mail: Mail) => deliver(randomUUID(), mail, post)
  const approved = { ...about, to: email, kind: 'project-approved', slug: 'latin' } as const
  expect(await outcome(approved)).toBe('sent')
  expect(server.received.at(-1)!.mail.text).not.toContain('You can decline')
  expect(await outcome({ ...approved, isAnswer: false })).toBe('not wanted any more')
  expect(await outcome({ to: email, kind: 'concern-about-child', concernId: concern.id })).toBe('sent')
  expect(await outcome({ to: email, kind: 'concern-waiting', concernId: concern.id })).toBe(
    'not wanted any more',
  )
})
