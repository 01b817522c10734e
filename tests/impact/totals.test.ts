// Totals of many projects, whatever these are: they add up, in any order, and take in nothing that is not theirs.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CATALOGUE, type IndicatorKey, INDICATOR_KEYS } from '@/lib/impact/catalogue'
import { choose, columnsOf, type ImpactRow, within } from '@/lib/impact/columns'
import { outcomesOf, wayOf } from '@/lib/impact/outcomes'
import { countedRows, figureRows, ownRows, schoolRows } from '@/lib/impact/rows'
import { GROUPINGS, type Grouping, type ImpactYear, ONLY, type Only } from '@/lib/impact/schema'
import { evidenceLevels, ownTotals, schoolTotals } from '@/lib/impact/taking-part'
import { groupTable, quantile, rounded, sumOf, totalOf, totalsOf, yearTable } from '@/lib/impact/totals'
import { bitsOf } from '@/lib/search/bits'
import type { HeldChange, HeldTally } from '@/lib/search/held'

const NUMBERS = INDICATOR_KEYS.filter((key) => CATALOGUE[key].adds !== 'words')
const amount = fc.integer({ min: -2000, max: 90_000 }).map((cents) => cents / 100)
const years = fc.option(fc.integer({ min: 2017, max: 2021 }), { freq: 4 })
const tallies: fc.Arbitrary<HeldTally[]> = fc.uniqueArray(
  fc.tuple(
    fc.constantFrom(...NUMBERS),
    years,
    amount,
    fc.option(fc.constantFrom('about', 'over'), { freq: 2 }),
  ) as fc.Arbitrary<HeldTally>,
  { selector: ([key, year]) => `${key} ${year}`, maxLength: 8 },
)
const changes: fc.Arbitrary<HeldChange[]> = fc.uniqueArray(
  fc.oneof(
    fc.tuple(fc.constantFrom(...NUMBERS), years, amount, amount),
    fc.tuple(
      fc.constant('inspection' as const),
      years,
      fc.constant('Good'),
      fc.constantFrom('Good', 'Outstanding'),
    ),
  ),
  { selector: ([key]) => key, maxLength: 3 },
)
const some = (by: string, values: string[]) =>
  fc.subarray(values).map((chosen) => chosen.map((value) => `${by}:${value}`))
const SCHOOLS = Array.from({ length: 12 }, (_, i) => i)
const rows: fc.Arbitrary<ImpactRow[]> = fc.uniqueArray(
  fc
    .record({
      ordinal: fc.nat(400),
      evidence: fc.integer({ min: 1, max: 5 }),
      facets: fc
        .tuple(
          some('type', ['teaching', 'leadership']),
          some('region', ['london', 'wales', 'south-east']),
          some('phase', ['primary', 'secondary']),
          some('theme', ['maths', 'music', 'none-of-these']),
        )
        .map((lists) => lists.flat()),
      schoolOrdinals: fc.subarray(SCHOOLS),
      more: fc.nat(9),
      tallies,
      changes,
    })
    .map(({ more, ...row }) => ({
      ...row,
      ownIndicators: row.ordinal % 4,
      slug: `p${row.ordinal}`,
      title: `Project ${row.ordinal}`,
      stateSchools: row.schoolOrdinals.filter((school) => school % 3 === 0).length + more,
      independentSchools: row.schoolOrdinals.filter((school) => school % 3 === 1).length,
      unknownSchools: row.schoolOrdinals.filter((school) => school % 3 === 2).length + (more % 2),
    })),
  { selector: ({ ordinal }) => ordinal, maxLength: 30 },
)
const sectors = {
  state: bitsOf(
    SCHOOLS.filter((school) => school % 3 === 0),
    64,
  ),
  independent: bitsOf(
    SCHOOLS.filter((school) => school % 3 === 1),
    64,
  ),
}
const someYear: fc.Arbitrary<ImpactYear | null> = fc.constantFrom<ImpactYear | null>(
  null,
  'undated',
  2018,
  2020,
)
const BY = Object.keys(GROUPINGS) as Grouping[]

