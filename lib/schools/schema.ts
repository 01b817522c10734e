// The words of a school, and its address.

export const SECTORS = { state: 'State', independent: 'Independent' } as const
export type Sector = keyof typeof SECTORS

export const PHASES = {
  nursery: 'Nursery',
  primary: 'Primary',
  middle: 'Middle',
  secondary: 'Secondary',
  all_through: 'All-through',
  sixteen_plus: '16-plus',
} as const
export type Phase = keyof typeof PHASES

export const KINDS = {
  mainstream: 'Mainstream',
  special: 'Special school',
  alternative: 'Alternative provision',
} as const

export const SCHOOL_STATUSES = {
  open: 'Open',
  closed: 'Closed',
  proposed_to_open: 'Proposed to open',
  proposed_to_close: 'Open, proposed to close',
} as const

/** The regions in the order lists show them; the tile map places them. */
export const REGIONS = {
  'north-east': 'North East',
  'north-west': 'North West',
  'yorkshire-and-the-humber': 'Yorkshire and the Humber',
  'east-midlands': 'East Midlands',
  'west-midlands': 'West Midlands',
  'east-of-england': 'East of England',
  london: 'London',
  'south-east': 'South East',
  'south-west': 'South West',
  wales: 'Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
} as const
export type RegionId = keyof typeof REGIONS

/** Text as it may stand in an address: lower case, accents and apostrophes dropped, at most 80 characters. */
export function slugify(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’‘`.]/g, '')
    .toLowerCase()
  const words = plain.replace(/&/g, ' and ').replace(/[^a-z0-9]+/g, '-')
  return words.slice(0, 80).replace(/^-+|-+$/g, '') || 'school'
}

/** The last part of a school's address: its URN and name, or its name alone when it has no URN. */
export function schoolSlug(urn: number | null, name: string): string {
  return urn === null ? slugify(name) : `${urn}-${slugify(name)}`
}

/** The path of a school's page. */
export function schoolPath(slug: string) {
  return `/schools/${slug}`
}

/** The URN that an address begins with, or null. */
export function urnInSlug(slug: string): number | null {
  const urn = /^(\d{6})(?:-|$)/.exec(slug)?.[1]
  return urn ? Number(urn) : null
}

/** "Primary", "Secondary special school", "Special school": phase and kind in one expression, or null. */
export function phaseWords(school: { phase: Phase | null; kind: keyof typeof KINDS | null }): string | null {
  const phase = school.phase && PHASES[school.phase]
  const kind = school.kind && school.kind !== 'mainstream' ? KINDS[school.kind] : null
  return kind && phase ? `${phase} ${kind.toLowerCase()}` : (kind ?? phase)
}
