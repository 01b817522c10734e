// One row of the register as a school, or why it is none. Nothing about heads, telephones or e-mail is read.
import { z } from 'zod'
import { KINDS, PHASES, REGIONS, type RegionId, SECTORS, schoolSlug, slugify } from '@/lib/schools/schema'
import { readCount, readDate, readPostcode, readText, readWebsite } from './cells'
import type { Cells, LinkColumn, SchoolColumn } from './columns'
import { phaseOf, ruleOf, WELSH } from './establishment-types'
import { positionOf } from './position'

const STATUSES = { 1: 'open', 2: 'closed', 3: 'proposed_to_close', 4: 'proposed_to_open' } as const

/** What no school can do without; the messages are reasons for a rejection. */
const Core = z.object({
  urn: z
    .string()
    .regex(/^[1-9]\d{5}$/, 'The URN is not a number of six digits')
    .transform(Number),
  name: z.string({ error: 'There is no name' }).max(200, 'The name is longer than 200 characters'),
  status: z
    .string()
    .regex(/^0?[1-4]$/, 'The status code is not one of 1 (open), 2 (closed), 3 (to close), 4 (to open)')
    .transform((code) => STATUSES[Number(code) as keyof typeof STATUSES]),
  type: z
    .string()
    .regex(/^\d{1,3}$/, 'The type of establishment has no code')
    .transform(Number),
})

const text = z.string().nullable()
const keyOf = <Options extends object>(options: Options) =>
  z.enum(Object.keys(options) as [keyof Options & string])

