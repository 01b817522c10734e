// "Try it as": somebody to be, in one click, in the demonstration only.
import 'server-only'
import { randomBytes } from 'node:crypto'
import { db } from '@/lib/db/client'
import { isDemonstration } from '@/lib/db/demonstration'
import { CAST, type CastId } from './cast'
import { SESSION_DAYS } from './schema'
import { hashToken } from './tokens'

/**
 * Begins a session as one of the cast, who is made when missing and always has what the part needs.
 * @returns the token for the cookie and when it ends, or null when this is not the demonstration
 */
export async function beginAs(id: CastId, device: string | null) {
  if (!(await isDemonstration())) return null
  const { name, email, urn, role, siteRole } = CAST[id]
  const token = randomBytes(32).toString('base64url')
  const expires = new Date(Date.now() + SESSION_DAYS * 86_400_000)
  await db.$transaction(async (tx) => {
    const person = await tx.person.upsert({
      where: { email },
      create: { email, name, siteRole, emailVerifiedAt: new Date() },
      update: { siteRole },
    })
    const school = urn ? await tx.school.findUnique({ where: { urn }, select: { id: true } }) : null
    if (school && role) {
      const organisation = await tx.organisation.upsert({
        where: { schoolId: school.id },
        create: { schoolId: school.id },
        update: {},
      })
      const key = { organisationId: organisation.id, personId: person.id }
      await tx.membership.upsert({
        where: { organisationId_personId: key },
        create: { ...key, role, via: 'demonstration' },
        update: { role },
      })
    }
    await tx.session.create({
      data: { tokenHash: hashToken(token), personId: person.id, method: 'demonstration', device, expires },
    })
  })
  return { token, expires }
}
