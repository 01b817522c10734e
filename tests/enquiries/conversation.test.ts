// A whole conversation through a real mail server: every mail, what the pages are drawn from, the audit trail and the log, and
// neither side's address anywhere but where its owner gave it.
import { afterAll, expect, test, vi } from 'vitest'
import { db as shared } from '@/lib/db/client'
import { postToThread, renewLink } from '@/lib/enquiries/answering'
import { confirmEnquiry, writeEnquiry } from '@/lib/enquiries/commands'
import { remindOfEnquiries } from '@/lib/enquiries/daily'
import { closeThread, reportThread } from '@/lib/enquiries/ending'
import { letGoOn } from '@/lib/enquiries/moderating'
import {
  getHeld,
  getThread,
  getThreadByLink,
  getToConfirm,
  listHeld,
  listThreads,
} from '@/lib/enquiries/queries'
import { startWorker } from '@/lib/jobs/worker'
import type { Received } from '../mail/mail-server'
import { startMailServer } from '../mail/mail-server'
import { testDatabase } from '../setup/database'
import { enquiryWorldOf } from './world'

const { db } = await testDatabase('empty')
const server = await startMailServer()
process.env.SMTP_URL = server.url
process.env.LOG_LEVEL = 'debug'
const logged: string[] = []
for (const stream of [process.stdout, process.stderr])
  vi.spyOn(stream, 'write').mockImplementation((chunk) => (logged.push(String(chunk)), true))
const worker = startWorker({ look: 0.1 })
afterAll(async () => {
  await worker.stop()
  await server.stop()
  await shared.$disconnect()
})

const { school, person, written, newest, confirming, linkOf, post } = enquiryWorldOf(db)
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)
const idle = async () =>
  expect
    .poll(() => db.$queryRaw`SELECT 1 FROM pgboss.job WHERE name = 'mail' AND state < 'completed'`, {
      timeout: 30_000,
    })
    .toEqual([])
const textOf = ({ raw, mail }: Received) =>
  [raw.slice(raw.indexOf('\n\n')), mail.subject, mail.text, mail.html, JSON.stringify(mail.headers)].join(
    '\n',
  )
// The envelope and the header "To" name whom a mail goes to; nothing else in it may, unless it is given.
const saysTo = (received: Received) => {
  const own = received.recipients[0]!
  return { to: own, says: textOf(received).replaceAll(`"${own}"`, '').replaceAll(`<${own}>`, '') }
}
const pages: unknown[] = []
const addressesIn = (text: string) => new Set(text.match(/[\w.+-]+@[\w-]+\.\w+/g))

const EVIL = 'Dana\r\nBcc: eve@evil.example\r\n<script>alert(1)</script>'

test('neither address appears before it is given, and then only to the other side', async () => {
  const to = await school()
  const moderator = await person('site.example', { siteRole: 'moderator' })
  const email = 'dana.secret@private.example'
  const team = [to.owner.email, to.colleague.email]
  await writeEnquiry(
    null,
    written(to.slug, { email, words: `Hello <b>there</b> & “others”, can we talk about Latin?` }),
  )
  const { id } = await newest(to)
  const look = async () => {
    const links = [await linkOf(id, 'school', to.owner), await linkOf(id, 'sender')]
    pages.push(
      await getToConfirm(id, confirming(id).token),
      await getThread(to.owner, id),
      await listThreads(to.owner),
      await listHeld(moderator),
      await getHeld(moderator, id),
      ...(await Promise.all(links.map(({ link, token }) => getThreadByLink(link, token)))),
    )
  }
  await confirmEnquiry(confirming(id))
  // What has gone on by the time of its mail is not mailed any more, so each is waited for.
  await remindOfEnquiries(inDays(8))
  await idle()
  await remindOfEnquiries(inDays(22))
  await idle()
  await look()
  await postToThread(await linkOf(id, 'school', to.owner), post({ answer: 'talk', words: 'Gladly.' }))
  await renewLink(await linkOf(id, 'school', to.owner))
  await idle()
  await postToThread(await linkOf(id, 'sender'), post({ words: 'When?' }))
  await idle()
  await reportThread({ actor: to.owner, enquiryId: id }, 'By mistake')
  await look()
  await idle()
  await letGoOn(moderator, id)
  await idle()
  const before = server.received.map(saysTo)
  expect(before.length).toBeGreaterThan(10)
  expect(new Set(before.map((mail) => mail.to))).toEqual(new Set([email, ...team, moderator.email]))
  for (const { says } of before)
    expect(
      addressesIn(
        says
          .replace(/message-id.*|no-reply@\S+/gi, '')
          .replace(/<[0-9a-f-]{36}@[^>]+>|[0-9a-f-]{36}@\S+/g, ''),
      ),
    ).toEqual(new Set())
  expect(addressesIn(JSON.stringify(pages))).toEqual(new Set())

  server.received.length = 0
  await postToThread({ actor: to.owner, enquiryId: id }, post({ words: 'Here it is.', givesAddress: true }))
  await postToThread(await linkOf(id, 'sender'), post({ givesAddress: true }))
  await idle()
  const given = server.received.map(saysTo)
  expect(given.map((mail) => mail.to).toSorted()).toEqual([email, to.owner.email].toSorted())
  for (const mail of given) {
    const other = mail.to === email ? to.owner.email : email
    expect(mail.says).toContain(other)
    expect(mail.says).not.toContain(to.colleague.email)
  }
  await closeThread({ actor: to.owner, enquiryId: id })
  await idle()

  const trail = JSON.stringify(await db.auditEvent.findMany({ select: { action: true, detail: true } }))
  expect(addressesIn(trail)).toEqual(new Set())
  expect(trail).not.toContain('Dana')
  expect(addressesIn(logged.join(''))).toEqual(new Set())
}, 120_000)

test('names and words add no header, no tag and nobody to whom it goes', async () => {
  const to = await school()
  server.received.length = 0
  // As if the form had let it pass.
  await writeEnquiry(
    null,
    written(to.slug, {
      name: EVIL.slice(0, 90),
      role: EVIL.slice(0, 90),
      organisation: EVIL.slice(0, 90),
      words: `${EVIL} ${'x y '.repeat(30)}`,
    }),
  )
  await confirmEnquiry(confirming((await newest(to)).id))
  await idle()
  const mails = server.received.filter(({ mail }) => /writes to/.test(mail.subject ?? ''))
  expect(mails).toHaveLength(2)
  for (const { recipients, mail } of mails) {
    expect([to.owner.email, to.colleague.email]).toContain(recipients[0])
    expect(recipients).toHaveLength(1)
    expect(mail.headers.filter(({ key }) => key === 'bcc')).toEqual([])
    expect(mail.subject).not.toMatch(/[\r\n]|eve@/)
    expect(mail.html).not.toContain('<script')
    expect(mail.html).toContain('&lt;script&gt;')
  }
}, 60_000)
