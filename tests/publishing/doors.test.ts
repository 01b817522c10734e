// Every command and query about projects being published and about concerns against everybody who may try it. A new one
// without a row here fails.
import { expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/schema'
import * as concerns from '@/lib/concerns/commands'
import * as concernReads from '@/lib/concerns/queries'
import { raiseConcern } from '@/lib/concerns/commands'
import { isShown } from '@/lib/media/queries'
import * as revisions from '@/lib/revisions/commands'
import * as decisions from '@/lib/revisions/decisions'
import * as history from '@/lib/revisions/history'
import * as readings from '@/lib/revisions/readings'
import * as revisionReads from '@/lib/revisions/queries'
import { testDatabase } from '../setup/database'
import { type Doors, tryDoors } from '../setup/doors'
import { publishingWorldOf } from './world'

const { db } = await testDatabase('empty')
const { person, team, draft, another, submit, retitle, count, add, waitingOf, versionsNow } =
  publishingWorldOf(db)
const approver = await person('site.example', { siteRole: 'moderator' })

// `own`: a moderator who is in the team besides; `partner`: in the team of a school that takes part; `removed`: was in it.
const WHO = [
  'stranger',
  'writer',
  'colleague',
  'partner',
  'removed',
  'moderator',
  'administrator',
  'own',
] as const
type Who = (typeof WHO)[number]

/** A published project with a change that waits for nobody, one that waits, one that is off the site, and a concern. */
async function scene() {
  await db.concern.deleteMany()
  await db.draft.deleteMany({ where: { revisions: { some: {} } } }) // queues show a hundred
  const [stranger, colleague, removed] = await Promise.all([person(), person(), person()])
  const moderator = await person('site.example', { siteRole: 'moderator' })
  const administrator = await person('site.example', { siteRole: 'administrator' })
  const own = await person('site.example', { siteRole: 'moderator' })
  const waiting = await draft()
  const { writer, organisationId } = waiting
  await add(organisationId, colleague, 'editor')
  await add(organisationId, own, 'editor')
  await add(organisationId, removed, 'editor')
  await db.membership.delete({
    where: { organisationId_personId: { organisationId, personId: removed.id } },
  })
  const partnerTeam = await db.organisation.create({ data: { schoolId: waiting.partner.id } })
  const partner = await person()
  await add(partnerTeam.id, partner, 'owner')
  await team([stranger, 'owner'])

  const live = await another(waiting)
  const figureId = await count(live.id, 350)
  await submit(writer, live.id)
  await decisions.approve(approver, await waitingOf(live.id))
  await retitle(live.id, 'Changed once')
  await count(live.id, 305, figureId)
  await submit(writer, live.id)
  const unseen = await db.revision.findFirstOrThrow({ where: { draftId: live.id, reviewedAt: null } })
  const { projectId } = await db.draft.findUniqueOrThrow({ where: { id: live.id } })
  const off = await another(waiting)
  await submit(writer, off.id)
  await decisions.unpublish(approver, { draftId: off.id, because: 'A reason' })
  await retitle(off.id, 'Mended')
  await submit(writer, off.id)
  await raiseConcern(null, { page: '/', kind: 'other', words: 'Hm', email: null, sourceHash: 'x' })
  const { id: concernId } = await db.concern.findFirstOrThrow()
  const people: Record<Who, Actor> = {
    stranger,
    writer,
    colleague,
    partner,
    removed,
    moderator,
    administrator,
    own,
  }
  return {
    people,
    live: { draftId: live.id, projectId: projectId!, revisionId: unseen.id, figureId },
    off: { draftId: off.id, revisionId: await waitingOf(off.id) },
    concernId,
  }
}
type Scene = Awaited<ReturnType<typeof scene>>

const WRITERS = ['writer', 'colleague', 'own'] as const
const JUDGES = ['moderator', 'administrator'] as const // not of a project of their own team
const STAFF = [...JUDGES, 'own'] as const

const COMMANDS: Doors<Who, Scene> = {
  submitDraft: {
    for: WRITERS,
    go: async (actor, { live: { draftId } }) =>
      revisions.submitDraft(actor, { draftId, versions: await versionsNow(draftId) }),
  },
  withdrawSubmission: {
    for: WRITERS,
    go: (actor, { off }) => revisions.withdrawSubmission(actor, off.draftId),
  },
  restoreRevision: {
    for: WRITERS,
    go: async (actor, { live: { draftId } }) => [
      await revisions.restoreRevision(actor, { draftId, number: 1 }),
    ],
  },
  addReadings: {
    for: WRITERS,
    go: (actor, { live: { draftId } }) =>
      readings.addReadings(actor, draftId, (impact) => ({ ...impact, whatChanged: 'More' })),
  },
  approve: { for: JUDGES, go: (actor, { off }) => decisions.approve(actor, off.revisionId) },
  sendBack: {
    for: JUDGES,
    go: (actor, { off: { revisionId } }) =>
      decisions.sendBack(actor, { revisionId, comments: { about: 'More' } }),
  },
  unpublish: {
    for: STAFF,
    go: (actor, { live: { projectId } }) => decisions.unpublish(actor, { projectId, because: 'No' }),
  },
  republish: { for: JUDGES, go: (actor, { off }) => decisions.republish(actor, off.draftId) },
  publishAgain: {
    for: JUDGES,
    go: (actor, { live: { draftId } }) => decisions.publishAgain(actor, { draftId, number: 1 }),
  },
  markReviewed: { for: JUDGES, go: (actor, { live }) => decisions.markReviewed(actor, live.revisionId) },
  // Anybody, also without an account.
  raiseConcern: {
    for: WHO,
    go: (actor) =>
      raiseConcern(actor, { page: '/', kind: 'other', words: 'Hm', email: null, sourceHash: actor.id }),
  },
  answerConcern: {
    for: STAFF,
    go: (actor, { concernId }) =>
      concerns.answerConcern(actor, { concernId, state: 'no_action', answer: null }),
  },
}

const ofDraft = (draftId: string) => (rows: { draft: { id: string } }[]) =>
  rows.filter(({ draft: { id } }) => id === draftId)

const QUERIES: Doors<Who, Scene> = {
  listWaiting: {
    for: JUDGES,
    go: async (actor, { off }) => ofDraft(off.draftId)(await revisionReads.listWaiting(actor)),
  },
  listToLookAt: {
    for: JUDGES,
    go: async (actor, { live }) => ofDraft(live.draftId)(await revisionReads.listToLookAt(actor)),
  },
  listUnpublished: { for: STAFF, go: (actor) => revisionReads.listUnpublished(actor) },
  getVersionToDecide: {
    for: STAFF,
    go: (actor, { off }) => revisionReads.getVersionToDecide(actor, off.revisionId),
  },
  getHistory: {
    for: [...WRITERS, ...JUDGES],
    go: (actor, { live }) => history.getHistory(actor, live.draftId),
  },
  getVersion: {
    for: [...WRITERS, ...JUDGES],
    go: (actor, { live: { draftId } }) => history.getVersion(actor, { draftId, number: 2, than: 1 }),
  },
  listCorrections: {
    for: WRITERS,
    go: (actor, { live: { draftId, figureId } }) =>
      history.listCorrections(actor, { draftId, figureId, catalogue: null }),
  },
  listConcerns: { for: STAFF, go: (actor) => concernReads.listConcerns(actor) },
  getConcern: { for: STAFF, go: (actor, { concernId }) => concernReads.getConcern(actor, concernId) },
}

test('moderators see the history and the pictures of a draft once it was sent, not before', async () => {
  const { id: draftId, writer } = await draft()
  const moderator = await person('site.example', { siteRole: 'moderator' })
  const made = { width: 4, height: 3, widths: [4], bytes: 9, consentedAt: new Date() }
  const { id: pictureId } = await db.picture.create({ data: { draftId, ...made } })
  const seen = async (actor: Actor) => [
    (await history.getHistory(actor, draftId)) !== null,
    await isShown(pictureId, actor),
  ]
  expect([await seen(writer), await seen(moderator)]).toEqual([
    [true, true],
    [false, false],
  ])
  await submit(writer, draftId)
  expect([await seen(writer), await seen(moderator)]).toEqual([
    [true, true],
    [true, true],
  ])
})

tryDoors({
  who: WHO,
  scene,
  commands: COMMANDS,
  queries: QUERIES,
  modules: [revisions, decisions, concerns, revisionReads, history, readings, concernReads],
})
