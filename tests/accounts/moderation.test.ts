// What moderators decide, and who looks after the site.
import { expect, test } from 'vitest'
import { join, leaveTeam, removeMember, requestToJoin } from '@/lib/accounts/commands'
import { getRefusal } from '@/lib/accounts/queries'
import { appointAdministrator, setSiteRole } from '@/lib/administration/commands'
import { listAudit } from '@/lib/administration/queries'
import { readAuditSearch } from '@/lib/administration/schema'
import { acceptRequest, appointOwner, refuseRequest } from '@/lib/moderation/commands'
import { getRequest, listOwnerless, listRequests } from '@/lib/moderation/queries'
import { testDatabase } from '../setup/database'
import { NO_SUCH_PAGE, worldOf } from './world'

const { db } = await testDatabase('empty')
const { person, school, team, add, rolesIn, mailsTo, auditOf } = worldOf(db)
const moderator = await person('site.example', { siteRole: 'moderator' })
const reason = 'I teach physics there, see the staff page.'

async function asked() {
  const [oak, one] = [await school(), await person()]
  await requestToJoin(one, { ...oak.wanted, reason })
  const request = await db.joinRequest.findFirstOrThrow({ where: { personId: one.id } })
  return { oak, one, id: request.id, organisationId: request.organisationId }
}

test('somebody who is accepted owns a team that has no owner, and is an editor of one that has', async () => {
  const { oak, one, id, organisationId } = await asked()
  expect((await getRequest(moderator, id))!.wouldBe).toBe('owner')
  expect(await acceptRequest(moderator, id)).toBe('accepted')
  const later = await person()
  await requestToJoin(later, { ...oak.wanted, reason })
  const [waiting] = await listRequests(moderator)
  expect(waiting).toMatchObject({ name: oak.slug, wouldBe: 'editor', reason })
  await acceptRequest(moderator, waiting!.id)
  expect(await rolesIn(organisationId)).toEqual({ [one.id]: 'owner', [later.id]: 'editor' })
  expect(await mailsTo(one)).toEqual(['request-received', 'joined', 'colleague-joined'])
  expect((await auditOf(organisationId)).slice(0, 3)).toEqual([
    { action: 'request.made', actorId: one.id, subjectId: null },
    { action: 'request.accepted', actorId: moderator.id, subjectId: one.id },
    { action: 'membership.joined', actorId: one.id, subjectId: one.id },
  ])
})

test('two moderators at the same instant: the second is told that it is decided', async () => {
  const { one, id } = await asked()
  const second = await person('site.example', { siteRole: 'administrator' })
  const outcomes = await Promise.all([
    acceptRequest(moderator, id),
    refuseRequest(second, { requestId: id, answer: 'No' }),
  ])
  expect([
    ['accepted', false],
    ['decided', true],
  ]).toContainEqual(outcomes)
  expect(await mailsTo(one)).toHaveLength(2)
  await db.person.update({ where: { id: second.id }, data: { siteRole: null } })
})

test('a refusal is mailed with its answer, and the person may ask again', async () => {
  const { oak, one, id } = await asked()
  await refuseRequest(moderator, { requestId: id, answer: 'Ring the office first' })
  expect(await mailsTo(one)).toEqual(['request-received', 'request-refused'])
  expect(await getRefusal(one, { schoolId: oak.id })).toMatchObject({ answer: 'Ring the office first' })
  expect(await requestToJoin(one, { ...oak.wanted, reason })).toBe('requested')
})

test('a moderator sees that somebody was removed, also after they made their account anew', async () => {
  const [owner, editor] = [await person(), await person()]
  const { id: organisationId, school: oak } = await team([owner, 'owner'], [editor, 'editor'])
  await removeMember(owner, { organisationId, personId: editor.id })
  await db.person.delete({ where: { id: editor.id } })
  const { id } = await db.person.create({ data: { email: editor.email, emailVerifiedAt: new Date() } })
  await requestToJoin({ ...editor, id }, { ...oak.wanted, reason })
  await requestToJoin(await person(), { ...oak.wanted, reason })
  const requests = await db.joinRequest.findMany({ where: { organisationId }, orderBy: { createdAt: 'asc' } })
  const pages = await Promise.all(requests.map((request) => getRequest(moderator, request.id)))
  expect(pages.map((page) => page!.wasRemoved)).toEqual([true, false])
  await db.joinRequest.deleteMany({ where: { organisationId } })
})

