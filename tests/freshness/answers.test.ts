// Answers to whether a project is still true: from a mail's link, and signed in.
import { expect, test } from 'vitest'
import { linkToken } from '@/lib/auth/tokens'
import type { Actor } from '@/lib/auth/schema'
import { termOf } from '@/lib/freshness/calendar'
import { confirmProject, finishProject } from '@/lib/freshness/commands'
import { getOwnProject, getQuestion, listOtherQuestions } from '@/lib/freshness/queries'
import { contentOf } from '@/lib/drafts/sections'
import { Content } from '@/lib/drafts/schema'
import { draftOfProject } from '@/lib/drafts/of-project'
import { NO_SUCH_PAGE, worldOf } from '../accounts/world'
import { testDatabase } from '../setup/database'
import { monthsAgo, projectsOf } from './projects'

const { db } = await testDatabase('empty')
const { person } = worldOf(db)
const { ledBy } = projectsOf(db)

const OLD = monthsAgo(13)
const tokenOf = (id: string) => linkToken(id, 'term-question')
const projectAt = (id: string) => db.project.findUniqueOrThrow({ where: { id }, include: { card: true } })
const revisionsOf = (projectId: string) =>
  db.revision.findMany({ where: { draft: { projectId } }, orderBy: { number: 'asc' } })

async function asked(more: Parameters<typeof ledBy>[1] = {}) {
  const actor = await person()
  const project = await ledBy([actor], { confirmedAt: OLD, ...more })
  const question = await ask(actor, project.id)
  return { actor, project, question, at: { projectId: project.id, questionId: question.id } }
}
const ask = ({ id: personId }: Actor, projectId: string, term = termOf(new Date())) =>
  db.termQuestion.create({ data: { projectId, personId, term } })

test('opening a link changes nothing, however often', async () => {
  const { project, question } = await asked()
  const before = await projectAt(project.id)
  for (let times = 0; times < 3; times += 1)
    expect(await getQuestion(question.id, tokenOf(question.id))).toMatchObject({ standing: 'open' })
  expect(await projectAt(project.id)).toEqual(before)
  expect(before.card?.freshness).toBe('stale')
})

test('still running: confirmed from today, the card too; the link then says so and does nothing more', async () => {
  const { actor, project, question, at } = await asked()
  expect(await confirmProject(actor, at)).toBe('confirmed')
  const after = await projectAt(project.id)
  expect(Date.now() - after.confirmedAt!.getTime()).toBeLessThan(60_000)
  expect(after.card).toMatchObject({ freshness: 'fresh', isConfirmed: true, asOf: after.confirmedAt })
  expect(await revisionsOf(project.id)).toEqual([]) // nothing was written
  // Whoever says so for the leading school says that it takes part.
  const said = { isConfirmed: true, answeredById: actor.id, schoolId: project.school.id }
  expect(await db.participationAnswer.findMany({ where: { projectId: project.id } })).toMatchObject([said])
  expect(await getQuestion(question.id, tokenOf(question.id))).toMatchObject({ standing: 'answered' })
  expect(await confirmProject(actor, at)).toBe('answered')
  expect(await finishProject(actor, { ...at, ended: null })).toBe('answered')
  expect(await projectAt(project.id)).toEqual(after)
  const audit = await db.auditEvent.findMany({ where: { actorId: actor.id } })
  expect(audit).toMatchObject([
    { action: 'project.confirmed', detail: { projectId: project.id, via: 'mail' } },
  ])
})

test('a project last reported running is running once somebody says so, with a version for it', async () => {
  const { actor, project, at } = await asked({ status: 'last_reported_running' })
  await confirmProject(actor, at)
  expect(await projectAt(project.id)).toMatchObject({ status: 'running', card: { status: 'running' } })
  expect((await revisionsOf(project.id)).map(({ why, state }) => [why, state])).toEqual([
    ['As gathered from public pages', 'published'],
    ['Said to be running, by mail', 'published'],
  ])
})

test('finished: the page, the draft, what waits and the card say so, and what was written meanwhile stays', async () => {
  const { actor, project, at } = await asked()
  const draftId = await db.$transaction((tx) => draftOfProject(tx, project.id))
  const key = { draftId_section: { draftId, section: 'about' as const } }
  const { content } = await db.draftSection.findUniqueOrThrow({ where: key })
  const written = { ...(content as object), title: 'A better title' }
  await db.draftSection.update({ where: key, data: { content: written } })
  const sections = await db.draftSection.findMany({ where: { draftId } })
  await db.revision.create({ data: { draftId, number: 1, state: 'waiting', content: contentOf(sections) } })

  expect(await finishProject(actor, { ...at, ended: 'July 2025' })).toBe('finished')
  const after = await projectAt(project.id)
  expect(after).toMatchObject({ status: 'finished', endedPrecision: 'month', title: project.title })
  expect(after.card).toMatchObject({ status: 'finished', endedWords: 'July 2025', freshness: 'fresh' })
  const draft = await db.draftSection.findUniqueOrThrow({ where: key })
  expect(draft.content).toMatchObject({ title: 'A better title', status: 'finished', ended: 'July 2025' })
  expect(draft.version).toBe(2)
  const [waits, made] = await revisionsOf(project.id)
  expect(Content.parse(waits!.content).about).toMatchObject({ title: 'A better title', status: 'finished' })
  expect(made).toMatchObject({ state: 'published', why: 'Finished, said by mail', madeById: actor.id })
  expect(Content.parse(made!.content).about).toMatchObject({ title: project.title, ended: 'July 2025' })
})

