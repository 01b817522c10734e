// People, schools and teams for tests, each new and each of its own.
import type { Role } from '@/lib/accounts/words'
import type { Actor } from '@/lib/auth/schema'
import type { Db } from '@/lib/db/client'

let made = 0
const next = () => (made += 1)

export const worldOf = (db: Db) => {
  /** Somebody who has signed in, with a verified address at `domain`. */
  async function person(
    domain = 'mail.example',
    more: { siteRole?: Actor['siteRole']; name?: string; emailVerifiedAt?: Date | null } = {},
  ): Promise<Actor> {
    const email = `person${next()}@${domain}`
    return db.person.create({
      data: { email, name: `Person ${made}`, emailVerifiedAt: new Date(), ...more },
      select: { id: true, email: true, name: true, siteRole: true },
    })
  }

  /** An open school with a web domain of its own, unless told. */
  async function school(
    more: { website?: string | null; status?: 'open' | 'closed'; trust?: string; urn?: number } = {},
  ) {
    const name = `school-${next()}`
    const domain = `${name}.org.uk`
    const website = `https://www.${domain}/`
    const slugged = more.urn ? `${more.urn}-${name}` : name
    const data = { slug: slugged, ownName: name, status: 'open' as const, website, ...more }
    const { id, slug } = await db.school.create({ data, select: { id: true, slug: true } })
    return { id, slug, domain, wanted: { kind: 'school' as const, key: slug } }
  }

  /** A team of a new school with these people in these roles. */
  async function team(...members: [Actor, Role][]) {
    const at = await school()
    const { id } = await db.organisation.create({ data: { schoolId: at.id }, select: { id: true } })
    for (const [actor, role] of members) await add(id, actor, role)
    return { id, school: at }
  }

  async function add(organisationId: string, { id: personId }: Actor, role: Role) {
    await db.membership.create({ data: { organisationId, personId, role, via: 'demonstration' } })
  }

  const rolesIn = async (organisationId: string) => {
    const rows = await db.membership.findMany({ where: { organisationId }, orderBy: { joinedAt: 'asc' } })
    return Object.fromEntries(rows.map(({ personId, role }) => [personId, role]))
  }

  /** The kinds of mail that wait for an address, in their order. */
  const mailsTo = async ({ email }: { email: string }) => {
    const rows = await db.$queryRaw<{ kind: string }[]>`
      SELECT data->>'kind' AS kind FROM pgboss.job WHERE name = 'mail' AND data->>'to' = ${email} ORDER BY created_on`
    return rows.map(({ kind }) => kind)
  }

  const auditOf = async (organisationId: string) => {
    const rows = await db.auditEvent.findMany({ where: { organisationId }, orderBy: { id: 'asc' } })
    return rows.map(({ action, actorId, subjectId }) => ({ action, actorId, subjectId }))
  }

  return { person, school, team, add, rolesIn, mailsTo, auditOf }
}

/** What a page answers for what does not exist or is not for this person. */
export const NO_SUCH_PAGE = /NEXT_HTTP_ERROR_FALLBACK;404/
