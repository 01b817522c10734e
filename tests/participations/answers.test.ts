// A school that a project names is told, confirms or takes itself off, and can come back.
import { expect, test } from 'vitest'
import { linkToken } from '@/lib/auth/tokens'
import type { Actor } from '@/lib/auth/schema'
import { Content } from '@/lib/drafts/schema'
import { deliver } from '@/lib/mail/deliver'
import { takeOff, takePart } from '@/lib/participations/commands'
import { declinedSchools } from '@/lib/participations/declined'
import { getNaming, getNamingQuestion, listNamings } from '@/lib/participations/queries'
import { tellPartners } from '@/lib/participations/tell'
import { getProject } from '@/lib/projects/queries'
import { NO_SUCH_PAGE, worldOf } from '../accounts/world'
import { projectsOf, waiting } from '../freshness/projects'
import { testDatabase } from '../setup/database'

const { db } = await testDatabase('empty')
const { person, team, add, school, mailsTo } = worldOf(db)
const { project } = projectsOf(db)

type Named = { questionId: string; title: string; organisation: string }
const named = (to: string) => waiting<Named>(db, 'school-named', to)
const tokenOf = (id: string) => linkToken(id, 'participation-question')
const answerAt = (projectId: string, schoolId: string) =>
  db.participationAnswer.findUnique({ where: { projectId_schoolId: { projectId, schoolId } } })
const tell = (projectId: string, by: Actor | null) =>
  db.$transaction((tx) => tellPartners(tx, projectId, by?.id ?? null))
const partsOf = async (projectId: string) =>
  (await db.participation.findMany({ where: { projectId }, orderBy: { position: 'asc' } })).map(
    ({ schoolId, role }) => [schoolId, role] as const,
  )

/** A project of a lead, a partner with a team of two, and a school that nobody acts for. */
async function scene(more: Parameters<typeof project>[1] = {}) {
  const [lead, partner, colleague] = [await person(), await person(), await person()]
  const [leads, takes, nobodys] = [
    await team([lead, 'owner']),
    await team([partner, 'owner'], [colleague, 'editor']),
    await school(),
  ]
  const row = await project([leads.school.id, takes.school.id, nobodys.id], more)
  const at = { projectId: row.id, schoolId: takes.school.id }
  return {
    row,
    lead,
    partner,
    colleague,
    leads,
    takes,
    nobodys,
    at,
    atLead: { ...at, schoolId: leads.school.id },
  }
}

test('those who act for a school are told once; the publisher’s own school has said so by publishing', async () => {
  const { row, lead, partner, colleague, leads, takes, nobodys } = await scene()
  await tell(row.id, lead)
  await tell(row.id, lead)
  for (const one of [partner, colleague]) expect(await named(one.email)).toHaveLength(1)
  expect(await named(lead.email)).toEqual([])
  expect(await answerAt(row.id, leads.school.id)).toMatchObject({ isConfirmed: true, answeredById: lead.id })
  expect(await answerAt(row.id, takes.school.id)).toMatchObject({
    isConfirmed: null,
    toldAt: expect.any(Date),
  })
  expect(await answerAt(row.id, nobodys.id)).toBeNull()
})

test('whoever declined such mails gets none, and sees the project on the account page', async () => {
  const { row, lead, partner, colleague } = await scene()
  await db.person.update({ where: { id: colleague.id }, data: { declinedMail: ['partners'] } })
  await tell(row.id, lead)
  expect(await named(partner.email)).toHaveLength(1)
  expect(await named(colleague.email)).toEqual([])
  expect((await listNamings(colleague)).open).toMatchObject([{ project: { id: row.id }, said: 'nothing' }])
})

test('somebody who joins a school later sees the projects that name it', async () => {
  const { row, lead, nobodys } = await scene()
  await tell(row.id, lead)
  const late = await person()
  const { id } = await db.organisation.create({ data: { schoolId: nobodys.id } })
  await add(id, late, 'owner')
  expect((await listNamings(late)).open).toMatchObject([
    { project: { id: row.id }, school: { id: nobodys.id } },
  ])
  await tell(row.id, lead) // published again
  expect(await named(late.email)).toHaveLength(1)
})