test('it cannot have finished before it started', async () => {
  const { actor, project, at } = await asked({ startedOn: new Date('2024-03-01'), startedPrecision: 'month' })
  for (const ended of ['February 2024', '2024', '2023-24'])
    expect(await finishProject(actor, { ...at, ended })).toBe('before-start')
  expect(await projectAt(project.id)).toMatchObject({ status: 'running', confirmedAt: OLD })
  expect(await finishProject(actor, { ...at, ended: 'March 2024' })).toBe('finished')
})

test('a forged token, one of another link, and one for another purpose open nothing', async () => {
  const [one, other] = [await asked(), await asked()]
  const wrong = [
    tokenOf(other.question.id),
    linkToken(one.question.id),
    'x',
    '',
    `${tokenOf(one.question.id)}x`,
  ]
  for (const token of wrong) expect(await getQuestion(one.question.id, token)).toBeNull()
  const nobody = '00000000-0000-4000-8000-000000000000'
  expect(await getQuestion(nobody, tokenOf(nobody))).toBeNull()
})

test('a question belongs to its own project and person', async () => {
  const [one, other] = [await asked(), await asked()]
  const swapped = { projectId: one.project.id, questionId: other.question.id }
  expect(await confirmProject(one.actor, swapped)).toBe('answered')
  await expect(confirmProject(other.actor, swapped)).rejects.toThrow(NO_SUCH_PAGE)
  expect((await projectAt(one.project.id)).confirmedAt).toEqual(OLD)
})

test('a link ends with its term', async () => {
  const { actor, project } = await asked()
  const { id } = await ask(actor, project.id, '2020-spring')
  expect(await getQuestion(id, tokenOf(id))).toMatchObject({ standing: 'ended' })
  expect(await confirmProject(actor, { projectId: project.id, questionId: id })).toBe('answered')
  expect((await projectAt(project.id)).confirmedAt).toEqual(OLD)
})

test('a link is worth nothing once the person has left the team, or the project the site', async () => {
  const { actor, project, question, at } = await asked()
  await db.project.update({ where: { id: project.id }, data: { publishedAt: null } })
  expect(await getQuestion(question.id, tokenOf(question.id))).toMatchObject({ standing: 'gone' })
  await db.project.update({ where: { id: project.id }, data: { publishedAt: new Date() } })
  await db.membership.deleteMany({ where: { personId: actor.id } })
  expect(await getQuestion(question.id, tokenOf(question.id))).toMatchObject({ standing: 'gone' })
  await expect(confirmProject(actor, at)).rejects.toThrow(NO_SUCH_PAGE)
})

test('of two presses of one link at one instant one counts', async () => {
  const { actor, at } = await asked({ status: 'unknown' })
  const outcomes = await Promise.all([confirmProject(actor, at), confirmProject(actor, at)])
  expect(outcomes.toSorted()).toEqual(['answered', 'confirmed'])
})

test('two colleagues can say different things at one instant; the project stays whole', async () => {
  const { actor, project, at } = await asked({ status: 'unknown' })
  const other = await person()
  await db.membership.create({
    data: {
      organisationId: project.organisationId,
      personId: other.id,
      role: 'editor',
      via: 'demonstration',
    },
  })
  const { id: questionId } = await ask(other, project.id)
  await Promise.all([
    confirmProject(actor, at),
    finishProject(other, { projectId: project.id, questionId, ended: null }),
  ])
  const numbers = (await revisionsOf(project.id)).map(({ number }) => number)
  expect(numbers).toEqual(numbers.map((_, i) => i + 1))
  const { status, card } = await projectAt(project.id)
  expect(card?.status).toBe(status)
})

test('signed in, one answers without a question, as often as one likes, and the mail’s link is used up', async () => {
  const { actor, project, question } = await asked()
  expect(await confirmProject(actor, { projectId: project.id })).toBe('confirmed')
  expect(await confirmProject(actor, { projectId: project.id })).toBe('confirmed')
  expect(await getQuestion(question.id, tokenOf(question.id))).toMatchObject({ standing: 'answered' })
  expect(await getOwnProject(actor, project.slug)).toMatchObject({ id: project.id })
  expect(await getOwnProject(await person(), project.slug)).toBeNull()
})

test('after one answer the page offers the person’s other questions', async () => {
  const { actor, question, at } = await asked()
  const second = await ledBy([actor], { confirmedAt: OLD })
  const { id } = await ask(actor, second.id)
  await confirmProject(actor, at)
  const answered = (await getQuestion(question.id, tokenOf(question.id)))!
  expect(await listOtherQuestions(answered)).toEqual([
    { title: second.title, path: `/answer/project/${id}?token=${tokenOf(id)}` },
  ])
})
