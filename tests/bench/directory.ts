// A directory of any size: made-up schools and projects, the same for the same sizes. Its URNs, from 900000, belong to no
// real school; places lie as thickly as England's, around the middles of its postcode areas.
import { POSTCODE_AREAS } from '@/lib/places/postcode-areas'
import { PROJECT_TYPES } from '@/lib/projects/schema'
import { placeName, text, title } from './language'
import { normal, pick, pickSome, type Random, random, whole } from './random'

const REGION_MIDDLES = [
  ['north-east', 55, -1.6],
  ['north-west', 53.7, -2.6],
  ['yorkshire-and-the-humber', 53.8, -1.3],
  ['east-midlands', 52.9, -1],
  ['west-midlands', 52.5, -2],
  ['east-of-england', 52.2, 0.6],
  ['london', 51.5, -0.12],
  ['south-east', 51.2, -0.8],
  ['south-west', 51, -3],
] as const
const NOT_ENGLAND = /^(AB|BT|CF|DD|DG|EH|FK|G|GY|HS|IM|IV|JE|KA|KW|KY|LD|LL|ML|NP|PA|PH|SA|TD|ZE)$/
const AREAS = [...POSTCODE_AREAS].filter(([letters]) => !NOT_ENGLAND.test(letters))
const DENSE = new Set([
  'B',
  'M',
  'L',
  'LS',
  'S',
  'E',
  'N',
  'NW',
  'SE',
  'SW',
  'W',
  'CR',
  'BR',
  'NG',
  'LE',
  'CV',
  'BS',
  'RG',
  'BN',
  'PO',
])
const WEIGHTED = AREAS.flatMap((area) => Array.from({ length: DENSE.has(area[0]) ? 4 : 1 }, () => area))

export type MadeAuthority = { slug: string; code: number; name: string; region_id: string }
export type MadeSchool = Record<string, string | number | boolean | null> & {
  id: string
  lat: number
  lon: number
  town: string
  region_id: string
  sector: string
}
export type MadeProject = {
  row: Record<string, unknown>
  schools: string[]
  themes: string[]
  regions: string[]
}

const uuid = (kind: number, n: number) => `00000000-0000-4${kind}00-8000-${String(n).padStart(12, '0')}`
const slugOf = (name: string) => name.toLowerCase().replace(/[^a-z0-9]+/g, '-')

/** A hundred and fifty authorities, each around a place of its own. */
export function makeAuthorities(): MadeAuthority[] {
  const next = random(11)
  const names = new Set<string>()
  while (names.size < 150) names.add(`${placeName(next)}shire`)
  return [...names].map((name, i) => ({
    slug: slugOf(name),
    code: 700 + i,
    name,
    region_id: REGION_MIDDLES[i % REGION_MIDDLES.length]![0],
  }))
}

const distance = (a: { lat: number; lon: number }, lat: number, lon: number) =>
  (a.lat - lat) ** 2 + ((a.lon - lon) * 0.62) ** 2

function regionAt(lat: number, lon: number) {
  return REGION_MIDDLES.toSorted(
    (a, b) => distance({ lat, lon }, a[1], a[2]) - distance({ lat, lon }, b[1], b[2]),
  )[0]![0]
}

