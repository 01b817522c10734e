// Rows that a document points at: what is not there, or not for this person, is left out, as forms can be made up.
import 'server-only'
import type { Actor } from '@/lib/auth/schema'
import type { Tx } from '@/lib/db/client'
import { publicProjects } from '@/lib/projects/policy'
import type { Content } from './schema'
import type { Section } from './words'

type Reader = (tx: Tx, after: Content, before: Content, actor: Actor) => Promise<object>
const READERS: Partial<Record<Section, Reader>> = {
  activity: themes,
  people: regions,
  schools,
  impact: repeats,
}

/** A section without what it names in vain; the rest as it is. */
export async function onlyKnown<S extends Section>(
  tx: Tx,
  actor: Actor,
  section: S,
  given: Content[S],
  before: Content,
): Promise<Content[S]> {
  const known = await READERS[section]?.(tx, { ...before, [section]: given }, before, actor)
  return { ...given, ...known }
}

async function themes(tx: Tx, { activity }: Content) {
  const rows = await tx.theme.findMany({ where: { slug: { in: activity.themes } }, select: { slug: true } })
  return { themes: rows.map(({ slug }) => slug).toSorted() }
}

async function regions(tx: Tx, { people }: Content) {
  const rows = await tx.region.findMany({
    where: { id: { in: people.regions } },
    orderBy: { position: 'asc' },
    select: { id: true },
  })
  return { regions: rows.map(({ id }) => id) }
}

// What a project repeats is another one that stands on the site.
async function repeats(tx: Tx, { impact: { repeatsId } }: Content, before: Content) {
  if (repeatsId === before.impact.repeatsId) return { repeatsId } // pages hide one that is off the site for a while
  const isThere = repeatsId && (await tx.project.count({ where: { id: repeatsId, ...publicProjects } })) > 0
  return { repeatsId: isThere ? repeatsId : null }
}

// A partnership is named by its members and those who act for it; one that stands there already stays.
async function schools(tx: Tx, after: Content, before: Content, { id: personId }: Actor) {
  const { partnershipId, anchorSchoolId, participations } = after.schools
  const ids = participations.map(({ schoolId }) => schoolId)
  const isNew = partnershipId !== null && partnershipId !== before.schools.partnershipId
  const theirs = {
    OR: [
      { memberships: { some: { schoolId: { in: ids } } } },
      { organisation: { memberships: { some: { personId } } } },
    ],
  }
  const isTheirs = isNew && (await tx.partnership.count({ where: { id: partnershipId, ...theirs } })) > 0
  return {
    partnershipId: isNew && !isTheirs ? null : partnershipId,
    anchorSchoolId: anchorSchoolId && ids.includes(anchorSchoolId) ? anchorSchoolId : null,
  }
}