/** A school as the register has it: ISO dates, ages in years, WGS84 degrees. Its fields are the columns of the table. */
export const RegisterSchool = z.object({
  urn: z.int(),
  slug: z.string(), // of the register's name
  registerName: z.string(),
  sector: keyOf(SECTORS).nullable(),
  phase: keyOf(PHASES).nullable(),
  kind: keyOf(KINDS).nullable(),
  status: z.enum(STATUSES),
  establishmentType: text,
  lowAge: z.int().nullable(),
  highAge: z.int().nullable(),
  gender: text,
  religiousCharacter: text,
  admissionsPolicy: text,
  boarding: text,
  sixthForm: text,
  trust: text,
  pupils: z.int().nullable(),
  capacity: z.int().nullable(),
  openedOn: text,
  closedOn: text,
  street: text,
  locality: text,
  town: text,
  county: text,
  postcode: text,
  website: text,
  regionId: keyOf(REGIONS).nullable(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  registerChangedOn: text,
  laCode: z.int().nullable(),
  laName: text,
  laSlug: text,
})
export type RegisterSchool = z.output<typeof RegisterSchool>

/** A school, or the reason for its rejection as a sentence without a full stop. Never throws. */
export function readSchool(cell: Cells<SchoolColumn>): { school: RegisterSchool } | { reason: string } {
  const core = Core.safeParse({
    urn: cell('URN').trim(),
    name: readText(cell('EstablishmentName')) ?? undefined,
    status: cell('EstablishmentStatus (code)').trim(),
    type: cell('TypeOfEstablishment (code)').trim(),
  })
  if (!core.success) return { reason: core.error.issues.map(({ message }) => message).join('; ') }
  const { urn, name, status, type } = core.data
  const rule = ruleOf(type, Number(cell('EstablishmentTypeGroup (code)')))
  const ages = readAges(cell)
  const school = {
    urn,
    slug: schoolSlug(urn, name),
    registerName: name,
    sector: rule.sector,
    phase: phaseOf(Number(cell('PhaseOfEducation (code)')), rule, ages.lowAge, ages.highAge),
    kind: rule.kind,
    status,
    establishmentType: readText(cell('TypeOfEstablishment (name)')),
    ...ages,
    gender: readText(cell('Gender (name)')),
    religiousCharacter: readText(cell('ReligiousCharacter (name)')),
    admissionsPolicy: readText(cell('AdmissionsPolicy (name)')),
    boarding: readText(cell('Boarders (name)')),
    sixthForm: readText(cell('OfficialSixthForm (name)')),
    trust: readText(cell('Trusts (name)')),
    pupils: readCount(cell('NumberOfPupils'), 1_000_000),
    capacity: readCount(cell('SchoolCapacity'), 1_000_000),
    openedOn: readDate(cell('OpenDate')),
    closedOn: readDate(cell('CloseDate')),
    ...readPlace(cell),
    postcode: readPostcode(cell('Postcode')),
    website: readWebsite(cell('SchoolWebsite')),
    regionId: rule.isAbroad ? null : type === WELSH ? 'wales' : readRegion(cell('GOR (name)')),
    ...(positionOf(cell('Easting').trim(), cell('Northing').trim()) ?? { lat: null, lon: null }),
    registerChangedOn: readDate(cell('LastChangedDate')),
    ...readAuthority(cell),
  } satisfies RegisterSchool
  return { school }
}

// Ages that contradict each other say nothing.
function readAges(cell: Cells<SchoolColumn>) {
  const [lowAge, highAge] = [readCount(cell('StatutoryLowAge'), 99), readCount(cell('StatutoryHighAge'), 99)]
  const isOrdered = lowAge === null || highAge === null || lowAge <= highAge
  return isOrdered ? { lowAge, highAge } : { lowAge: null, highAge: null }
}

// The third line of an address is the town where the column of towns is blank.
function readPlace(cell: Cells<SchoolColumn>) {
  const [locality, third, town] = [cell('Locality'), cell('Address3'), cell('Town')].map(readText)
  return {
    street: readText(cell('Street')),
    locality: (town ? [locality, third] : [locality]).filter(Boolean).join(', ') || null,
    town: town ?? third ?? null,
    county: readText(cell('County (name)')),
  }
}

// "Wales (pseudo)" is Wales; "Not Applicable" and anything unknown is no region.
function readRegion(cell: string): RegionId | null {
  const id = slugify(cell.replace(/\(pseudo\)/i, ''))
  return Object.hasOwn(REGIONS, id) ? (id as RegionId) : null
}

// Code 0 is "Does not apply".
function readAuthority(cell: Cells<SchoolColumn>) {
  const [laCode, laName] = [readCount(cell('LA (code)'), 999), readText(cell('LA (name)'))]
  return laCode && laName
    ? { laCode, laName, laSlug: slugify(laName) }
    : { laCode: null, laName: null, laSlug: null }
}

/** One school followed by another: URNs, the manner ("amalgamated") and the ISO date, where given. */
export type RegisterLink = {
  predecessor: number
  successor: number
  reason: string | null
  happenedOn: string | null
}

/**
 * A succession, null for a link of another kind (a sixth form centre, say), or the reason for a rejection.
 * LinkType says what the linked school is to the school: "Successor", "Predecessor - amalgamated".
 */
export function readLink(cell: Cells<LinkColumn>): { link: RegisterLink | null } | { reason: string } {
  const [urn, other] = [cell('URN').trim(), cell('LinkURN').trim()]
  if (![urn, other].every((value) => /^[1-9]\d{5}$/.test(value)))
    return { reason: 'A URN is not a number of six digits' }
  const [, direction, manner] =
    /^(predecessor|successor)\b[\s-]*(.*)$/i.exec(readText(cell('LinkType')) ?? '') ?? []
  if (!direction) return { link: null }
  if (urn === other) return { reason: 'A school is linked to itself' }
  const isForward = direction.toLowerCase() === 'successor'
  const [predecessor, successor] = (isForward ? [urn, other] : [other, urn]).map(Number) as [number, number]
  const happenedOn = readDate(cell('LinkEstablishedDate'))
  return { link: { predecessor, successor, reason: manner || null, happenedOn } }
}
