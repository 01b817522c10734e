// Which texts of a project are looked at before it is published, and which names are trusted in them.
import { expect, test } from 'vitest'
import { checksOf, textsOf, type Harmless } from '@/lib/drafts/checks'
import { emptyContent } from '@/lib/drafts/schema'
import { PLAIN_FIGURE } from '../drafts/content'

const id = '00000000-0000-4000-8000-000000000001'
const NONE: Harmless = { registered: [], typed: [], offices: [] }

function withSource(url: string) {
  const content = emptyContent()
  content.impact.sources = [{ id, title: 'Report', publisher: null, year: null, note: null, url }]
  return content
}
const found = (content: ReturnType<typeof emptyContent>, harmless = NONE) =>
  checksOf(content, harmless, new Set()).filter(({ key }) => /^(?:address|phone|name):/.test(key))

test.each([
  ['https://school.org/?to=jane.smith@school.org', 1],
  ['https://jane:word@school.org/', 1],
  ['https://school.org/?phone=01904527300', 1],
  ['https://school.org/07700900123', 1],
  ['https://school.org/2023/09/01904527300.pdf', 0],
])('the address of a source is public: %s', (url, count) => {
  expect(found(withSource(url))).toHaveLength(count)
})

test('a phone number typed as the value of a figure', () => {
  const content = emptyContent()
  const reading = {
    id,
    moment: 'single' as const,
    words: null,
    qualifier: null,
    date: null,
    dateNote: null,
    note: null,
    comparisonValue: null,
  }
  const figure = { ...PLAIN_FIGURE, id, kind: 'measure' as const }
  content.impact.figures = [
    { ...figure, name: 'Telephone', readings: [{ ...reading, value: 7911123456, sourceId: null }] },
  ]
  expect(textsOf(content)[0]?.text).toContain('07911123456')
  expect(found(content)).toHaveLength(1)
  content.impact.figures[0]!.name = 'Views'
  expect(found(content)).toEqual([])
})

test('a name that was typed does not vouch for its own field, nor make an address an office’s', () => {
  const content = emptyContent()
  content.schools.leadOrganisation = 'Jane Smith'
  expect(found(content, { ...NONE, typed: ['Jane Smith'] })).toHaveLength(1)
  content.schools.leadOrganisation = null
  content.about.aims = 'Write to blorft@school.org'
  expect(found(content, { ...NONE, typed: ['Blorft'] })[0]?.answer).toBeNull()
})
