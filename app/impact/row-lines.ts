// The rows behind a figure as lines of a file.
import { asOfWords } from '@/components/project/readings'
import { env } from '@/lib/env'
import { CATALOGUE } from '@/lib/impact/catalogue'
import type { DetailedRow, NamedOwnRow } from '@/lib/impact/details'
import { differenceOf } from '@/lib/impact/outcomes'
import type { NamedSchool } from '@/lib/impact/queries'
import type { CountedRow } from '@/lib/impact/rows'
import type { Only } from '@/lib/impact/schema'
import { yearWords } from '@/lib/impact/years'
import { projectPath, QUALIFIERS } from '@/lib/projects/schema'
import { SECTORS, schoolPath } from '@/lib/schools/schema'
import { countedOf } from './figure-words'

type Cell = string | number | null
const addressOf = (path: string) => new URL(path, env().SITE_URL).href

const COLUMNS: Record<string, (row: DetailedRow) => Cell> = {
  Project: ({ title }) => title,
  Address: ({ slug }) => addressOf(projectPath(slug)),
  Indicator: ({ key }) => CATALOGUE[key].name,
  Unit: ({ key }) => CATALOGUE[key].unit,
  Value: ({ reading }) => reading && reading[2],
  'Value is': ({ reading }) => (reading?.[3] ? QUALIFIERS[reading[3]] : null),
  'School year': ({ reading }) => yearOf(reading && reading[1]),
  'As of': ({ from }) => from.reading && asOfWords(from.reading),
  Note: ({ from }) => from.reading && from.reading.note,
  Before: ({ change }) => change && change[2],
  'Before is': ({ from }) => exactness(from.before),
  'Before as of': ({ from }) => from.before && asOfWords(from.before),
  After: ({ change }) => change && change[3],
  'After is': ({ from }) => exactness(from.after),
  'After as of': ({ from }) => from.after && asOfWords(from.after),
  Change: ({ change }) => change && differenceOf({ change }),
  Source: (row) => sourcesOf(row, ({ title }) => title),
  Publisher: (row) => sourcesOf(row, ({ publisher }) => publisher),
  'Source address': (row) => sourcesOf(row, ({ url }) => url),
}

const exactness = (reading: DetailedRow['from']['before']) =>
  reading?.qualifier ? QUALIFIERS[reading.qualifier] : null

const yearOf = (year: number | null) => (year === null ? null : yearWords(year))

type Source = NonNullable<DetailedRow['from']['reading']>['source']

function sourcesOf({ from }: DetailedRow, of: (source: Source) => string | null) {
  const readings = [from.reading, from.before, from.after].filter((one) => one !== null)
  return [...new Set(readings.flatMap(({ source }) => of(source) ?? []))].join('; ')
}

export const ROW = Object.keys(COLUMNS)
export const rowLine = (row: DetailedRow) => Object.values(COLUMNS).map((cellOf) => cellOf(row))

export const SCHOOL = ['School', 'Address', 'Sector', 'Projects that name it']
export const schoolLine = ({ name, slug, sector, projects }: NamedSchool): Cell[] => [
  name,
  slug && addressOf(schoolPath(slug)),
  sector === 'unknown' ? null : SECTORS[sector],
  projects,
]

export const COUNTED = [
  'Project',
  'Address',
  'State',
  'Independent',
  'Sector not published',
  'All',
  'Counted here',
]
export const countedLine = (row: CountedRow, only: Only | null): Cell[] => [
  row.title,
  addressOf(projectPath(row.slug)),
  row.state,
  row.independent,
  row.unknown,
  row.all,
  countedOf(row, only),
]

export const OWN = ['Project', 'Address', 'Own indicators', 'Names']
export const ownLine = ({ title, slug, all, names }: NamedOwnRow): Cell[] => [
  title,
  addressOf(projectPath(slug)),
  all,
  names.join('; '),
]
