// Writes the audit trail, in the transaction that makes the change.
import 'server-only'
import type { Tx } from '@/lib/db/client'
import type { AuditAction } from './schema'

type Event = {
  actorId: string | null
  subjectId?: string | null
  organisationId?: string | null
  /** Facts without addresses or names: rows outlive the people in them. */
  detail?: Record<string, string | number | null>
}

/** Records who did what, and to whom. */
export async function record(tx: Tx, action: AuditAction, { detail = {}, ...event }: Event) {
  await tx.auditEvent.create({ data: { action, detail, ...event } })
}
