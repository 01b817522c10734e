// Whether a team takes messages, who there answers, and how soon it usually does.
import 'server-only'
import { memberOf } from '@/lib/accounts/policy'
import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/schema'
import { db } from '@/lib/db/client'
import { found } from '@/lib/http/found'
import { answerTimeWords, ENOUGH_ANSWERS } from './words'

type Contact = { organisationId: string; isOpen: boolean; role: string | null }

/** Says whether a team takes messages, and the role of whoever answers them. */
export async function setContact(
  actor: Actor,
  { organisationId: id, isOpen, role }: Contact,
): Promise<'contact-saved'> {
  return db.$transaction(async (tx) => {
    const where = { AND: [{ id }, memberOf(actor)] }
    const { schoolId } = found(await tx.organisation.findFirst({ where, select: { schoolId: true } }))
    await tx.organisation.update({
      where: { id },
      data: { contactRole: role, ...(!schoolId && { isOpenToContact: isOpen }) },
    })
    if (schoolId) await tx.school.update({ where: { id: schoolId }, data: { isOpenToContact: isOpen } })
    await record(tx, 'contact.changed', {
      actorId: actor.id,
      organisationId: id,
      detail: { isOpen: isOpen ? 'yes' : 'no' },
    })
    return 'contact-saved' as const
  })
}

/** The same as a team has it now, for its members; or null. */
export async function getContact(actor: Actor, organisationId: string) {
  const row = await db.organisation.findFirst({
    where: { AND: [{ id: organisationId }, memberOf(actor)] },
    select: { contactRole: true, isOpenToContact: true, school: { select: { isOpenToContact: true } } },
  })
  if (!row) return null
  const isOpen = (row.school ? row.school.isOpenToContact : row.isOpenToContact) !== false
  return { isOpen, role: row.contactRole }
}

/**
 * What the page of a school says of writing to it: whether somebody there would get it, whether they take messages, the role
 * of whoever answers, and in words how soon, once there are enough answers to tell ("within 3 days").
 */
export async function getReach(schoolId: string) {
  const [row] = await db.$queryRaw<
    { role: string | null; isOpen: boolean; members: bigint; answers: bigint; hours: number | null }[]
  >`
    SELECT contact_role AS role, school.is_open_to_contact IS DISTINCT FROM false AS "isOpen",
      (SELECT count(*) FROM membership WHERE organisation_id = organisation.id) AS members, answers, hours
    FROM organisation JOIN school ON school.id = organisation.school_id, LATERAL (
      SELECT count(*) AS answers,
        (percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM answered_at - sent_at)) / 3600)::float8 AS hours
      FROM enquiry WHERE organisation_id = organisation.id AND answered_at IS NOT NULL AND NOT is_example
    ) AS answered
    WHERE organisation.school_id = ${schoolId}::uuid`
  if (!row) return { hasTeam: false, isOpen: true, role: null, answersWithin: null }
  const isKnown = row.hours !== null && row.answers >= ENOUGH_ANSWERS
  return {
    hasTeam: row.members > 0n,
    isOpen: row.isOpen,
    role: row.role,
    answersWithin: isKnown ? answerTimeWords(row.hours!) : null,
  }
}
