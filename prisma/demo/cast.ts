// The people whom the demonstration can be tried as, as members of their schools' teams: so a visitor can write to them before
// anybody has tried them. Only in the demonstration itself: on any other database nobody would read what is sent to them.
import { CAST } from '@/lib/auth/cast'
import type { Tx } from '@/lib/db/client'

export type Played = {
  personId: string
  name: string
  email: string
  organisationId: string
  schoolId: string
}

/** Makes who is missing. Returns the members by the URN of their school; nobody where this is not the demonstration. */
export async function loadCast(tx: Tx): Promise<Map<number, Played>> {
  const [row] = await tx.$queryRaw<{ mark: string | null }[]>`
    SELECT current_setting('schools_together.embedded', true) AS mark`
  const played = new Map<number, Played>()
  if (row?.mark !== 'on') return played
  for (const { name, email, urn, role, siteRole } of Object.values(CAST)) {
    const school = urn ? await tx.school.findUnique({ where: { urn }, select: { id: true } }) : null
    if (!school || !urn || !role) continue
    const schoolId = school.id
    await tx.person.createMany({
      data: [{ email, name, siteRole, emailVerifiedAt: new Date() }],
      skipDuplicates: true,
    })
    await tx.organisation.createMany({ data: [{ schoolId }], skipDuplicates: true })
    const { id: personId } = await tx.person.findUniqueOrThrow({ where: { email }, select: { id: true } })
    const { id: organisationId } = await tx.organisation.findUniqueOrThrow({
      where: { schoolId },
      select: { id: true },
    })
    await tx.membership.createMany({
      data: [{ organisationId, personId, role, via: 'demonstration' }],
      skipDuplicates: true,
    })
    played.set(urn, { personId, name, email, organisationId, schoolId })
  }
  return played
}
