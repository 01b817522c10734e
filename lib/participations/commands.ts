// A school answers for its part in a project. Each command is one transaction with its audit row and its mails.
import 'server-only'
import { moderators } from '@/lib/accounts/mailing'
import { record } from '@/lib/audit/record'
import type { AuditAction } from '@/lib/audit/schema'
import type { Actor } from '@/lib/auth/schema'
import { db, type Tx } from '@/lib/db/client'
import { contentOfProject } from '@/lib/drafts/from-project'
import { peopleOf } from '@/lib/drafts/people'
import { found } from '@/lib/http/found'
import { enqueueMail } from '@/lib/jobs/queue'
import { changeProject, lockProject } from '@/lib/revisions/change'
import { PATIENT } from '@/lib/revisions/publish'
import { rebuildCards } from '@/lib/search/cards'
import { isLed, withoutSchool, withSchool } from './document'
import { answeredFor } from './policy'
import { saidOf } from './schema'

/** Which part; `isByLink`: by the link of a mail, which answers only where the school has not. */
type At = { projectId: string; schoolId: string; isByLink?: boolean }

/**
 * Says that a school takes part in a project that names it; after it had taken itself off, it comes back in the part it had.
 * @returns 'answered' when the school has said so before, or has answered at all where a link asks; nothing is changed then
 */
export async function takePart(actor: Actor, at: At): Promise<'confirmed' | 'back' | 'answered'> {
  return db.$transaction(async (tx) => {
    const school = await read(tx, actor, at)
    const isOff = saidOf((await answerOf(tx, at))?.isConfirmed) === 'declined'
    return isOff && !at.isByLink ? comeBack(tx, actor, at, school) : confirm(tx, actor, at, school)
  }, PATIENT)
}

async function confirm(tx: Tx, actor: Actor, at: At, school: School) {
  await tx.$queryRaw`SELECT id FROM project WHERE id = ${at.projectId}::uuid FOR NO KEY UPDATE`
  if (saidOf((await answerOf(tx, at))?.isConfirmed) !== 'nothing') return 'answered'
  await keepAnswer(tx, actor, at, { isConfirmed: true, role: null, reason: null })
  await note(tx, 'participation.confirmed', actor, at, school)
  return 'confirmed'
}

async function comeBack(tx: Tx, actor: Actor, at: At, school: School) {
  const about = await lock(tx, at, school)
  const answer = await answerOf(tx, at)
  if (saidOf(answer?.isConfirmed) !== 'declined') return 'answered'
  await keepAnswer(tx, actor, at, { isConfirmed: true, role: null, reason: null })
  const part = { schoolId: at.schoolId, role: answer?.role ?? ('partner' as const) }
  await changeProject(tx, {
    projectId: at.projectId,
    change: (content) => withSchool(content, part),
    why: `${school.name} takes part after all`,
    by: actor.id,
  })
  await note(tx, 'participation.back', actor, at, school)
  const told = await others(tx, actor, about.draftId)
  await enqueueMail(tx, ...told.map((to) => ({ kind: 'school-back' as const, to, ...about })))
  return 'back'
}

/**
 * Takes a school off a project: off its page, its draft and its card at once, for good unless the school comes back. Whoever
 * looks after the project is told. Where nobody is left who leads it, it leaves the site until a moderator puts it back.
 * @param reason in the school's words, for those who look after the project
 * @returns 'answered' when the school is off already, or has answered at all where a link asks; nothing is changed then
 */
export async function takeOff(
  actor: Actor,
  { reason, ...at }: At & { reason: string | null },
): Promise<'declined' | 'unpublished' | 'answered'> {
  return db.$transaction(async (tx) => {
    const school = await read(tx, actor, at)
    const about = await lock(tx, at, school)
    const answer = await answerOf(tx, at)
    const said = saidOf(answer?.isConfirmed)
    if (said === 'declined' || (at.isByLink && said !== 'nothing')) return 'answered'
    const told = await others(tx, actor, about.draftId) // before the school that led it no longer looks after it
    const before = await contentOfProject(tx, at.projectId)
    const role = before.schools.participations.find(({ schoolId }) => schoolId === at.schoolId)?.role ?? null
    await keepAnswer(tx, actor, at, { isConfirmed: false, role, reason })
    await changeProject(tx, {
      projectId: at.projectId,
      change: (content) => withoutSchool(content, at.schoolId),
      why: `${school.name} took itself off`,
      by: actor.id,
    })
    const isOff = isLed(before) && !isLed(withoutSchool(before, at.schoolId))
    if (isOff) await takeOffSite(tx, at.projectId, about, actor)
    await note(tx, 'participation.declined', actor, at, school)
    await enqueueMail(
      tx,
      ...told.map((to) => ({ kind: 'school-left' as const, to, reason, isOff, ...about })),
    )
    return isOff ? 'unpublished' : 'declined'
  }, PATIENT)
}

type About = { title: string; organisation: string; draftId: string }

async function takeOffSite(tx: Tx, projectId: string, about: About, actor: Actor) {
  await tx.project.update({ where: { id: projectId }, data: { publishedAt: null } })
  // In our own words: people who look after it read them in the editor.
  const unpublishedBecause = `${about.organisation}, which led it, took itself off. Say who leads it now.`
  await tx.draft.update({
    where: { id: about.draftId },
    data: { unpublishedAt: new Date(), unpublishedBecause },
  })
  await rebuildCards(tx, [projectId])
  const told = await moderators(tx, actor.id)
  await enqueueMail(tx, ...told.map((to) => ({ kind: 'project-without-lead' as const, to, ...about })))
}

type School = { name: string; organisation: { id: string } | null }

async function read(tx: Tx, actor: Actor, { projectId, schoolId }: At): Promise<School> {
  const isNamed = {
    OR: [{ participations: { some: { projectId } } }, { participationAnswers: { some: { projectId } } }],
  }
  const where = { AND: [{ id: schoolId }, answeredFor(actor), isNamed] }
  const select = { name: true, organisation: { select: { id: true } } }
  return found(await tx.school.findFirst({ where, select }))
}

// Draft, project, then the answer, in the order of whoever publishes; of two colleagues at one instant the second waits.
async function lock(tx: Tx, { projectId: id }: At, { name: organisation }: School): Promise<About> {
  const { id: draftId } = await lockProject(tx, id)
  const { title } = await tx.project.findUniqueOrThrow({ where: { id }, select: { title: true } })
  return { title, organisation, draftId }
}

const answerOf = (tx: Tx, { projectId, schoolId }: At) =>
  tx.participationAnswer.findUnique({ where: { projectId_schoolId: { projectId, schoolId } } })

const others = async (tx: Tx, { email }: Actor, draftId: string) =>
  (await peopleOf(tx, draftId, 'partners')).filter((to) => to !== email)

type Kept = {
  isConfirmed: boolean
  role: 'lead' | 'partner' | 'host' | 'sponsor' | null
  reason: string | null
}

async function keepAnswer(tx: Tx, { id: answeredById }: Actor, { projectId, schoolId }: At, kept: Kept) {
  const said = { ...kept, answeredAt: new Date(), answeredById }
  await tx.participationAnswer.upsert({
    where: { projectId_schoolId: { projectId, schoolId } },
    create: { projectId, schoolId, ...said },
    update: said,
  })
}

const note = (
  tx: Tx,
  action: AuditAction,
  actor: Actor,
  { projectId, schoolId, isByLink }: At,
  school: School,
) =>
  record(tx, action, {
    actorId: actor.id,
    organisationId: school.organisation?.id,
    detail: { projectId, schoolId, via: isByLink ? 'mail' : 'account' },
  })
