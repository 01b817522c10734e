// The mails about what is still true: each leads where it should, and its links hold tokens of their own.
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { isLinkToken, linkToken } from '@/lib/auth/tokens'
import { messageOf } from '@/lib/mail/messages'
import { renderMail } from '@/lib/mail/render'
import { choiceOf, type Mail } from '@/lib/mail/schema'

process.env.DATABASE_URL ??= 'postgresql://nobody@localhost/none' // settings are read whole
process.env.AUTH_SECRET ??= 'a-secret-of-the-tests-only-0123456789'
const site = new URL('https://schools.example')
const draw = (mail: Mail) =>
  renderMail(messageOf(mail, linkToken), { site, isDeclinable: choiceOf(mail) !== null })
const linksOf = (text: string) =>
  [...text.matchAll(/https:\/\/schools\.example(\/\S*)/g)].map(([, path]) => path!)

const to = 'reader@oak.example'
const draftId = randomUUID()
const about = { to, title: 'Physics club', organisation: 'Oak School', draftId }
const question = (title: string) => ({ id: randomUUID(), title })
const pathOf = ({ id }: { id: string }) => `/answer/project/${id}?token=${linkToken(id, 'term-question')}`

test('a reminder about one project leads to it', () => {
  const one = question('Physics club')
  const { subject, text, html } = draw({
    kind: 'still-true',
    to,
    term: '2026-autumn',
    questions: [one],
    more: 0,
  })
  expect(subject).toBe('Is “Physics club” still as described?')
  expect(linksOf(text)).toEqual([pathOf(one), '/account'])
  expect(html).toContain(`${site.origin}${pathOf(one)}"`)
  expect(text).toContain('until 31 December 2026')
})

test('one about several has a link for each, whose token fits no other', () => {
  const questions = [question('Physics club'), question('Mail me at joe@evil.example'), question('Choir')]
  const { subject, text, html } = draw({ kind: 'still-true', to, term: '2027-spring', questions, more: 4 })
  expect(subject).toBe('Are your 7 projects still as described?')
  expect(linksOf(text)).toEqual([...questions.map(pathOf), '/account', '/account'])
  expect(text).toContain('4 more are on your account page')
  expect(`${text}${html}`).not.toContain('joe@')
  const [first, second] = questions
  const token = linkToken(first!.id, 'term-question')
  expect(isLinkToken(token, first!.id, 'term-question')).toBe(true)
  expect(isLinkToken(token, second!.id, 'term-question')).toBe(false)
  expect(isLinkToken(token, first!.id, 'participation-question')).toBe(false)
  expect(isLinkToken(token, first!.id, 'sign-in-link')).toBe(false)
})

test.each<[Mail, string, string]>([
  [
    { ...about, kind: 'school-named', questionId: draftId },
    `/answer/school/${draftId}?token=${linkToken('x', 'participation-question').replace(/./g, '.')}`,
    '“Physics club” names Oak School',
  ],
  [
    { ...about, kind: 'school-left', reason: null, isOff: false },
    `/account/projects/${draftId}`,
    'Oak School has left “Physics club”',
  ],
  [
    { ...about, kind: 'school-left', reason: 'Not us', isOff: true },
    `/account/projects/${draftId}`,
    'Oak School has left “Physics club”',
  ],
  [
    { ...about, kind: 'school-back' },
    `/account/projects/${draftId}`,
    'Oak School takes part in “Physics club” after all',
  ],
  [
    { ...about, kind: 'project-without-lead' },
    '/moderation',
    '“Physics club” has no leading school any more',
  ],
])('$kind', (mail, path, subject) => {
  const drawn = draw(mail)
  expect(drawn.subject).toBe(subject)
  expect(linksOf(drawn.text)[0]!.replace(/(token=).*/, (_, name: string) => name + '.'.repeat(43))).toBe(path)
  expect(drawn.text).toContain('You can decline such mails')
  if (mail.kind === 'school-left' && mail.reason) expect(drawn.text).toContain('> Not us')
})
