// The forms of administrators, and the address of a page of the audit trail.
import { z } from 'zod'
import { Address } from '@/lib/accounts/schema'

const role = z.enum(['moderator', 'administrator', 'none'], { error: 'Choose a role' })

export const SiteRoleForm = z
  .object({ email: Address, role })
  .transform(({ email, role: given }) => ({ email, role: given === 'none' ? null : given }))

/** What an address of the audit trail asks: one team only, and rows before a number. Never fails. */
export function readAuditSearch(params: Record<string, string | string[] | undefined>) {
  const { before, team } = params
  return {
    before: typeof before === 'string' && /^[1-9]\d{0,17}$/.test(before) ? BigInt(before) : null,
    team: z.uuid().safeParse(team).data ?? null,
  }
}

/** The address of a page of the audit trail. */
export function auditAddress({ before, team }: ReturnType<typeof readAuditSearch>): string {
  const params = new URLSearchParams()
  if (team) params.append('team', team)
  if (before !== null) params.append('before', String(before))
  const query = params.toString()
  return `/administration/audit${query && `?${query}`}`
}
