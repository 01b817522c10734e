// The schools of a draft, as rows.
import 'server-only'
import { db } from '@/lib/db/client'
import type { Content } from './schema'

/** The schools taking part, in their order. */
export async function listParticipants({ participations }: Content['schools']) {
  const rows = await db.school.findMany({
    where: { id: { in: participations.map(({ schoolId }) => schoolId) } },
    select: { id: true, slug: true, name: true, sector: true, phase: true, kind: true, town: true },
  })
  const held = new Map(rows.map((row) => [row.id, row]))
  return participations.flatMap(({ schoolId, role }) => {
    const school = held.get(schoolId)
    return school ? [{ role, school }] : []
  })
}

/** The id of a school by its address, or null. */
export async function findSchoolId(slug: string): Promise<string | null> {
  return (await db.school.findUnique({ where: { slug }, select: { id: true } }))?.id ?? null
}
