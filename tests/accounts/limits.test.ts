// How many invitations and requests one person may send or get in a day, as the forms count them.
import { expect, test, vi } from 'vitest'
import { inviteAction, sendAgainAction } from '@/app/account/teams/actions'
import { requestAction } from '@/app/join/actions'
import { mailboxOf, type Actor } from '@/lib/auth/schema'
import { EMPTY } from '@/lib/forms/schema'
import { testDatabase } from '../setup/database'
import { NO_SUCH_PAGE, worldOf } from './world'

const { db } = await testDatabase('empty')
const { person, school, team } = worldOf(db)

let actor: Actor
vi.mock('@/lib/auth/session', () => ({ requireActor: async () => actor }))

function formOf(fields: Record<string, string>) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

/** What a form answers: its errors, or where it leads. */
async function answerOf(going: Promise<unknown>) {
  return going.then(
    (state) => (state as typeof EMPTY).errors,
    (error: { digest?: string }) => error.digest?.match(/done=([a-z-]+)/)?.[1] ?? error,
  )
}

test.each([
  ['alice@oak.example', 'alice@oak.example'],
  ['alice+2@oak.example', 'alice@oak.example'],
  ['alice+2+3@oak.example', 'alice@oak.example'],
  ['+2@oak.example', '+2@oak.example'],
])('the mailbox of %s is %s', (email, mailbox) => {
  expect(mailboxOf(email)).toBe(mailbox)
})

test('an address gets five invitations a day, with a plus or without, from whatever team', async () => {
  const answers: unknown[] = []
  for (let i = 0; i < 5; i += 1) {
    actor = await person()
    const { id: organisationId } = await team([actor, 'owner'])
    const form = formOf({ organisationId, email: `guest+${i}@mail.example`, role: 'editor' })
    answers.push(await answerOf(inviteAction(EMPTY, form)))
    if (i === 0) answers.push(await answerOf(inviteAction(EMPTY, form)))
  }
  expect(answers).toEqual([
    'invited',
    'invited-again',
    'invited',
    'invited',
    'invited',
    { email: 'This address has had several invitations today. Try again tomorrow.' },
  ])
  const open = await db.invitation.findFirstOrThrow({ where: { email: 'guest+0@mail.example' } })
  actor = { ...actor, id: open.invitedById! }
  const again = sendAgainAction(formOf({ organisationId: open.organisationId, invitationId: open.id }))
  expect(await answerOf(again)).toBe('too-many-to-one')
})

test('who does not own the team uses up nothing of an address', async () => {
  const [owner, editor, guest] = [await person(), await person(), await person()]
  const { id: organisationId } = await team([owner, 'owner'], [editor, 'editor'])
  const form = formOf({ organisationId, email: guest.email, role: 'editor' })
  actor = editor
  for (let i = 0; i < 5; i += 1) await expect(inviteAction(EMPTY, form)).rejects.toThrow(NO_SUCH_PAGE)
  actor = owner
  expect(await answerOf(inviteAction(EMPTY, form))).toBe('invited')
})

test('a deleted account that is made again has used up what it had', async () => {
  const { wanted } = await school()
  const form = formOf({ ...wanted, reason: 'I teach physics there, see the staff page.' })
  actor = await person()
  for (let i = 0; i < 10; i += 1) {
    await answerOf(requestAction(EMPTY, form))
    await db.joinRequest.deleteMany({ where: { personId: actor.id } })
  }
  const { id, email, name } = actor
  await db.person.delete({ where: { id } })
  actor = await db.person.create({
    data: { email, name, emailVerifiedAt: new Date() },
    select: { id: true, email: true, name: true, siteRole: true },
  })
  expect(await answerOf(requestAction(EMPTY, form))).toEqual({
    '': 'You have asked for a great deal today. Try again tomorrow.',
  })
})