const chosenOf = (all: ImpactRow[], isIn: (row: ImpactRow) => boolean = () => true) =>
  choose(
    columnsOf(all, sectors),
    bitsOf(
      all.filter(isIn).map(({ ordinal }) => ordinal),
      512,
    ),
  )
type Chosen = ReturnType<typeof chosenOf>

/** Everything that is said of some projects. */
const everything = (chosen: Chosen, year: ImpactYear | null) => ({
  totals: totalsOf(chosen, year),
  outcomes: outcomesOf(chosen, year),
  schools: schoolTotals(chosen),
  evidence: evidenceLevels(chosen),
  own: ownTotals(chosen),
  tables: NUMBERS.flatMap((key) => BY.map((by) => sorted(groupTable(chosen, key, year, by)))),
  years: NUMBERS.map((key) => yearTable(chosen, key)),
})
const sorted = (table: ReturnType<typeof groupTable>) => ({
  ...table,
  groups: table.groups.toSorted((a, b) => (a.value < b.value ? -1 : 1)),
})
const readings = (chosen: Chosen, key: IndicatorKey, year: ImpactYear | null, only: Only | null = null) =>
  figureRows(chosen, key, { year, only })
    .rows.slice()
    .flatMap(({ reading }) => (reading ? [reading[2]] : []))

test('totals do not depend on the order of projects', () => {
  fc.assert(
    fc.property(rows, someYear, fc.infiniteStream(fc.nat()), (all, year, order) => {
      const shuffled = all
        .map((row) => ({ row, at: order.next().value as number }))
        .toSorted((a, b) => a.at - b.at)
        .map(({ row }) => row)
      expect(everything(chosenOf(shuffled), year)).toEqual(everything(chosenOf(all), year))
    }),
  )
})

test('what is not among the chosen projects counts for nothing, as if it were not there', () => {
  fc.assert(
    fc.property(rows, someYear, (all, year) => {
      const isIn = ({ ordinal }: ImpactRow) => ordinal % 3 !== 0
      expect(everything(chosenOf(all, isIn), year)).toEqual(everything(chosenOf(all.filter(isIn)), year))
    }),
  )
})

test('a project that leaves takes exactly its rows from every figure', () => {
  fc.assert(
    fc.property(
      rows.filter((all) => all.length > 0),
      someYear,
      (all, year) => {
        const [gone] = all
        const [before, after] = [chosenOf(all), chosenOf(all.slice(1))]
        for (const key of INDICATOR_KEYS) {
          const of = (chosen: Chosen) => figureRows(chosen, key, { year, only: null }).rows.slice()
          expect(of(after)).toEqual(of(before).filter(({ slug }) => slug !== gone!.slug))
        }
        const counted = (chosen: Chosen) => countedRows(chosen, null).rows.slice()
        expect(counted(after)).toEqual(counted(before).filter(({ slug }) => slug !== gone!.slug))
      },
    ),
  )
})

test('every total is the sum of its rows, and so is every part of it', () => {
  fc.assert(
    fc.property(rows, someYear, (all, year) => {
      const chosen = chosenOf(all)
      for (const key of NUMBERS) {
        const total = totalOf(chosen, key, year)
        expect(total.total).toBe(sumOf(readings(chosen, key, year)))
        expect(total.projects).toBe(readings(chosen, key, year).length)
        for (const only of ['approximate', 'undated', 'shared'] as const) {
          const part = readings(chosen, key, year, only)
          expect(total[only]).toEqual({ projects: part.length, total: sumOf(part) })
        }
        for (const row of yearTable(chosen, key))
          expect(row.total).toBe(sumOf(readings(chosen, key, row.year)))
      }
      const { named, several, counted } = schoolTotals(chosen)
      expect(schoolRows(chosen, null)).toHaveLength(named.all)
      expect(schoolRows(chosen, 'several')).toHaveLength(several)
      for (const sector of ['state', 'independent', 'unknown'] as const) {
        expect(schoolRows(chosen, sector)).toHaveLength(named[sector])
        const left = countedRows(chosen, sector)
        expect([sumOf(left.rows.slice().map((row) => row[sector])), left.sum]).toEqual(
          Array(2).fill(counted[sector]),
        )
      }
      expect(countedRows(chosen, null).sum).toBe(counted.all)
      expect(ownRows(chosen).sum).toBe(ownTotals(chosen).indicators)
    }),
  )
})

