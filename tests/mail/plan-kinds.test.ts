// The mail about readings that are due: several of one project, and of several.
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { linkToken } from '@/lib/auth/tokens'
import { messageOf } from '@/lib/mail/messages'
import { renderMail } from '@/lib/mail/render'
import { choiceOf, type DueReading, type Mail } from '@/lib/mail/schema'

const site = new URL('https://schools.example')
const draw = (mail: Mail) =>
  renderMail(messageOf(mail, linkToken), { site, isDeclinable: choiceOf(mail) !== null })
const linksOf = (text: string) =>
  [...text.matchAll(/https:\/\/schools\.example(\/\S*)/g)].map(([, path]) => path!)

const [chess, kites] = [randomUUID(), randomUUID()]
const reading = (draftId: string, more: Partial<DueReading> = {}): DueReading => ({
  id: randomUUID(),
  draftId,
  title: draftId === chess ? 'Chess for all' : 'Kites',
  indicator: 'Confidence of pupils',
  moment: 'baseline',
  dueOn: '2026-12-14',
  ...more,
})
const mail = (readings: DueReading[], more = 0): Mail => ({
  kind: 'readings-due',
  to: 'reader@oak.example',
  on: '2026-12-07',
  readings,
  more,
})

test('what is late says so, and leads to the plan', () => {
  const { subject, text, html } = draw(mail([reading(chess, { dueOn: '2026-12-01' })]))
  expect(subject).toBe('Confidence of pupils was due on 1 December 2026')
  expect(text).toContain('The evaluation plan of “Chess for all” asks for this:')
  expect(text).toContain('Confidence of pupils, before it begins: was due on 1 December 2026.')
  expect(linksOf(text)[0]).toBe(`/account/projects/${chess}/plan`)
  expect(text).toContain('You can decline such mails')
  expect(`${text}${html}`).not.toMatch(/token|\S@\S/)
})

test('readings of several projects stand under each, and names that look like addresses do not', () => {
  const { subject, text, html } = draw(
    mail([reading(chess), reading(kites, { indicator: 'Ask joe@evil.example', moment: 'end' })], 4),
  )
  expect(subject).toBe('6 readings of your evaluation plans are due')
  expect(text).toContain('A reading of your own, at the end: due on 14 December 2026.')
  expect(text).toContain('4 more are in your plans.')
  const paths = [chess, kites].map((id) => `/account/projects/${id}/plan`)
  expect(linksOf(text).slice(0, 3)).toEqual([...paths, '/account'])
  expect(`${text}${html}`).not.toMatch(/joe|token/)
})
