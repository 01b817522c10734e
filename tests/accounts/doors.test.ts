// Every command and query about teams, invitations, moderation and administration against everybody who may try it.
// A new one without a row here fails.
import * as accounts from '@/lib/accounts/commands'
import * as accountReads from '@/lib/accounts/queries'
import * as administration from '@/lib/administration/commands'
import * as administrationReads from '@/lib/administration/queries'
import type { Actor } from '@/lib/auth/schema'
import * as invitations from '@/lib/invitations/commands'
import * as invitationReads from '@/lib/invitations/queries'
import * as moderation from '@/lib/moderation/commands'
import * as moderationReads from '@/lib/moderation/queries'
import { testDatabase } from '../setup/database'
import { type Doors, tryDoors } from '../setup/doors'
import { worldOf } from './world'

const { db } = await testDatabase('empty')
const { person, team, school } = worldOf(db)

const WHO = ['stranger', 'editor', 'owner', 'partner', 'moderator', 'administrator', 'removed'] as const
type Who = (typeof WHO)[number]

/** A team with everybody around it, made anew for each try; `first` administers the site besides. */
async function scene() {
  await db.joinRequest.deleteMany() // the queue shows a hundred
  const [stranger, editor, owner, partner, removed, waiting, colleague] = await Promise.all(
    Array.from({ length: 7 }, () => person()),
  )
  const moderator = await person('site.example', { siteRole: 'moderator' })
  const administrator = await person('site.example', { siteRole: 'administrator' })
  const { id } = await team(
    [owner!, 'owner'],
    [editor!, 'editor'],
    [colleague!, 'editor'],
    [removed!, 'owner'],
  )
  await accounts.removeMember(owner!, { organisationId: id, personId: removed!.id })
  await team([partner!, 'editor'])
  const { id: ownerless } = await team([colleague!, 'editor'])
  const expiresAt = new Date(Date.now() + 86_400_000)
  const email = `guest-of-${id}@mail.example`
  const { id: invitationId } = await db.invitation.create({
    data: { organisationId: id, email, role: 'editor', expiresAt, invitedById: owner!.id },
  })
  const { id: requestId } = await db.joinRequest.create({
    data: { organisationId: id, personId: waiting!.id, reason: 'I work there' },
  })
  const people = { stranger, editor, owner, partner, moderator, administrator, removed } as Record<Who, Actor>
  return { id, ownerless, invitationId, requestId, colleague: colleague!, waiting: waiting!, people }
}
type Scene = Awaited<ReturnType<typeof scene>>

const ALL = WHO
const member = ({ id, colleague }: Scene) => ({ organisationId: id, personId: colleague.id })
const going = ({ id }: Scene) => ({ organisationId: id, isWarned: true })
const STAFF = ['moderator', 'administrator'] as const

const COMMANDS: Doors<Who, Scene> = {
  // Anybody who is signed in may try; what comes of it is tested in joining.test.ts.
  join: { for: ALL, go: async (actor) => accounts.join(actor, (await school()).wanted) },
  requestToJoin: {
    for: ALL,
    go: async (actor) =>
      accounts.requestToJoin(actor, { ...(await school()).wanted, reason: 'I work there' }),
  },
  joinByProvider: { for: ALL, go: async ({ id }) => [await accounts.joinByProvider(id, 999_999)] },
  withdrawRequest: { for: [], go: (actor, { requestId }) => accounts.withdrawRequest(actor, requestId) },
  changeRole: {
    for: ['owner'],
    go: async (actor, at) => [await accounts.changeRole(actor, { ...member(at), role: 'owner' })],
  },
  removeMember: { for: ['owner'], go: async (actor, at) => [await accounts.removeMember(actor, member(at))] },
  stepDown: { for: ['owner'], go: (actor, at) => accounts.stepDown(actor, going(at)) },
  leaveTeam: { for: ['owner', 'editor'], go: (actor, at) => accounts.leaveTeam(actor, going(at)) },
  invite: {
    for: ['owner'],
    go: (actor, { id }) =>
      invitations.invite(actor, { organisationId: id, email: 'new@mail.example', role: 'editor' }),
  },
  sendInvitationAgain: {
    for: ['owner'],
    go: (actor, { invitationId }) => invitations.sendInvitationAgain(actor, invitationId),
  },
  withdrawInvitation: {
    for: ['owner'],
    go: (actor, { invitationId }) => invitations.withdrawInvitation(actor, invitationId),
  },
  acceptInvitation: {
    for: [],
    go: (actor, { invitationId }) => invitations.acceptInvitation(actor, invitationId),
  },
  acceptRequest: { for: STAFF, go: (actor, { requestId }) => moderation.acceptRequest(actor, requestId) },
  refuseRequest: {
    for: STAFF,
    go: (actor, { requestId }) => moderation.refuseRequest(actor, { requestId, answer: 'No' }),
  },
  appointOwner: {
    for: STAFF,
    go: (actor, { ownerless, colleague }) =>
      moderation.appointOwner(actor, { organisationId: ownerless, personId: colleague.id }),
  },
  setSiteRole: {
    for: ['administrator'],
    go: (actor, { colleague }) =>
      administration.setSiteRole(actor, { email: colleague.email, role: 'moderator' }),
  },
  // Has no actor: only the command line calls it.
  appointAdministrator: { for: ALL, go: ({ email }) => administration.appointAdministrator(db, email) },
}

