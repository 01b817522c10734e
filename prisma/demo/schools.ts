// Schools of the demonstration data; one that the register has already brought is used as it stands.
import type { Tx } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { schoolSlug, slugify } from '@/lib/schools/schema'
import type { SchoolFact } from './read'
import { idOf } from './rows'

const PHASE = {
  primary: 'primary',
  secondary: 'secondary',
  'all-through': 'all_through',
  '16-plus': 'sixteen_plus',
} as const

/** Adds the schools that are missing and returns the id of each by its name in the facts. */
export async function loadSchools(tx: Tx, facts: SchoolFact[]): Promise<Map<string, string>> {
  const rows = facts.map(schoolRow)
  const held = await tx.school.findMany({
    where: {
      OR: [
        { urn: { in: facts.flatMap(({ urn }) => urn ?? []) } },
        { slug: { in: rows.map(({ slug }) => slug) } },
      ],
    },
    select: { id: true, urn: true, slug: true },
  })
  const byUrn = new Map(held.flatMap(({ urn, id }) => (urn === null ? [] : [[urn, id] as const])))
  const bySlug = new Map(held.map(({ slug, id }) => [slug, id]))
  const heldId = (row: (typeof rows)[number]) =>
    (row.urn ? byUrn.get(row.urn) : undefined) ?? bySlug.get(row.slug)
  await tx.school.createMany({ data: rows.filter((row) => !heldId(row)) })
  return new Map(rows.map((row, i) => [facts[i]!.id, heldId(row) ?? row.id]))
}

function schoolRow(fact: SchoolFact) {
  const isSpecial = fact.phase === 'special'
  return {
    id: idOf('school', fact.id),
    urn: fact.urn,
    slug: schoolSlug(fact.urn, fact.name),
    ownName: fact.name === fact.register_name ? null : fact.name,
    registerName: fact.register_name,
    sector: fact.sector,
    phase: fact.phase === 'special' ? null : PHASE[fact.phase],
    kind: isSpecial ? 'special' : fact.register_type ? 'mainstream' : null,
    status: fact.register_status_2015 ? (fact.register_status_2015 === 'Open' ? 'open' : 'closed') : null,
    establishmentType: fact.register_type,
    town: fact.town,
    postcode: fact.postcode,
    regionId: fact.region && slugify(fact.region),
    lat: fact.lat,
    lon: fact.lon,
    ...positionOf(fact.location_basis),
    registerNote: registerNote(fact.urn_basis),
  } satisfies Prisma.SchoolCreateManyInput
}

function positionOf(
  basis: string | null,
): Pick<Prisma.SchoolCreateManyInput, 'positionBasis' | 'positionNote'> {
  if (basis === null) return { positionBasis: null, positionNote: null }
  if (basis === 'school register 2015')
    return { positionBasis: 'exact', positionNote: 'School register of 2015' }
  const outcode = /outcode (\w+)/.exec(basis)?.[1]
  if (outcode)
    return { positionBasis: 'approximate', positionNote: `Middle of the postcode district ${outcode}` }
  const predecessor = /URN (\d+)/.exec(basis)?.[1]
  if (predecessor)
    return {
      positionBasis: 'approximate',
      positionNote: `Place of its predecessor (URN ${predecessor}) in the school register of 2015`,
    }
  return { positionBasis: 'approximate', positionNote: 'As given on a public page' }
}

function registerNote(basis: string | null) {
  if (basis === null) return null
  if (basis === 'school register 2015') return 'As in the school register of 2015'
  if (basis.startsWith('GIAS links')) return 'URN from the register’s list of linked schools, April 2025'
  return `URN as given at ${new URL(basis).hostname.replace(/^www\./, '')}`
}