test('a school confirms: marked on the page, once, and in the audit trail', async () => {
  const { row, lead, partner, takes, at } = await scene()
  await tell(row.id, lead)
  expect(await takePart(partner, at)).toBe('confirmed')
  expect(await takePart(partner, at)).toBe('answered')
  expect((await getProject(row.slug))!.answers).toContainEqual({ school: { slug: takes.school.slug } })
  const events = await db.auditEvent.findMany({ where: { organisationId: takes.id } })
  expect(events.map(({ action }) => action)).toEqual(['participation.confirmed'])
  expect(await db.draft.count({ where: { projectId: row.id } })).toBe(0)
  expect((await listNamings(partner)).confirmed).toMatchObject([{ project: { id: row.id } }])
})

test('a school takes itself off: page, draft, card and waiting version, a new version, and those who look after it hear', async () => {
  const { row, lead, partner, takes, at } = await scene()
  expect(await takeOff(partner, { ...at, reason: 'We left in 2024.' })).toBe('declined')
  expect((await partsOf(row.id)).map(([id]) => id)).not.toContain(takes.school.id)
  const card = await db.projectCard.findUniqueOrThrow({ where: { projectId: row.id } })
  expect(card.stateSchools + card.independentSchools + card.unknownSchools).toBe(2)
  const revisions = await db.revision.findMany({
    where: { draft: { projectId: row.id } },
    orderBy: { number: 'asc' },
    include: { draft: { include: { sections: true } } },
  })
  const name = takes.school.slug // the worlds' schools are called as their addresses
  expect(revisions.map(({ why }) => why)).toEqual([
    'As gathered from public pages',
    `${name} took itself off`,
  ])
  const written = revisions[1]!.draft.sections.find(({ section }) => section === 'schools')!.content
  expect(JSON.stringify(written)).not.toContain(takes.school.id)
  expect(JSON.stringify(Content.parse(revisions[1]!.content))).not.toContain(takes.school.id)
  expect(await waiting(db, 'school-left', lead.email)).toMatchObject([
    { organisation: name, reason: 'We left in 2024.', isOff: false },
  ])
  expect(await mailsTo(partner)).toEqual([])
  expect(await db.$transaction((tx) => declinedSchools(tx, row.id))).toEqual(new Set([takes.school.id]))
  expect(await takeOff(partner, { ...at, reason: null })).toBe('answered')
})

test('only the school itself brings it back, in the part it had', async () => {
  const { row, lead, partner, colleague, at } = await scene()
  await db.participation.updateMany({ where: at, data: { role: 'host' } })
  await takeOff(partner, { ...at, reason: null })
  await expect(takePart(lead, at)).rejects.toThrow(NO_SUCH_PAGE)
  expect((await listNamings(colleague)).declined).toMatchObject([{ project: { id: row.id }, role: 'host' }])
  expect(await takePart(colleague, at)).toBe('back')
  expect(await partsOf(row.id)).toContainEqual([at.schoolId, 'host'])
  expect(await answerAt(row.id, at.schoolId)).toMatchObject({ isConfirmed: true, role: null, reason: null })
  expect(await waiting(db, 'school-back', lead.email)).toHaveLength(1)
  expect(await db.$transaction((tx) => declinedSchools(tx, row.id))).toEqual(new Set())
})

test('a lead may go while another leads; the last one takes the project off the site, and moderators hear', async () => {
  const moderator = await person('site.example', { siteRole: 'moderator' })
  const { row, lead, partner, at, atLead } = await scene()
  await db.participation.updateMany({ where: at, data: { role: 'lead' } })
  expect(await takeOff(lead, { ...atLead, reason: null })).toBe('declined')
  expect(await waiting(db, 'project-without-lead')).toEqual([])
  expect(await takeOff(partner, { ...at, reason: null })).toBe('unpublished')
  expect(await db.project.findUniqueOrThrow({ where: { id: row.id } })).toMatchObject({ publishedAt: null })
  expect(await db.projectCard.count({ where: { projectId: row.id } })).toBe(0)
  expect(await db.draft.findUniqueOrThrow({ where: { projectId: row.id } })).toMatchObject({
    unpublishedAt: expect.any(Date),
    unpublishedBecause: expect.stringContaining('took itself off'),
  })
  expect(await waiting(db, 'project-without-lead', moderator.email)).toHaveLength(1)
  expect((await listNamings(partner)).declined).toHaveLength(1)
  expect(await takePart(partner, at)).toBe('back')
  expect(await db.project.findUniqueOrThrow({ where: { id: row.id } })).toMatchObject({ publishedAt: null })
})

test('who leads together can go one by one; a project led by another organisation stays', async () => {
  const { partner, at } = await scene({ ledBy: 'joint' })
  expect(await takeOff(partner, { ...at, reason: null })).toBe('declined')
  const led = await scene({ leadOrganisation: 'A charity' })
  expect(await takeOff(led.lead, { ...led.atLead, reason: null })).toBe('declined')
})