test('the lines of a table without what they have in common are the total', () => {
  fc.assert(
    fc.property(rows, someYear, fc.constantFrom(...NUMBERS), (all, year, key) => {
      const chosen = chosenOf(all)
      for (const by of BY) {
        const { groups, total, none, excess, several } = groupTable(chosen, key, year, by)
        const lines = sumOf(groups.map((group) => group.total)) + none.total
        expect(rounded(lines - excess.total)).toBe(total.total)
        const projects = sumOf(groups.map((group) => group.projects)) + none.projects
        expect(projects - excess.projects).toBe(total.projects)
        expect(total.total).toBe(totalOf(chosen, key, year).total)
        const inGroup = (value: string) => readings(within(chosen, { by, value }), key, year)
        for (const group of groups) expect(sumOf(inGroup(group.value))).toBe(group.total)
        expect(sumOf(inGroup('none'))).toBe(none.total)
        expect(inGroup('several')).toHaveLength(several)
      }
    }),
  )
})

test('each way of a change counts the rows that went it; judgements have none', () => {
  fc.assert(
    fc.property(rows, someYear, (all, year) => {
      const chosen = chosenOf(all)
      for (const { key, projects, ways, words } of outcomesOf(chosen, year)) {
        const of = (only: Only) => figureRows(chosen, key, { year, only }).rows.slice()
        expect(of('changed')).toHaveLength(projects)
        for (const way of ['better', 'same', 'worse'] as const)
          if (ways) {
            expect(of(way)).toHaveLength(ways[way])
            for (const { change } of of(way)) expect(wayOf({ change: change! })).toBe(way)
          }
        for (const { before, after, projects: said } of words) {
          const found = figureRows(chosen, key, { year, only: null, words: { before, after } })
          expect(found.rows.slice().filter(({ change }) => change)).toHaveLength(said)
        }
      }
    }),
  )
})

test('units never mix: no indicator’s rows hold a reading of another', () => {
  fc.assert(
    fc.property(rows, someYear, fc.constantFrom(...INDICATOR_KEYS), (all, year, key) => {
      for (const only of [null, ...(Object.keys(ONLY) as Only[])])
        for (const row of figureRows(chosenOf(all), key, { year, only }).rows.slice()) {
          expect(row.key).toBe(key)
          expect([row.reading?.[0] ?? key, row.change?.[0] ?? key]).toEqual([key, key])
        }
    }),
  )
})

test('more of one indicator changes no other', () => {
  fc.assert(
    fc.property(
      rows.filter((all) => all.length > 0),
      fc.constantFrom(...NUMBERS),
      (all, key) => {
        const [first, ...others] = all
        const more: HeldTally = [key, 2022, 7, null]
        const grown = chosenOf([{ ...first!, tallies: [...first!.tallies, more] }, ...others])
        for (const other of NUMBERS.filter((one) => one !== key))
          expect(totalOf(grown, other, null)).toEqual(totalOf(chosenOf(all), other, null))
      },
    ),
  )
})

test('quarters lie where a spreadsheet has them', () => {
  expect([0, 0.25, 0.5, 0.75, 1].map((share) => quantile([1, 2, 3, 4], share))).toEqual([
    1, 1.75, 2.5, 3.25, 4,
  ])
  expect(quantile([], 0.5)).toBeNull()
})
