// Whose alerts are whose, as a query filter. Alerts belong to an address; an account that has proved it has them.
import 'server-only'
import type { Actor } from '@/lib/auth/schema'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { CONFIRM_DAYS } from './schema'

/** The alerts of a person: those of their address that were confirmed, and none while the address is not proved. */
export async function alertsOf(actor: Actor): Promise<Prisma.AlertWhereInput> {
  const reader = (await isVerified(actor)) ? { email: actor.email } : { id: { in: [] } }
  return { reader, confirmedAt: { not: null } }
}

/** Whether somebody who is signed in has shown that their address is theirs. */
export async function isVerified({ id, email }: Actor): Promise<boolean> {
  return (await db.person.count({ where: { id, email, emailVerifiedAt: { not: null } } })) > 0
}

/** The alerts that still wait to be confirmed. */
export const confirmable = (now: Date) => ({
  confirmedAt: null,
  madeAt: { gt: new Date(now.getTime() - CONFIRM_DAYS * 86_400_000) },
})

/** Alerts that are on, paused ones too. */
export const on = { confirmedAt: { not: null }, stoppedAt: null } satisfies Prisma.AlertWhereInput
