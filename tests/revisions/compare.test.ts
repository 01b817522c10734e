// What is different between two versions.
import fc from 'fast-check'
import { isDeepStrictEqual } from 'node:util'
import { expect, test } from 'vitest'
import { Content, emptyContent } from '@/lib/drafts/schema'
import { SECTION_NAMES } from '@/lib/drafts/words'
import { compare } from '@/lib/revisions/compare'

const NONE = {
  schools: new Map(),
  themes: new Map(),
  regions: new Map(),
  partnerships: new Map(),
  projects: new Map(),
}

const text = fc.option(fc.string({ maxLength: 80 }))
const count = fc.option(fc.nat())
const flag = fc.option(fc.boolean())
const ids = Array.from({ length: 4 }, (_, i) => `1111111${i}-1111-4111-8111-111111111111`)
const id = fc.constantFrom(...ids)
const orNull = <T>(...values: T[]) => fc.constantFrom(null, ...values)
const listOf = <T extends object, K extends keyof T>(one: fc.Arbitrary<T>, key: K) =>
  fc.uniqueArray(one, { selector: (entry) => entry[key], maxLength: 4 })

const reading = fc.record({
  id,
  moment: fc.constantFrom('single', 'before', 'after', 'version'),
  value: count,
  words: text,
  qualifier: orNull('about', 'over'),
  date: text,
  dateNote: text,
  sourceId: fc.option(id),
})

const content = fc
  .record({
    about: fc.record({
      title: text,
      summary: text,
      status: orNull('running', 'finished'),
      started: text,
      ended: text,
      aims: text,
      whatHappens: text,
      learned: text,
    }),
    schools: fc.record({
      ledBy: orNull('state', 'joint'),
      leadOrganisation: text,
      participations: listOf(
        fc.record({ schoolId: id, role: fc.constantFrom('lead', 'partner') }),
        'schoolId',
      ),
      anchorSchoolId: fc.option(id),
      stateSchools: count,
      independentSchools: count,
      totalSchools: count,
      partnershipId: fc.option(id),
      groupName: text,
      otherOrganisations: fc.uniqueArray(fc.string(), { maxLength: 3 }),
    }),
    activity: fc.record({
      type: orNull('teaching', 'leadership'),
      activities: fc.uniqueArray(fc.constantFrom('teacher_training', 'bursaries')),
      themes: fc.uniqueArray(fc.constantFrom('maths', 'music')),
      mode: orNull('online', 'both'),
      timeOfDay: orNull('in_school', 'both'),
      frequency: text,
      duration: text,
      cost: text,
      payer: text,
      isFreeToPartners: flag,
      transport: text,
      isTransportProvided: flag,
      whatItTakes: text,
    }),
    people: fc.record({
      pupils: count,
      staff: count,
      yearGroups: fc.uniqueArray(fc.integer({ min: 0, max: 13 }), { maxLength: 3 }),
      years: text,
      regions: fc.uniqueArray(fc.constantFrom('london', 'wales')),
      isNationwide: fc.boolean(),
    }),
    impact: fc.record({
      whatChanged: text,
      sources: listOf(
        fc.record({ id, title: fc.string(), publisher: text, year: count, note: text, url: text }),
        'id',
      ),
      figures: listOf(
        fc.record({
          id,
          kind: fc.constantFrom('measure', 'change', 'disputed'),
          name: fc.string(),
          isOutcome: fc.boolean(),
          unit: text,
          readings: listOf(reading, 'id'),
        }),
        'id',
      ),
    }),
    pictures: fc.record({
      pictures: listOf(fc.record({ pictureId: id, alt: text, caption: text }), 'pictureId'),
    }),
  })
  .map((raw) => Content.parse(raw))

test('the same document has no differences', () =>
  fc.assert(
    fc.property(content, (one) => {
      expect(compare(one, structuredClone(one), NONE)).toEqual([])
    }),
  ))

test('every field that differs is told, no other is, and a list says how', () =>
  fc.assert(
    fc.property(content, content, (before, after) => {
      const told = compare(before, after, NONE).flatMap(({ section, fields }) =>
        fields.map((change) => {
          if (!('parts' in change)) {
            const { added, removed, changed, isReordered } = change
            expect(added.length + removed.length + changed.length + Number(isReordered)).toBeGreaterThan(0)
          }
          return `${section}.${change.field}`
        }),
      )
      const differing = SECTION_NAMES.flatMap((section) =>
        Object.keys(before[section]).flatMap((field) => {
          const [old, now] = [before[section], after[section]] as Record<string, unknown>[]
          return isDeepStrictEqual(old![field], now![field]) ? [] : `${section}.${field}`
        }),
      )
      expect(told.toSorted()).toEqual(differing.toSorted())
    }),
  ))

const withAbout = (about: Partial<Content['about']>): Content => {
  const empty = emptyContent()
  return { ...empty, about: { ...empty.about, ...about } }
}

test('a text has its changed words marked', () => {
  const before = withAbout({ summary: 'Pupils of two schools learn physics on Tuesdays.' })
  const after = withAbout({ summary: 'Pupils of three schools learn physics on Tuesdays.' })
  expect(compare(before, after, NONE)).toEqual([
    {
      section: 'about',
      title: 'About the project',
      fields: [
        {
          field: 'summary',
          label: 'Summary',
          parts: [
            { text: 'Pupils of ', is: 'same' },
            { text: 'two', is: 'removed' },
            { text: 'three', is: 'added' },
            { text: ' schools learn physics on Tuesdays.', is: 'same' },
          ],
        },
      ],
    },
  ])
})

test('what is short is shown whole, before and after', () => {
  const [change] = compare(withAbout({ status: 'running' }), withAbout({ status: 'finished' }), NONE)
  expect(change!.fields).toEqual([
    {
      field: 'status',
      label: 'Status',
      parts: [
        { text: 'Running', is: 'removed' },
        { text: 'Finished', is: 'added' },
      ],
    },
  ])
})

test('two long texts with nothing in common do not keep a server busy', () => {
  const words = (seed: number) => Array.from({ length: 20_000 }, (_, i) => `w${seed}${i * 7919}`).join(' ')
  const began = Date.now()
  const [change] = compare(withAbout({ aims: words(1) }), withAbout({ aims: words(2) }), NONE)
  expect((change!.fields[0] as { parts: unknown[] }).parts).toHaveLength(2)
  expect(Date.now() - began).toBeLessThan(5000)
})

test('schools are added, removed and changed by name', () => {
  const empty = emptyContent()
  const [a, b, c] = ids as [string, string, string]
  const led = (...participations: Content['schools']['participations']) => ({
    ...empty,
    schools: { ...empty.schools, participations },
  })
  const names = { ...NONE, schools: new Map([[a, 'Ash'], [b, 'Beech'], [c, 'Cedar']]) } // prettier-ignore
  const before = led({ schoolId: a, role: 'lead' }, { schoolId: b, role: 'partner' })
  const after = led({ schoolId: b, role: 'host' }, { schoolId: c, role: 'lead' })
  const [change] = compare(before, after, names)
  expect(change!.fields).toEqual([
    {
      field: 'participations',
      label: 'Schools',
      added: ['Cedar'],
      removed: ['Ash'],
      changed: [
        {
          name: 'Beech',
          fields: [
            {
              field: 'role',
              label: 'Part',
              parts: [
                { text: 'Partner', is: 'removed' },
                { text: 'Host', is: 'added' },
              ],
            },
          ],
        },
      ],
      isReordered: false,
    },
  ])
})
