// Partnerships of the demonstration data, with their members, dated counts and sources.
import type { Tx } from '@/lib/db/client'
import { parsePartialDate } from '@/lib/dates/schema'
import { slugify } from '@/lib/schools/schema'
import type { Partnership } from './read'
import { asOf, disputedRows, idOf, sourceId, sourceRows } from './rows'

export const partnershipIdOf = (id: string) => idOf('partnership', id)

/** Adds the partnerships that are missing, whole. */
export async function loadPartnerships(
  tx: Tx,
  facts: Partnership[],
  schoolIds: Map<string, string>,
  at: Date,
) {
  const held = new Set((await tx.partnership.findMany({ select: { slug: true } })).map(({ slug }) => slug))
  for (const fact of facts.filter(({ id }) => !held.has(id))) {
    const owner = { partnershipId: partnershipIdOf(fact.id) }
    await tx.partnership.create({ data: partnershipRow(fact, at) })
    await tx.partnershipMembership.createMany({
      data: fact.members.map((member, position) => ({
        ...owner,
        schoolId: schoolIds.get(member)!,
        position,
      })),
    })
    await tx.source.createMany({ data: sourceRows(owner, fact.sources) })
    await tx.partnershipCount.createMany({
      data: fact.member_counts.map(({ as_of, source, ...counts }, position) => ({
        ...owner,
        ...counts,
        ...asOf(as_of),
        id: idOf('count', fact.id, position),
        position,
        note: fact.words.counts[position] || null,
        sourceId: sourceId(owner, source),
      })),
    })
    const disputed = disputedRows(owner, fact.conflicting_figures, fact.words.conflicts, 0)
    await tx.indicator.createMany({ data: disputed.map(({ indicator }) => indicator) })
    await tx.reading.createMany({ data: disputed.flatMap(({ readings }) => readings) })
  }
}

function partnershipRow(fact: Partnership, publishedAt: Date) {
  const founded = parsePartialDate(fact.founded)
  return {
    id: partnershipIdOf(fact.id),
    slug: fact.id,
    name: fact.name,
    alsoKnownAs: fact.also_known_as,
    summary: fact.words.summary,
    about: fact.words.about.join('\n\n'),
    runs: fact.words.runs,
    isActive: fact.status === 'unknown' ? null : true,
    site: fact.site,
    regionId: slugify(fact.region),
    foundedOn: founded.on,
    foundedPrecision: founded.precision,
    foundedIsAbout: founded.isAbout,
    publishedAt,
  }
}
