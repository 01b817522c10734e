// Every command and query about freshness and schools' answers against everybody who may try it. A new one without a row
// here fails.
import type { Actor } from '@/lib/auth/schema'
import { linkToken } from '@/lib/auth/tokens'
import { termOf } from '@/lib/freshness/calendar'
import * as freshness from '@/lib/freshness/commands'
import * as freshnessReads from '@/lib/freshness/queries'
import * as participations from '@/lib/participations/commands'
import * as participationReads from '@/lib/participations/queries'
import { worldOf } from '../accounts/world'
import { projectsOf } from '../freshness/projects'
import { testDatabase } from '../setup/database'
import { type Doors, tryDoors } from '../setup/doors'

const { db } = await testDatabase('empty')
const { person, team, school, add } = worldOf(db)
const { project } = projectsOf(db)

const WHO = [
  'stranger',
  'lead',
  'trustee', // of the trust of the leading school
  'runner', // of the partnership that runs it
  'partner',
  'partnerOwner',
  'moderator',
  'administrator',
  'former', // was in both teams
] as const
type Who = (typeof WHO)[number]

/** A project with everybody around it, made anew for each try. */
async function scene() {
  const people = Object.fromEntries(
    await Promise.all(
      WHO.map(async (who) => {
        const siteRole = who === 'moderator' || who === 'administrator' ? who : null
        return [who, await person('mail.example', { siteRole })] as const
      }),
    ),
  ) as Record<Who, Actor>
  const trust = `Trust of ${people.trustee.id}`
  const { id: leadId } = await school({ trust })
  const organisation = async (data: object, actor: Actor) =>
    add((await db.organisation.create({ data })).id, actor, 'editor')
  await organisation({ schoolId: leadId }, people.lead)
  await organisation({ trust }, people.trustee)
  const slug = `p-${people.runner.id}`
  const { id: partnershipId } = await db.partnership.create({
    data: { slug, name: 'Group', summary: 'A group', about: 'A group', isActive: true },
  })
  await organisation({ partnershipId }, people.runner)
  const partners = await team([people.partner, 'editor'], [people.partnerOwner, 'owner'])
  const row = await project([leadId, partners.school.id], { partnershipId })
  const { id: questionId } = await db.termQuestion.create({
    data: { projectId: row.id, personId: people.former.id, term: termOf(new Date()) },
  })
  return {
    people,
    row,
    at: { projectId: row.id, schoolId: partners.school.id },
    partner: partners.school,
    questionId,
  }
}
type Scene = Awaited<ReturnType<typeof scene>>

const LOOK_AFTER = ['lead', 'trustee', 'runner'] as const
const ANSWER = ['partner', 'partnerOwner'] as const

const COMMANDS: Doors<Who, Scene> = {
  confirmProject: {
    for: LOOK_AFTER,
    go: (actor, { row }) => freshness.confirmProject(actor, { projectId: row.id }),
  },
  finishProject: {
    for: LOOK_AFTER,
    go: (actor, { row }) => freshness.finishProject(actor, { projectId: row.id, ended: null }),
  },
  takePart: { for: ANSWER, go: (actor, { at }) => participations.takePart(actor, at) },
  takeOff: { for: ANSWER, go: (actor, { at }) => participations.takeOff(actor, { ...at, reason: null }) },
}

const open = (question: { standing: string } | null) => (question?.standing === 'open' ? question : null)

const QUERIES: Doors<Who, Scene> = {
  getOwnProject: { for: LOOK_AFTER, go: (actor, { row }) => freshnessReads.getOwnProject(actor, row.slug) },
  // Whoever holds a link may open it, signed in or not; it is open as long as the person it was sent to may answer.
  getQuestion: {
    for: LOOK_AFTER,
    go: async (actor, { row }) => {
      const at = { projectId: row.id, personId: actor.id, term: termOf(new Date()) }
      await db.termQuestion.createMany({ data: [at], skipDuplicates: true })
      const { id } = await db.termQuestion.findFirstOrThrow({ where: at })
      return open(await freshnessReads.getQuestion(id, linkToken(id, 'term-question')))
    },
  },
  // Of the person of a question that was opened before; none is theirs who no longer look after the project.
  listOtherQuestions: {
    for: [],
    go: async (_, { questionId }) => {
      const token = linkToken(questionId, 'term-question')
      return freshnessReads.listOtherQuestions((await freshnessReads.getQuestion(questionId, token))!)
    },
  },
  isDue: { for: WHO, go: async (_, { row }) => !freshnessReads.isDue(row) }, // no read: a rule
  listNamings: {
    for: [...ANSWER, 'lead'],
    go: async (actor) => (await participationReads.listNamings(actor)).open,
  },
  getNaming: {
    for: ANSWER,
    go: (actor, { row, partner }) => participationReads.getNaming(actor, row.slug, partner.slug),
  },
  getNamingQuestion: {
    for: ANSWER,
    go: async (actor, { at }) => {
      const { id } = await db.participationQuestion.create({ data: { ...at, personId: actor.id } })
      return open(await participationReads.getNamingQuestion(id, linkToken(id, 'participation-question')))
    },
  },
}

tryDoors({
  who: WHO,
  scene,
  commands: COMMANDS,
  queries: QUERIES,
  modules: [freshness, participations, freshnessReads, participationReads],
})
