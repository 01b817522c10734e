// Raising and answering concerns. Each command is one transaction with its audit row and its mails.
import 'server-only'
import { everyModerator, moderators } from '@/lib/accounts/mailing'
import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/schema'
import { db } from '@/lib/db/client'
import { found } from '@/lib/http/found'
import { enqueueMail } from '@/lib/jobs/queue'
import { projectSlugIn } from './page'
import { answerableBy } from './policy'
import { MOST_OPEN } from './schema'
import type { ConcernKind } from './words'

type Raised = { page: string; kind: ConcernKind; words: string; email: string | null; sourceHash: string }

/**
 * Keeps a concern, and tells the moderators at once; nobody can decline to hear of one about a child.
 * @param reporter who is signed in, if anybody; kept only when they leave their own address
 * @returns false when too many from the same network are open
 */
export async function raiseConcern(
  reporter: Actor | null,
  { page, kind, words, email, sourceHash }: Raised,
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const open = await tx.concern.count({ where: { sourceHash, state: 'open' } })
    if (open >= MOST_OPEN && kind !== 'child') return false
    const slug = projectSlugIn(page)
    const project = slug ? await tx.project.findUnique({ where: { slug }, select: { id: true } }) : null
    const { id: concernId } = await tx.concern.create({
      data: {
        kind,
        page,
        words,
        projectId: project?.id,
        reporterEmail: email,
        reporterId: reporter && reporter.email === email ? reporter.id : null,
        sourceHash,
      },
      select: { id: true },
    })
    // Without its author: the trail is read by others than those who answer.
    await record(tx, 'concern.raised', { actorId: null, detail: { concernId, kind } })
    const told = kind === 'child' ? await everyModerator(tx) : await moderators(tx)
    const mail = kind === 'child' ? ('concern-about-child' as const) : ('concern-waiting' as const)
    await enqueueMail(tx, ...told.map((to) => ({ kind: mail, to, concernId })))
    return true
  })
}

type Answer = { concernId: string; state: 'dealt_with' | 'no_action'; answer: string | null }

/**
 * Closes a concern; the answer goes to the reporter, where an address was left.
 * @returns 'decided' when it is closed already, 'needs-answer' when somebody waits to hear and there are no words for them
 */
export async function answerConcern(
  actor: Actor,
  { concernId, state, answer }: Answer,
): Promise<'answered' | 'decided' | 'needs-answer'> {
  return db.$transaction(async (tx) => {
    const where = { AND: [{ id: concernId }, answerableBy(actor)] }
    const { reporterEmail } = found(await tx.concern.findFirst({ where, select: { reporterEmail: true } }))
    if (reporterEmail && !answer) return 'needs-answer'
    const { count } = await tx.concern.updateMany({
      where: { id: concernId, state: 'open' },
      data: { state, answer, decidedAt: new Date(), decidedById: actor.id, sourceHash: null },
    })
    if (count === 0) return 'decided'
    await record(tx, 'concern.decided', { actorId: actor.id, detail: { concernId, state } })
    if (reporterEmail && answer)
      await enqueueMail(tx, { kind: 'concern-answered', to: reporterEmail, answer })
    return 'answered'
  })
}