test('nobody decides on a request of their own', async () => {
  const oak = await school()
  await requestToJoin(moderator, { ...oak.wanted, reason })
  const { id } = await db.joinRequest.findFirstOrThrow({ where: { personId: moderator.id } })
  expect(await getRequest(moderator, id)).toBeNull()
  await expect(acceptRequest(moderator, id)).rejects.toThrow(NO_SUCH_PAGE)
  const { id: organisationId } = await team([moderator, 'editor'])
  const own = appointOwner(moderator, { organisationId, personId: moderator.id })
  await expect(own).rejects.toThrow(NO_SUCH_PAGE)
})

test('somebody who joined in another way meanwhile no longer waits', async () => {
  const [oak, one] = [await school(), await person()]
  const { email } = one
  await requestToJoin(one, { ...oak.wanted, reason })
  await db.person.update({ where: { id: one.id }, data: { email: `x@${oak.domain}` } })
  expect(await join({ ...one, email: `x@${oak.domain}` }, oak.wanted)).toBe('waiting')
  await db.person.update({ where: { id: one.id }, data: { email } })
})

test('a team whose last owner left is listed until a moderator appoints one', async () => {
  const [owner, editor] = [await person(), await person()]
  const { id: organisationId } = await team([owner, 'owner'])
  await add(organisationId, editor, 'editor')
  const isListed = async () => (await listOwnerless(moderator)).some(({ id }) => id === organisationId)
  expect(await isListed()).toBe(false)
  await leaveTeam(owner, { organisationId, isWarned: true })
  expect(await isListed()).toBe(true)
  const appoint = () => appointOwner(moderator, { organisationId, personId: editor.id })
  expect((await Promise.all([appoint(), appoint()])).toSorted()).toEqual([false, true])
  expect(await isListed()).toBe(false)
  expect(await mailsTo(editor)).toEqual(['role-changed'])
  const stranger = await person()
  const { id: other } = await team([editor, 'editor'])
  const strange = appointOwner(moderator, { organisationId: other, personId: stranger.id })
  await expect(strange).rejects.toThrow(NO_SUCH_PAGE)
})

test('the first administrator comes from the command line, also before they have signed in', async () => {
  const email = 'first@site.example'
  expect(await appointAdministrator(db, email)).toBe('changed')
  expect(await appointAdministrator(db, email)).toBe('unchanged')
  expect(await db.person.findUnique({ where: { email } })).toMatchObject({ siteRole: 'administrator' })
  await db.person.delete({ where: { email } })
})

test('administrators make and unmake others, never the last of them', async () => {
  const first = await person('site.example', { siteRole: 'administrator' })
  const second = await person()
  const give = (actor: typeof first, to: typeof first, role: 'moderator' | 'administrator' | null) =>
    setSiteRole(actor, { email: to.email, role })
  expect(await give(first, first, null)).toBe('last')
  expect(await setSiteRole(first, { email: 'nobody@site.example', role: 'moderator' })).toBe('unknown')
  expect(await give(first, second, 'administrator')).toBe('changed')
  expect(await give(first, second, 'administrator')).toBe('unchanged')
  expect(await mailsTo(second)).toEqual(['site-role-changed'])
  const asAdministrator = { ...second, siteRole: 'administrator' as const }
  const both = await Promise.allSettled([give(first, second, null), give(asAdministrator, first, null)])
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(await db.person.count({ where: { siteRole: 'administrator' } })).toBe(1)
})

test('the audit trail is read newest first, page by page, of one team or of all', async () => {
  const administrator = await person('site.example', { siteRole: 'administrator' })
  const { id: organisationId } = await team()
  await db.auditEvent.createMany({
    data: Array.from({ length: 120 }, (_, i) => ({
      action: 'invitation.made',
      organisationId,
      detail: { i },
    })),
  })
  const seen: bigint[] = []
  let before: bigint | null = null
  do {
    const { events, next }: Awaited<ReturnType<typeof listAudit>> = await listAudit(administrator, {
      before,
      team: organisationId,
    })
    seen.push(...events.map(({ id }) => id))
    before = next
  } while (before !== null)
  expect(seen).toHaveLength(120)
  expect(seen).toEqual(seen.toSorted((a, b) => (a < b ? 1 : -1)))
  const all = await listAudit(administrator, { before: null, team: null })
  expect(all.events[0]!.id).toBe(seen[0])
})

test('an address of the audit trail that makes no sense asks for all of it', () => {
  for (const junk of ['0', '-1', 'x', '1e9', '9'.repeat(30), ['1', '2']])
    expect(readAuditSearch({ before: junk, team: junk })).toEqual({ before: null, team: null })
  expect(readAuditSearch({ before: '12' }).before).toBe(12n)
})
