// A project's schools say that it is true, or that it has finished. Each command is one transaction with its audit row.
import 'server-only'
import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/schema'
import { formatPartialDate } from '@/lib/dates/schema'
import { dateOf } from '@/lib/dates/typed'
import { db, type Tx } from '@/lib/db/client'
import type { Content } from '@/lib/drafts/schema'
import { found } from '@/lib/http/found'
import { confirmOwnParts } from '@/lib/participations/tell'
import { trustsOf } from '@/lib/projects/queries'
import { changeProject, lockProject } from '@/lib/revisions/change'
import { PATIENT } from '@/lib/revisions/publish'
import { rebuildCards } from '@/lib/search/cards'
import { termOf } from './calendar'
import { confirmableBy } from './policy'

/** Which project; with the mailed question that is answered, where somebody has followed its link. */
type At = { projectId: string; questionId?: string }

const via = ({ questionId }: At) => (questionId ? 'mail' : 'account')
const BY = { mail: 'by mail', account: 'on the account page' } as const

/**
 * Says that a project is as described. One that was last reported running, or not known to be, is then running.
 * @returns 'answered' when the mailed question was answered before, with nothing changed
 */
export async function confirmProject(actor: Actor, at: At): Promise<'confirmed' | 'answered'> {
  const trusts = await trustsOf(actor)
  return db.$transaction(async (tx) => {
    const { status } = await read(tx, actor, trusts, at.projectId)
    if (!(await takeQuestion(tx, actor, at))) return 'answered'
    if (status === 'last_reported_running' || status === 'unknown')
      await change(tx, actor, at, { status: 'running' }, `Said to be running, ${BY[via(at)]}`)
    else {
      await touch(tx, actor, at)
      await rebuildCards(tx, [at.projectId])
    }
    await note(tx, 'project.confirmed', actor, at)
    return 'confirmed'
  }, PATIENT)
}

/**
 * Says that a project has finished.
 * @param ended when, in the words of lib/dates; null when nobody says
 * @returns 'before-start' when that begins before the project did, and 'answered' as above; nothing is changed then
 */
export async function finishProject(
  actor: Actor,
  { ended, ...at }: At & { ended: string | null },
): Promise<'finished' | 'answered' | 'before-start'> {
  const end = dateOf(ended)
  const trusts = await trustsOf(actor)
  return db.$transaction(async (tx) => {
    const { startedOn } = await read(tx, actor, trusts, at.projectId)
    if (startedOn && end.on && end.on < startedOn) return 'before-start'
    if (!(await takeQuestion(tx, actor, at))) return 'answered'
    const said = formatPartialDate(end)
    const about = { status: 'finished' as const, ...(said && { ended: said }) }
    await change(tx, actor, at, about, `Finished, said ${BY[via(at)]}`)
    await note(tx, 'project.finished', actor, at)
    return 'finished'
  }, PATIENT)
}

async function read(tx: Tx, actor: Actor, trusts: string[], id: string) {
  const where = { AND: [{ id }, confirmableBy(actor, trusts)] }
  return found(await tx.project.findFirst({ where, select: { status: true, startedOn: true } }))
}

// The link of a mail answers once: of two presses at one instant the second waits here and finds it answered. Signed in,
// one answers as often as one likes, and the mail's link is used up by it.
async function takeQuestion(
  tx: Tx,
  { id: personId }: Actor,
  { projectId, questionId }: At,
): Promise<boolean> {
  const now = new Date()
  const { count } = await tx.termQuestion.updateMany({
    where: { id: questionId, projectId, personId, term: termOf(now), answeredAt: null },
    data: { answeredAt: now },
  })
  return !questionId || count > 0
}

async function touch(tx: Tx, { id: personId }: Actor, { projectId: id }: At) {
  await tx.project.update({ where: { id }, data: { confirmedAt: new Date() } })
  await confirmOwnParts(tx, id, personId)
}

async function change(tx: Tx, actor: Actor, at: At, about: Partial<Content['about']>, why: string) {
  await lockProject(tx, at.projectId) // before the row is written: draft first, then project, as everywhere
  await touch(tx, actor, at)
  await changeProject(tx, {
    projectId: at.projectId,
    change: (content) => ({ ...content, about: { ...content.about, ...about } }),
    why,
    by: actor.id,
  })
}

const note = (tx: Tx, action: 'project.confirmed' | 'project.finished', { id: actorId }: Actor, at: At) =>
  record(tx, action, { actorId, detail: { projectId: at.projectId, via: via(at) } })
