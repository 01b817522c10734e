// Whoever cannot see a chart reads all of it in the table beside it.
import fc from 'fast-check'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { chartOf } from '@/components/chart/series'
import { FigureBox } from '@/components/project/figures'
import {
  asOfWords,
  comparisonWords,
  type Indicator,
  targetWords,
  valueWords,
} from '@/components/project/readings'
import { INDICATOR } from '@/lib/projects/queries'
import { testDatabase } from '../setup/database'
import { anyFigure, change, reading } from './made'

const { db } = await testDatabase('demo')

const htmlOf = (indicator: Indicator) => {
  const numbers = new Map(indicator.readings.map(({ sourceId }, i) => [sourceId, i + 1]))
  return renderToStaticMarkup(createElement(FigureBox, { indicator, numbers }))
}
const cellsOf = (html: string) =>
  [...html.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row]) =>
    row!
      .split(/<\/t[hd]>/)
      .map((cell) => cell.replace(/<span class="in-stack">.*?<\/span>/, '').replace(/<[^>]*>/g, ''))
      .map((text) => text.replaceAll('&#x27;', "'").replaceAll('&amp;', '&')),
  )
const drawn = (html: string, mark: string) =>
  html.slice(0, html.indexOf('</svg>')).split(`class="${mark}"`).length - 1

function expectWhole(indicator: Indicator) {
  const html = htmlOf(indicator)
  const rows = cellsOf(html)
  for (const one of indicator.readings) {
    const wanted = [
      asOfWords(one),
      valueWords(one, indicator.unit),
      comparisonWords(one, indicator.unit),
      one.note,
    ].filter((words) => words !== null)
    const row = rows.find((cells) => wanted.every((words) => cells.includes(words)))
    expect(
      row?.some((cell) => /^Source \d+$/.test(cell)),
      `${indicator.name}: ${wanted.join(', ')}`,
    ).toBe(true)
  }
  const target = targetWords(indicator)
  if (target) expect(rows).toContainEqual(['Target', target, ''])
  const chart = chartOf(indicator)
  expect(html.includes('aria-hidden="true"')).toBe(chart !== null)
  if (!chart) return
  const isBars = chart.kind === 'bars'
  const others = chart.points.filter(({ other }) => other !== null)
  expect(drawn(html, isBars ? 'bar' : 'mark')).toBe(chart.points.length)
  expect(drawn(html, isBars ? 'other-bar' : 'other-mark')).toBe(others.length)
  expect(drawn(html, 'target-mark') > 0).toBe(
    chart.target !== null && (chart.kind !== 'line' || chart.targetAt !== null),
  )
}

test('every point that is drawn of the demonstration is in the table beside it', async () => {
  const figures = await db.indicator.findMany({ ...INDICATOR, where: { kind: { not: 'disputed' } } })
  for (const one of figures) expectWhole(one)
  const kinds = figures.map((one) => chartOf(one)?.kind)
  expect(new Set(kinds)).toEqual(new Set(['slope', 'line', 'bars', undefined]))
})

test('so it is of any figure', () => {
  fc.assert(fc.property(anyFigure, expectWhole))
})

test('a figure says with whom it was compared, who evaluated it, and what it is recorded as', () => {
  const one = change(
    reading(90, '2019', { comparisonValue: 91 }),
    [reading(94, '2020', { comparisonValue: 91 })],
    {
      name: 'Attendance of Year 8',
      comparison: 'Year 8 of a school nearby',
      evaluator: 'the University of Example',
      isEvaluatorIndependent: true,
    },
  )
  const html = htmlOf(one)
  expect(html).toContain('Others: Year 8 of a school nearby')
  expect(html).toContain('the University of Example, who is independent of the schools')
  expect(html).toContain('Recorded as <a href="/indicators/attendance">attendance at school</a>')
  expect(html).toContain('The scale begins at')
  expect(htmlOf({ ...one, catalogue: null })).toContain('own indicator, not added up')
  expect(htmlOf({ ...one, isEvaluatorIndependent: false })).toContain('who is not independent')
})
