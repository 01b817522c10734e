// What a plan suggests: indicators for aims, with reasons, and days in the school's own terms.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isClosed } from '@/lib/freshness/calendar'
import { AIMS, type Aim } from '@/lib/impact/aims'
import { CATALOGUE, type Indicator, INDICATOR_KEYS } from '@/lib/impact/catalogue'
import { PROJECT_TYPES, type ProjectType } from '@/lib/projects/schema'
import { firstChoice, suggestIndicators, suggestReadings } from '@/lib/plans/suggest'
import { defaultTerms, isoDay, plusDays, schoolDayNear, type Terms } from '@/lib/plans/terms'
import { MOST, TERM_NAMES } from '@/lib/plans/words'

const ALL_AIMS = Object.keys(AIMS) as Aim[]
const TYPES = Object.keys(PROJECT_TYPES) as ProjectType[]
const about = (type: ProjectType | null, themes: string[] = []) => ({ type, activities: [], themes })
const day = (text: string) => new Date(`${text}T00:00:00Z`)

describe('indicators', () => {
  test.each(ALL_AIMS)(
    'the aim %s gives something in every type of project, and nothing that does not fit it',
    (aim) => {
      for (const type of TYPES) {
        const { suggested, own, others } = suggestIndicators([aim], about(type))
        expect(suggested.length + own.length).toBeGreaterThan(0)
        for (const { key, reason } of suggested) {
          expect(reason).toContain(`“${AIMS[aim]}”`)
          expect(reason).toMatch(
            new RegExp(`; fits (every project|${PROJECT_TYPES[type].label.toLowerCase()} projects)$`),
          )
          expect((CATALOGUE[key] as Indicator).aims).toContain(aim)
        }
        for (const key of [...suggested.map((one) => one.key), ...others]) {
          const { types } = CATALOGUE[key] as Indicator
          expect(types === 'all' || types.includes(type)).toBe(true)
        }
        for (const { name, unit, reason } of own) expect([name, unit, reason].every(Boolean)).toBe(true)
      }
    },
  )

  test('an indicator of certain themes is suggested where a project has one of them, or says none', () => {
    const keysOf = (themes: string[]) =>
      suggestIndicators(['attainment'], about('curriculum', themes)).suggested.map(({ key }) => key)
    expect(keysOf([])).toContain('reading-age')
    expect(keysOf(['send'])).toContain('reading-age')
    expect(keysOf(['physics'])).toEqual(['grades-on-target'])
  })

  test('activities of another type bring its indicators too', () => {
    const { suggested } = suggestIndicators(['facilities'], {
      ...about('leadership'),
      activities: ['sharing_facilities'],
    })
    expect(suggested).toEqual([
      {
        key: 'facilities-hours',
        reason: 'For your aim “Share facilities”; fits wider opportunities projects',
      },
    ])
  })

  test('ticked first is something for each aim, and no more than a plan holds', () => {
    fc.assert(
      fc.property(fc.subarray(ALL_AIMS, { minLength: 1 }), fc.constantFrom(null, ...TYPES), (aims, type) => {
        const { suggested, own } = suggestIndicators(aims, about(type))
        const ticked = firstChoice(aims, suggested)
        expect(ticked.length).toBe(Math.min(suggested.length, Math.max(3, aims.length), MOST.indicators))
        for (const aim of aims) {
          const hasTicked = ticked.some((key) => (CATALOGUE[key] as Indicator).aims.includes(aim))
          expect(hasTicked || own.some((one) => one.aim === aim)).toBe(true)
        }
      }),
    )
  })
})

describe('days', () => {
  const TERMS = defaultTerms(2026)
  const said = (planned: { moment: string; dueOn: Date }[]) =>
    planned.map(({ moment, dueOn }) => `${moment} ${isoDay(dueOn)}`)

  test('the terms of 2026-27 as most schools have them', () => {
    expect(TERM_NAMES.map((name) => [isoDay(TERMS[name].from), isoDay(TERMS[name].to)])).toEqual([
      ['2026-09-07', '2026-12-18'],
      ['2027-01-04', '2027-03-19'],
      ['2027-04-05', '2027-07-21'],
    ])
  })

  test('a year planned in August is measured before and after, at its end, or term by term', () => {
    const today = day('2026-08-20')
    expect(said(suggestReadings('reading-age', TERMS, today))).toEqual([
      'baseline 2026-09-14',
      'end 2027-07-14',
    ])
    expect(said(suggestReadings('pupils', TERMS, today))).toEqual(['end 2027-07-14'])
    expect(said(suggestReadings('facilities-hours', TERMS, today))).toEqual([
      'during 2026-12-18',
      'during 2027-03-19',
      'end 2027-07-21',
    ])
    expect(said(suggestReadings(null, TERMS, today))).toEqual(['baseline 2026-09-14', 'end 2027-07-14'])
  })

  test('planned in November, a baseline is asked for as soon as it can be; what was due on the way is left out', () => {
    const today = day('2026-12-28')
    expect(said(suggestReadings('confidence', TERMS, today))).toEqual([
      'baseline 2027-01-11',
      'end 2027-07-14',
    ])
    expect(said(suggestReadings('facilities-hours', TERMS, today))).toEqual([
      'during 2027-03-19',
      'end 2027-07-21',
    ])
    expect(said(suggestReadings('confidence', TERMS, day('2027-07-19')))).toEqual(['end 2027-07-21'])
  })

  // Terms as schools set them: each begins and ends within some weeks of the usual, whatever the weekday.
  const terms = fc
    .record({
      year: fc.integer({ min: 2020, max: 2060 }),
      shifts: fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 6, maxLength: 6 }),
    })
    .map(({ year, shifts }): Terms & { year: number } => {
      const usual = defaultTerms(year)
      const ends = (name: keyof Terms, i: number) => ({
        from: plusDays(usual[name].from, shifts[i]!),
        to: plusDays(usual[name].to, shifts[i + 1]!),
      })
      return { year, autumn: ends('autumn', 0), spring: ends('spring', 2), summer: ends('summer', 4) }
    })
  const isSchoolDay = (one: Date, own: Terms) =>
    one.getUTCDay() % 6 !== 0 && TERM_NAMES.some((name) => one >= own[name].from && one <= own[name].to)

  test('every day suggested lies in a term of the school’s own and on no weekend, in order, whenever it is planned', () => {
    fc.assert(
      fc.property(
        terms,
        fc.constantFrom(null, ...INDICATOR_KEYS),
        fc.integer({ min: -200, max: 400 }),
        ({ year, ...own }, key, days) => {
          const planned = suggestReadings(key, own, plusDays(day(`${year}-09-01`), days))
          expect(planned.length).toBeGreaterThan(0)
          for (const { dueOn } of planned) expect(isSchoolDay(dueOn, own)).toBe(true)
          const moments = planned.map(({ dueOn }) => dueOn.getTime())
          expect(moments).toEqual(moments.toSorted((a, b) => a - b))
        },
      ),
      { numRuns: 150 },
    )
  })

  test('a day in half-term, as most schools have it, gives way to one near', () => {
    const halfTerm = day('2026-10-28')
    expect(isClosed(halfTerm)).toBe(true)
    expect(isoDay(schoolDayNear(halfTerm, TERMS))).toBe('2026-11-02')
  })
})
