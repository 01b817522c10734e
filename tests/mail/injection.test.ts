// Whatever people call themselves and their schools, it stays text: in headers, in the text, in the HTML.
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { createTransport } from 'nodemailer'
import PostalMime from 'postal-mime'
import { afterAll, expect, test } from 'vitest'
import { messageOf } from '@/lib/mail/messages'
import { renderMail } from '@/lib/mail/render'
import type { Mail } from '@/lib/mail/schema'
import { smtpPost } from '@/lib/mail/send'
import { startMailServer } from './mail-server'

const frame = { site: new URL('https://schools.example'), isDeclinable: true }
const draw = (mail: Mail) =>
  renderMail(
    messageOf(mail, () => 'token'),
    frame,
  )
const tagsOf = (html: string) => html.match(/<[^>]*>/g)!.filter((tag) => tag !== '<br>')
const ids = { to: 'a@oak.example', organisationId: 'o', invitationId: 'i', requestId: 'r' }

const mailsNaming = (organisation: string, name: string): Mail[] => [
  { ...ids, kind: 'invitation', organisation, role: 'editor', by: name },
  { ...ids, kind: 'colleague-joined', organisation, name },
  { ...ids, kind: 'request-refused', organisation, answer: name || 'x' },
  { ...ids, kind: 'removed', organisation },
]
const plain = mailsNaming('Oak', 'Ann').map((mail) => tagsOf(draw(mail).html))

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc
    .array(
      fc.constantFrom(
        '\r\n',
        '\n',
        'Bcc: x@evil.example',
        '<b>',
        '"',
        "'",
        '&',
        '</a>',
        '\u2028',
        ' ',
        'Ann',
      ),
    )
    .map((parts) => parts.join('')),
)

test('names and organisations add no tag, no attribute and no line', () => {
  fc.assert(
    fc.property(nasty, nasty, (organisation, name) => {
      for (const [i, mail] of mailsNaming(organisation, name).entries()) {
        const { subject, html } = draw(mail)
        expect(tagsOf(html)).toEqual(plain[i])
        expect(subject).not.toMatch(/[\r\n\u2028\u2029]/)
      }
    }),
    { numRuns: 300 },
  )
})

test('names and organisations add no header', async () => {
  const transport = createTransport({ streamTransport: true, buffer: true })
  const keys = [
    'to',
    'subject',
    'message-id',
    'content-transfer-encoding',
    'date',
    'mime-version',
    'content-type',
  ]
  await fc.assert(
    fc.asyncProperty(nasty, nasty, async (organisation, name) => {
      const { subject } = draw(mailsNaming(organisation, name)[0]!)
      const { message } = await transport.sendMail({ to: 'a@oak.example', subject, text: 'x' })
      const parsed = await PostalMime.parse(message as Buffer)
      expect(parsed.headers.map(({ key }) => key)).toEqual(keys)
      expect(parsed.subject?.replace(/\s+/g, ' ')).toBe(subject)
    }),
    { numRuns: 150 },
  )
})

test.each([
  'ann@oak.example, eve@evil.example',
  'ann@oak.example\r\nBcc: eve@evil.example',
  'ann@oak.example> RCPT TO:<eve@evil.example',
  'Eve <eve@evil.example>',
])('an address such as %j reaches nobody else', async (to) => {
  const server = await startMailServer()
  afterAll(() => server.stop())
  const post = smtpPost(server.url, 'Schools Together <no-reply@schools.example>', 'schools.example')
  await post({ id: randomUUID(), to, subject: 'Hello', text: 'x', html: 'x' }).catch(() => {})
  const reached = server.received.flatMap(({ recipients }) => recipients)
  expect(reached.filter((address) => address !== to && address.startsWith('eve@'))).toEqual([])
  expect(server.received.flatMap(({ mail }) => mail.headers.filter(({ key }) => key === 'bcc'))).toEqual([])
})