test('the link of a mail answers once, for the person it was sent to, while they act for the school', async () => {
  const { row, lead, partner, colleague, at } = await scene()
  await tell(row.id, lead)
  const id = (await named(partner.email))[0]!.questionId
  const other = (await named(colleague.email))[0]!.questionId
  for (const token of [tokenOf(other), linkToken(id, 'term-question'), 'x', ''])
    expect(await getNamingQuestion(id, token)).toBeNull()
  const question = await getNamingQuestion(id, tokenOf(id))
  expect(question).toMatchObject({ standing: 'open', person: { id: partner.id } })
  expect(await answerAt(row.id, at.schoolId)).toMatchObject({ isConfirmed: null })
  expect(await takePart(partner, { ...at, isByLink: true })).toBe('confirmed')
  expect(await takeOff(colleague, { ...at, reason: null, isByLink: true })).toBe('answered')
  expect(await getNamingQuestion(other, tokenOf(other))).toMatchObject({ standing: 'answered' })
  const late = new Date(Date.now() + 61 * 86_400_000)
  await db.participationAnswer.updateMany({ where: at, data: { isConfirmed: null, answeredAt: null } })
  expect(await getNamingQuestion(id, tokenOf(id), late)).toMatchObject({ standing: 'ended' })
  await db.membership.deleteMany({ where: { personId: partner.id } })
  expect(await getNamingQuestion(id, tokenOf(id))).toMatchObject({ standing: 'gone' })
  await expect(takePart(partner, { ...at, isByLink: true })).rejects.toThrow(NO_SUCH_PAGE)
})

test('a link does not bring back a school that took itself off', async () => {
  const { row, lead, partner, at } = await scene()
  await tell(row.id, lead)
  await takeOff(partner, { ...at, reason: null })
  expect(await takePart(partner, { ...at, isByLink: true })).toBe('answered')
  expect((await partsOf(row.id)).map(([id]) => id)).not.toContain(at.schoolId)
})

test('a mail that waited is not sent once the school has answered', async () => {
  const { row, lead, partner, at } = await scene()
  await tell(row.id, lead)
  const [mail] = await named(partner.email)
  const sent = () => deliver(mail!.questionId, { ...mail!, kind: 'school-named' }, async () => null)
  expect(await sent()).toBe('sent')
  await takePart(partner, at)
  expect(await sent()).toBe('not wanted any more')
})

test('of two colleagues who say different things at one instant, what counts is whole', async () => {
  for (let times = 0; times < 4; times += 1) {
    const { row, lead, partner, colleague, at } = await scene()
    await tell(row.id, lead)
    const byLink = { ...at, isByLink: true }
    const outcomes = await Promise.all([
      takePart(partner, byLink),
      takeOff(colleague, { ...byLink, reason: null }),
    ])
    expect(outcomes.filter((one) => one === 'answered')).toHaveLength(1)
    const isNamed = (await partsOf(row.id)).some(([id]) => id === at.schoolId)
    expect((await answerAt(row.id, at.schoolId))?.isConfirmed).toBe(isNamed)
  }
})

test('two schools leave one project at one instant, while it is published again', async () => {
  const { row, partner, lead, at, nobodys } = await scene({ ledBy: 'joint' })
  const second = await person()
  await add((await db.organisation.create({ data: { schoolId: nobodys.id } })).id, second, 'owner')
  await Promise.all([
    takeOff(partner, { ...at, reason: null }),
    takeOff(second, { ...at, schoolId: nobodys.id, reason: null }),
    tell(row.id, lead),
  ])
  expect(await partsOf(row.id)).toHaveLength(1)
  const numbers = await db.revision.findMany({
    where: { draft: { projectId: row.id } },
    select: { number: true },
  })
  expect(numbers).toHaveLength(3)
})

test('a project that is gone from the site, or never named the school, is nobody’s to answer', async () => {
  const { row, partner, takes, at } = await scene()
  const other = await project([(await school()).id])
  await expect(takeOff(partner, { ...at, projectId: other.id, reason: null })).rejects.toThrow(NO_SUCH_PAGE)
  expect(await getNaming(partner, other.slug, takes.school.slug)).toBeNull()
  await db.project.update({ where: { id: row.id }, data: { publishedAt: null } })
  expect(await getNaming(partner, row.slug, takes.school.slug)).toBeNull()
  expect((await listNamings(partner)).open).toEqual([])
})
