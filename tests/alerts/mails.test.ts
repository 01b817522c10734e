// The mails of alerts as a real mail server receives them: plain and HTML, their links, and the headers of one click.
import { randomUUID } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import type { Find } from '@/lib/alerts/mail'
import { askForAlert, confirmAlert } from '@/lib/alerts/commands'
import { tellNew } from '@/lib/alerts/run'
import { linkToken } from '@/lib/auth/tokens'
import { deliver } from '@/lib/mail/deliver'
import type { Mail } from '@/lib/mail/schema'
import { smtpPost } from '@/lib/mail/send'
import { waiting } from '../freshness/projects'
import { startMailServer } from '../mail/mail-server'
import { testDatabase } from '../setup/database'
import { alertsWorldOf } from './world'

const { db } = await testDatabase('empty')
const { publish } = alertsWorldOf(db)
const server = await startMailServer()
afterAll(() => server.stop())
const post = smtpPost(server.url, 'Schools Together <no-reply@schools.example>', 'schools.example')

const SITE = 'http://localhost:3000'
const send = async (mail: Mail) => {
  const outcome = await deliver(randomUUID(), mail, post)
  return { outcome, got: server.received.at(-1)! }
}
const headerOf = ({ mail }: { mail: { headers: { key: string; value: string }[] } }, name: string) =>
  mail.headers.find(({ key }) => key === name)?.value
const linksIn = (html: string) =>
  [...html.matchAll(/<a href="([^"]+)"/g)].map(([, link]) => link!.replaceAll('&amp;', '&'))

const email = 'reader@oak.example'
await askForAlert(email, { search: '/projects?q=chess', frequency: 'at_once' })
const alert = await db.alert.findFirstOrThrow()
const link = (page: string, id: string, purpose: Parameters<typeof linkToken>[1]) =>
  `${SITE}/alerts/${page}/${id}?token=${linkToken(id, purpose)}`

test('the mail that asks to confirm holds nothing of what a stranger typed', async () => {
  const [mail] = await waiting<Mail>(db, 'alert-confirm', email)
  const { outcome, got } = await send(mail!)
  expect(outcome).toBe('sent')
  expect(got.mail.text!.split('\n')).toContain(link('confirm', alert.id, 'alert-confirm'))
  expect(`${got.mail.text}${got.mail.html}`).not.toMatch(/chess|\S@\S/)
  expect(headerOf(got, 'list-unsubscribe')).toBeUndefined()
})

test('new finds: each with its link, all of them, stopping one, all and changing; one click in the headers', async () => {
  await confirmAlert(alert.id)
  const project = await publish('Chess <b>across</b> schools', {})
  await publish('Chess at www.evil.example')
  await tellNew()
  const [digest] = await waiting<Extract<Mail, { kind: 'alert-digest' }>>(db, 'alert-digest', email)
  const { outcome, got } = await send(digest!)
  expect(outcome).toBe('sent')
  expect(got.recipients).toEqual([email])
  expect(got.mail.subject).toBe('2 new projects in your search')
  const { digestId, readerId } = digest!
  expect(headerOf(got, 'list-unsubscribe')).toBe(`<${link('unsubscribe', digestId, 'alert-mail')}>`)
  expect(headerOf(got, 'list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
  const expected = [
    `${SITE}/projects/${project.slug}`,
    `${SITE}/projects?q=chess`,
    link('stop', alert.id, 'alert-stop'),
    link('stop-all', readerId, 'alert-reader'),
    link('mine', readerId, 'alert-reader'),
  ]
  for (const path of expected) expect(got.mail.text!.split('\n')).toContain(path)
  expect(linksIn(got.mail.html!)).toEqual(expect.arrayContaining(expected))
  expect(got.mail.text).toContain('Projects about “chess”\n-----')
  expect(got.mail.text).toContain('Chess <b>across</b> schools')
  expect(got.mail.html).toContain('Chess &lt;b&gt;across&lt;/b&gt; schools')
  expect(`${got.mail.text}${got.mail.html}`).not.toMatch(/evil\.example|\S@\S/)
  expect(got.mail.html).not.toMatch(/<img|src=|url\(/)
})

const find = (more: Partial<Find> = {}): Find => ({
  alertId: alert.id,
  title: 'Schools near York',
  details: ['Within 20 miles'],
  noun: { one: 'school', many: 'schools' },
  search: '/schools?where=York',
  total: 1,
  things: [{ title: 'Oak School', path: '/schools/oak-school', facts: ['York', '3 miles away'] }],
  ...more,
})

test('several searches in one mail, with what is not named counted; nothing typed breaks a header', async () => {
  const { readerId } = alert
  const { id: digestId } = await db.alertDigest.create({ data: { readerId, alertIds: [alert.id] } })
  const typed = find({
    title: 'Projects about “a\r\nBcc: evil@evil.example”',
    total: 1200,
    noun: { one: 'project', many: 'projects' },
  })
  const { got } = await send({ kind: 'alert-digest', to: email, digestId, readerId, finds: [find(), typed] })
  expect(got.mail.subject).toBe('1,201 new finds in 2 of your searches')
  expect(got.recipients).toEqual([email])
  expect(got.raw).not.toContain('evil@')
  expect(got.mail.text).toContain('Oak School\nYork, 3 miles away:\nhttp://localhost:3000/schools/oak-school')
  expect(got.mail.text).toContain('1,199 more are new')
  const long = got.raw.split('\r\n').filter((line) => line.length > 998)
  expect(long).toEqual([])
})

test('still wanted: what, and a link to a page that keeps it', async () => {
  const { readerId } = alert
  await db.alert.update({ where: { id: alert.id }, data: { askedAt: new Date() } })
  const { got } = await send({
    kind: 'alerts-wanted',
    to: email,
    readerId,
    searches: ['Projects about “chess”'],
  })
  expect(got.mail.subject).toBe('Is your alert still wanted?')
  expect(got.mail.text).toContain(link('keep', readerId, 'alert-reader'))
  expect(got.mail.text).toContain('Projects about “chess”')
})

test('a mail that waited is not sent once its alerts are stopped', async () => {
  const { readerId } = alert
  await db.alertReader.deleteMany()
  const mails: Mail[] = [
    { kind: 'alert-confirm', to: email, alertId: alert.id },
    { kind: 'alert-digest', to: email, digestId: randomUUID(), readerId, finds: [find()] },
    { kind: 'alerts-wanted', to: email, readerId, searches: ['X'] },
  ]
  for (const mail of mails) expect((await send(mail)).outcome).toBe('not wanted any more')
})
