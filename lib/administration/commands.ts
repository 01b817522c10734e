// Who looks after the site.
import 'server-only'
import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/schema'
import { db, type Db, type Tx } from '@/lib/db/client'
import { enqueueMail } from '@/lib/jobs/queue'
import { found } from '@/lib/http/found'
import type { SiteRole } from './words'

/**
 * Makes somebody a moderator or an administrator, or neither; the last administrator stays one.
 * @returns 'unknown' when nobody has signed in with this address yet
 */
export async function setSiteRole(
  actor: Actor,
  { email, role }: { email: string; role: SiteRole | null },
): Promise<'changed' | 'unchanged' | 'unknown' | 'last'> {
  return db.$transaction(async (tx) => {
    const administrators = await lockAdministrators(tx)
    found(administrators.find((id) => id === actor.id)) // as it is now, not as the page was opened
    const person = await tx.person.findUnique({ where: { email }, select: { id: true, siteRole: true } })
    if (!person) return 'unknown'
    if (person.siteRole === role) return 'unchanged'
    if (role !== 'administrator' && administrators.length === 1 && administrators[0] === person.id)
      return 'last'
    await change(tx, { ...person, email, role, by: actor.id })
    return 'changed'
  })
}

/**
 * Makes an administrator from the command line, and the person when there is none yet.
 * @param email in small letters
 */
export async function appointAdministrator(client: Db, email: string) {
  return client.$transaction(async (tx) => {
    await tx.person.createMany({ data: [{ email }], skipDuplicates: true })
    await lockAdministrators(tx)
    const person = await tx.person.findUniqueOrThrow({
      where: { email },
      select: { id: true, siteRole: true },
    })
    if (person.siteRole === 'administrator') return 'unchanged'
    await change(tx, { ...person, email, role: 'administrator', by: null })
    return 'changed'
  })
}

// One change at a time, so that two administrators cannot unmake one another at the same instant.
async function lockAdministrators(tx: Tx) {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM person WHERE site_role = 'administrator' ORDER BY id FOR NO KEY UPDATE`
  return rows.map(({ id }) => id)
}

type Change = {
  id: string
  email: string
  siteRole: SiteRole | null
  role: SiteRole | null
  by: string | null
}

async function change(tx: Tx, { id, email, siteRole, role, by }: Change) {
  await tx.person.update({ where: { id }, data: { siteRole: role } })
  const detail = { from: siteRole, to: role }
  await record(tx, 'site-role.changed', { actorId: by, subjectId: id, detail })
  await enqueueMail(tx, { kind: 'site-role-changed', to: email, role })
}