export function* makeSchools(count: number, authorities: MadeAuthority[]): Generator<MadeSchool> {
  const next = random(13)
  const towns = Array.from({ length: Math.max(60, count / 25) }, () => {
    const [letters, middle] = pick(next, WEIGHTED)
    const [lat, lon] = [middle.lat + normal(next) * 0.12, middle.lon + normal(next) * 0.18]
    const region = regionAt(lat, lon)
    const authority = pick(
      next,
      authorities.filter(({ region_id: id }) => id === region),
    )
    return { name: placeName(next), letters, district: whole(next, 1, 40), lat, lon, region, authority }
  })
  for (let i = 0; i < count; i += 1) {
    const town = pick(next, towns)
    const isIndependent = next() < 0.1
    const phase = isIndependent
      ? pick(next, ['all_through', 'secondary', 'primary'])
      : next() < 0.78
        ? 'primary'
        : 'secondary'
    const name = `${pick(next, ['St Aldhelm', 'Oakfield', 'Hillside', 'The Priory', placeName(next), placeName(next)])} ${phase === 'primary' ? 'Primary School' : isIndependent ? 'School' : 'Academy'}, ${town.name}`
    const urn = 900_000 + i
    yield {
      id: uuid(1, i),
      urn,
      slug: `${urn}-${slugOf(name)}`.slice(0, 119).replace(/-$/, ''),
      register_name: name,
      sector: isIndependent ? 'independent' : 'state',
      phase,
      kind: next() < 0.04 ? 'special' : 'mainstream',
      status: next() < 0.06 ? 'closed' : 'open',
      town: town.name,
      postcode: `${town.letters}${town.district} ${whole(next, 1, 9)}${pick(next, ['AA', 'BD', 'EH', 'JN', 'PR', 'QU', 'TW', 'XY'])}`,
      local_authority_slug: town.authority.slug,
      region_id: town.region,
      lat: Math.min(60.9, Math.max(49.1, town.lat + normal(next) * 0.015)),
      lon: Math.min(1.9, Math.max(-8.9, town.lon + normal(next) * 0.02)),
      position_basis: 'exact',
    }
  }
}

const ACTIVITIES = Object.values(PROJECT_TYPES).flatMap(({ activities }) => Object.keys(activities))
const typeOf = (activity: string) =>
  Object.entries(PROJECT_TYPES).find(([, { activities }]) => activity in activities)![0]
const maybe = <Value>(next: Random, chance: number, value: () => Value) => (next() < chance ? value() : null)

/** Projects between schools of one town and its neighbours, which stand next to one another in `schools`. */
export function* makeProjects(
  count: number,
  schools: MadeSchool[],
  themes: string[],
): Generator<MadeProject> {
  const next = random(17)
  const byTown = new Map<string, MadeSchool[]>()
  for (const school of schools) byTown.set(school.town, [...(byTown.get(school.town) ?? []), school])
  for (let i = 0; i < count; i += 1) {
    const lead = pick(next, schools)
    const others = pickSome(next, byTown.get(lead.town)!.slice(0, 40), whole(next, 2, 8)).filter(
      ({ id }) => id !== lead.id,
    )
    const activities = pickSome(next, ACTIVITIES, whole(next, 1, 4))
    const started = whole(next, 2005, 2026)
    const name = title(next)
    yield {
      schools: [lead.id, ...others.map(({ id }) => id)],
      themes: pickSome(next, themes, whole(next, 1, 3)),
      regions: [...new Set([lead, ...others].map((school) => school.region_id))],
      row: {
        id: uuid(2, i),
        slug: `${slugOf(name).slice(0, 90).replace(/-+$/, '')}-${i}`,
        title: name.slice(0, 120),
        summary: text(next, whole(next, 16, 28)).slice(0, 300),
        type: typeOf(activities[0]!),
        activities,
        status: pick(next, ['running', 'running', 'running', 'planned', 'finished', 'last_reported_running']),
        mode: maybe(next, 0.5, () => pick(next, ['in_person', 'online', 'both'])),
        led_by: pick(next, [lead.sector, lead.sector, 'joint']),
        started_on: `${started}-09-01`,
        started_precision: 'month',
        year_groups: pickSome(next, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13], whole(next, 1, 5)).toSorted(
          (a, b) => a - b,
        ),
        frequency: 'Every week',
        time_of_day: maybe(next, 0.6, () => pick(next, ['in_school', 'outside_school', 'both'])),
        is_free_to_partners: maybe(next, 0.5, () => next() < 0.7),
        is_transport_provided: maybe(next, 0.2, () => true),
        aims: text(next, 40),
        what_happens: text(next, 110),
        what_it_takes: text(next, 30),
        learned: text(next, 30),
        pupils: maybe(next, 0.7, () => whole(next, 8, 900)),
        anchor_school_id: lead.id,
        published_at: '2026-11-01T00:00:00Z',
      },
    }
  }
}
