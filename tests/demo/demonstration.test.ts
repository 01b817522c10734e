// Every figure and every school of the facts is in the loaded database, and loading twice changes nothing.
import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import type { Db } from '@/lib/db/client'
import { formatPartialDate } from '@/lib/dates/schema'
import { loadDemonstration } from '@/prisma/seed'
import { testDatabase } from '../setup/database'

type Project = {
  id: string
  schools: { id: string; role: string }[]
  counted_only: { state: number | null; independent: number | null; total: number | null }
  pupils: number | null
  staff: number | null
  measures: { value: number; as_of: string | null; source: string }[]
  before_after: { before: number | string; before_source: string; after: number | string; source: string }[]
  conflicting_figures: { values: { value: string; source: string }[] }[]
  sources: { url: string }[]
  other_organisations: string[]
  facts: string[]
}
type Partnership = {
  id: string
  members: string[]
  member_counts: { state: number | null; independent: number | null; total: number | null; source: string }[]
  conflicting_figures: { values: { value: string; source: string }[] }[]
  sources: { url: string }[]
}
type School = { id: string; name: string; urn: number | null; postcode: string | null; lat: number | null }

const read = <T>(name: string): T[] => JSON.parse(readFileSync(`prisma/demo/facts/${name}.json`, 'utf8'))
const projects = read<Project>('projects')
const partnerships = read<Partnership>('partnerships')
const schools = read<School>('schools')

const digits = (text: string): string[] => text.replace(/(\d),(?=\d{3})/g, '$1').match(/\d+/g) ?? []

let db: Db

beforeAll(async () => {
  db = (await testDatabase('demo')).db
})

const getProject = (slug: string) =>
  db.project.findUniqueOrThrow({
    where: { slug },
    include: {
      sources: true,
      participations: { include: { school: true } },
      indicators: { include: { readings: { include: { source: true } } } },
    },
  })

test('there are 94 projects, 23 partnerships and 193 schools', async () => {
  expect(await Promise.all([db.project.count(), db.partnership.count(), db.school.count()])).toEqual([
    94, 23, 193,
  ])
})

test('every school of the facts is there, with its name, URN and position', async () => {
  const held = await db.school.findMany()
  for (const fact of schools) {
    const school = held.find(({ name, urn }) => name === fact.name && urn === fact.urn)
    expect(school, fact.name).toMatchObject({ postcode: fact.postcode, lat: fact.lat })
  }
})

test('exactly the positions from the register are exact', async () => {
  expect(await db.school.count({ where: { positionBasis: 'exact' } })).toBe(142)
})

test.each(projects)('$id has every figure, school and source of the facts', async (fact) => {
  const project = await getProject(fact.id)
  const readings = project.indicators.flatMap((indicator) => indicator.readings)
  const has = (value: number | string, url: string) =>
    readings.some(
      (reading) =>
        reading.source.url === url &&
        (typeof value === 'number'
          ? Number(reading.value) === value
          : digits(value).every((n) => said(reading).includes(n))),
    )
  const said = (reading: (typeof readings)[number]) => digits(`${reading.value ?? ''} ${reading.words ?? ''}`)
  for (const { value, source } of fact.measures) expect(has(value, source), `${value}`).toBe(true)
  for (const pair of fact.before_after) {
    expect(has(pair.before, pair.before_source), `${pair.before}`).toBe(true)
    expect(has(pair.after, pair.source), `${pair.after}`).toBe(true)
  }
  const disputed = project.indicators.filter(({ kind }) => kind === 'disputed')
  expect(disputed.map((indicator) => indicator.readings.length)).toEqual(
    fact.conflicting_figures.map(({ values }) => values.length),
  )
  expect(project).toMatchObject({
    pupils: fact.pupils,
    staff: fact.staff,
    stateSchools: fact.counted_only.state,
    independentSchools: fact.counted_only.independent,
    totalSchools: fact.counted_only.total,
    otherOrganisations: fact.other_organisations,
  })
  expect(project.sources.map(({ url }) => url).toSorted()).toEqual(
    fact.sources.map(({ url }) => url).toSorted(),
  )
  const names = fact.schools.map(({ id }) => schools.find((school) => school.id === id)!.name)
  expect(project.participations.map(({ school }) => school.name).toSorted()).toEqual(names.toSorted())
})

test.each(projects)('$id says every number of its remarks', async (fact) => {
  const project = await getProject(fact.id)
  const page = JSON.stringify(project, (_, value) =>
    typeof value === 'bigint' ? String(value) : value,
  ).toLowerCase()
  const numbers = new Set([
    ...digits(page),
    ...Object.entries(WORDS).flatMap(([word, n]) => (page.includes(word) ? n : [])),
  ])
  const missing = fact.facts.flatMap(digits).filter((n) => !numbers.has(n) && !numbers.has(`20${n}`))
  expect(missing).toEqual([])
})

const WORDS = {
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
}

test.each(partnerships)('$id has every count, member and source of the facts', async (fact) => {
  const partnership = await db.partnership.findUniqueOrThrow({
    where: { slug: fact.id },
    include: {
      counts: { include: { source: true }, orderBy: { position: 'asc' } },
      memberships: true,
      sources: true,
      indicators: true,
    },
  })
  expect(
    partnership.counts.map(({ state, independent, total, source }) => ({
      state,
      independent,
      total,
      source: source.url,
    })),
  ).toEqual(
    fact.member_counts.map(({ state, independent, total, source }) => ({
      state,
      independent,
      total,
      source,
    })),
  )
  expect(partnership.memberships).toHaveLength(fact.members.length)
  expect(partnership.sources).toHaveLength(fact.sources.length)
  expect(partnership.indicators).toHaveLength(fact.conflicting_figures.length)
})

test('a joint project calls no school its lead', async () => {
  expect(await db.participation.count({ where: { role: 'lead', project: { ledBy: 'joint' } } })).toBe(0)
})

test('“in person” is not claimed where it was only assumed', async () => {
  expect(await db.project.count({ where: { mode: 'in_person' } })).toBe(0)
})

test('dates keep the precision they were given', async () => {
  const { startedOn, startedPrecision } = await db.project.findUniqueOrThrow({
    where: { slug: 'limavady-shared-campus' },
  })
  expect(formatPartialDate({ on: startedOn, precision: startedPrecision })).toBe('1970s')
})

const everything = async () => {
  const tables = await Promise.all([
    db.school.findMany({ orderBy: { id: 'asc' } }),
    db.project.findMany({ orderBy: { id: 'asc' } }),
    db.partnership.findMany({ orderBy: { id: 'asc' } }),
    db.indicator.findMany({ orderBy: { id: 'asc' } }),
    db.reading.findMany({ orderBy: { id: 'asc' } }),
    db.source.findMany({ orderBy: { id: 'asc' } }),
    db.projectCard.findMany({ orderBy: { projectId: 'asc' } }),
  ])
  return JSON.stringify(tables, (_, value: unknown) => (typeof value === 'bigint' ? Number(value) : value))
}

test('loading twice changes nothing', async () => {
  const before = await everything()
  await loadDemonstration(db)
  expect(await everything()).toBe(before)
})