let shown: Promise<{ slug: string }> | undefined
const published = () =>
  (shown ??= db.project.create({
    data: {
      slug: 'physics-for-all',
      title: 'Physics for all',
      summary: 'Together',
      type: 'teaching',
      status: 'running',
      activities: ['teacher_training'],
      yearGroups: [],
      otherOrganisations: [],
      ledBy: 'state',
      publishedAt: new Date(),
    },
  }))

const of = (id: string) => (rows: { organisation: { id: string } }[]) =>
  rows.filter(({ organisation }) => organisation.id === id)

const QUERIES: Doors<Who, Scene> = {
  listTeams: {
    for: ['owner', 'editor'],
    go: async (actor, { id }) => of(id)(await accountReads.listTeams(actor)),
  },
  listWaitingRequests: {
    for: [],
    go: async (actor, { id }) => of(id)(await accountReads.listWaitingRequests(actor)),
  },
  getRefusal: { for: [], go: (actor, { id }) => accountReads.getRefusal(actor, { id }) },
  getTeam: { for: ['owner', 'editor'], go: (actor, { id }) => accountReads.getTeam(actor, id) },
  getColleague: {
    for: ['owner'],
    go: (actor, { id, colleague }) => accountReads.getColleague(actor, id, colleague.id),
  },
  searchTrusts: { for: ALL, go: async () => [await accountReads.searchTrusts('oak')] },
  getInvitation: {
    for: [],
    go: (actor, { invitationId }) => invitationReads.getInvitation(actor, invitationId),
  },
  listInvitationsFor: { for: [], go: (actor) => invitationReads.listInvitationsFor(actor) },
  listSentInvitations: {
    for: ['owner'],
    go: (actor, { id }) => invitationReads.listSentInvitations(actor, id),
  },
  getSentInvitation: {
    for: ['owner'],
    go: (actor, { invitationId }) => invitationReads.getSentInvitation(actor, invitationId),
  },
  listRequests: {
    for: STAFF,
    go: async (actor, { id }) => of(id)(await moderationReads.listRequests(actor)),
  },
  getRequest: { for: STAFF, go: (actor, { requestId }) => moderationReads.getRequest(actor, requestId) },
  listOwnerless: { for: STAFF, go: (actor) => moderationReads.listOwnerless(actor) },
  getOwnerless: { for: STAFF, go: (actor, { ownerless }) => moderationReads.getOwnerless(actor, ownerless) },
  findPublished: {
    for: STAFF,
    go: async (actor) => moderationReads.findPublished(actor, (await published()).slug),
  },
  getPublished: {
    for: STAFF,
    go: async (actor) => moderationReads.getPublished(actor, (await published()).slug),
  },
  listSiteRoles: { for: ['administrator'], go: (actor) => administrationReads.listSiteRoles(actor) },
  getSiteRole: {
    for: ['administrator'],
    go: (actor, { people }) => administrationReads.getSiteRole(actor, people.moderator.id),
  },
  listAudit: {
    for: ['administrator'],
    go: async (actor, { id }) =>
      (await administrationReads.listAudit(actor, { before: null, team: id })).events,
  },
}

tryDoors({
  who: WHO,
  scene,
  commands: COMMANDS,
  queries: QUERIES,
  modules: [
    accounts,
    invitations,
    moderation,
    administration,
    accountReads,
    invitationReads,
    moderationReads,
    administrationReads,
  ],
})
