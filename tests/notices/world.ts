// Offers and needs for tests, each of a team of its own.
import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/auth/schema'
import type { Db } from '@/lib/db/client'
import { publishNotice } from '@/lib/notices/commands'
import { NoticeForm, type NoticeInput } from '@/lib/notices/form'
import { worldOf } from '../accounts/world'

let made = 0

/** What a form gives when no more than is needed is filled in. */
export const leastOf = (more: Record<string, unknown> = {}): NoticeInput =>
  NoticeForm.parse({
    title: `Latin for beginners ${(made += 1)}`,
    words: 'A teacher of ours visits once a week.',
    type: 'curriculum',
    mode: 'in_person',
    reachMiles: '15',
    ...more,
  })

export const noticesOf = (db: Db) => {
  const world = worldOf(db)

  /** Puts something on the board for a team. @returns the row */
  async function publish(
    actor: Actor,
    at: { id: string; school: { id: string } },
    more: Record<string, unknown> = {},
  ) {
    const result = await publishNotice(actor, {
      once: randomUUID(),
      organisationId: at.id,
      schoolId: at.school.id,
      kind: 'offer',
      notice: leastOf(more),
    })
    if (result.outcome !== 'published') throw new Error(result.outcome)
    return db.notice.findUniqueOrThrow({ where: { slug: result.slug } })
  }

  /** Somebody in a team of a new school, and an offer of theirs. */
  async function offer(more: Record<string, unknown> = {}) {
    const actor = await world.person()
    const at = await world.team([actor, 'editor'])
    return { actor, at, notice: await publish(actor, at, more) }
  }

  const now = (id: string) => db.notice.findUniqueOrThrow({ where: { id } })

  /** Mails of a kind that wait for somebody. */
  const mailsOf = async <M>(kind: string, { email }: { email: string }) => {
    const rows = await db.$queryRaw<{ data: M }[]>`
      SELECT data FROM pgboss.job WHERE name = 'mail' AND data->>'kind' = ${kind} AND data->>'to' = ${email}
      ORDER BY created_on`
    return rows.map(({ data }) => data)
  }

  return { ...world, publish, offer, now, mailsOf }
}
