// Every command and query about enquiries against everybody who may try it. A new one without a row here fails.
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/schema'
import { linkToken } from '@/lib/auth/tokens'
import * as answering from '@/lib/enquiries/answering'
import * as commands from '@/lib/enquiries/commands'
import * as contact from '@/lib/enquiries/contact'
import * as ending from '@/lib/enquiries/ending'
import * as moderating from '@/lib/enquiries/moderating'
import * as queries from '@/lib/enquiries/queries'
import * as reading from '@/lib/enquiries/reading'
import { testDatabase } from '../setup/database'
import { type Doors, tryDoors } from '../setup/doors'
import { enquiryWorldOf } from './world'

const { db } = await testDatabase('empty')
const { person, school, written, newest, sent, add, post, linkOf, confirming } = enquiryWorldOf(db)

// `own`: a moderator who is in the team besides; `removed`: was in it; `stranger`: owns another team.
const WHO = [
  'stranger',
  'sender',
  'owner',
  'colleague',
  'removed',
  'moderator',
  'administrator',
  'own',
] as const
type Who = (typeof WHO)[number]

const TEAM = ['owner', 'colleague', 'own'] as const
const SIDES = ['sender', ...TEAM] as const
const JUDGES = ['moderator', 'administrator'] as const

/** A thread that is open, one that was reported, and a message that is held, all of one sender to one team. */
async function scene() {
  const to = await school()
  const { owner, colleague } = to
  const { owner: stranger } = await school()
  const [sender, removed] = [await person(), await person()]
  const moderator = await person('site.example', { siteRole: 'moderator' })
  const administrator = await person('site.example', { siteRole: 'administrator' })
  const own = await person('site.example', { siteRole: 'moderator' })
  await add(to.id, own, 'editor')
  await add(to.id, removed, 'editor')
  const make = async (words?: string) => {
    await commands.writeEnquiry(sender, written(to.slug, words ? { words } : {}))
    return (await newest(to)).id
  }
  const held = await make(`ALL IN CAPITAL LETTERS, AS NOBODY WRITES ${randomUUID()}`)
  const reported = await make()
  await ending.reportThread({ actor: owner, enquiryId: reported }, 'Rude')
  const open = await make()
  await db.membership.deleteMany({ where: { personId: removed.id } })
  const people: Record<Who, Actor> = {
    stranger,
    sender,
    owner,
    colleague,
    removed,
    moderator,
    administrator,
    own,
  }
  return { people, to, open, held, reported }
}
type Scene = Awaited<ReturnType<typeof scene>>

const own = (actor: Actor, enquiryId: string) => ({ actor, enquiryId })
// By a link there is no account to ask: whoever holds it acts, and without its token nobody (threads.test.ts).
const forged = (actor: Actor) => ({ link: randomUUID(), token: linkToken(actor.id, 'enquiry') })

const COMMANDS: Doors<Who, Scene> = {
  // Anybody may write, also without an account, but not to their own team.
  writeEnquiry: {
    for: WHO,
    go: (actor, { to }) => commands.writeEnquiry(actor, written(to.slug)),
  },
  confirmEnquiry: {
    for: [],
    go: (actor, { open }) =>
      commands.confirmEnquiry({ enquiryId: open, token: linkToken(actor.id, 'enquiry-confirmation') }),
  },
  discardEnquiry: {
    for: [],
    go: (actor, { open }) =>
      commands.discardEnquiry({ enquiryId: open, token: linkToken(actor.id, 'enquiry-confirmation') }),
  },
  postToThread: {
    for: SIDES,
    go: (actor, { open }) => answering.postToThread(own(actor, open), post({ answer: 'talk', words: 'Yes' })),
  },
  renewLink: { for: [], go: (actor) => answering.renewLink(forged(actor)) },
  closeThread: { for: SIDES, go: (actor, { open }) => ending.closeThread(own(actor, open)) },
  reportThread: { for: SIDES, go: (actor, { open }) => ending.reportThread(own(actor, open), 'Rude') },
  blockSender: { for: TEAM, go: (actor, { open }) => ending.blockSender(own(actor, open)) },
  unblockSender: { for: TEAM, go: (actor, { open }) => ending.unblockSender(actor, open) },
  letThrough: { for: JUDGES, go: (actor, { held }) => moderating.letThrough(actor, held) },
  refuseEnquiry: {
    for: JUDGES,
    go: (actor, { held }) => moderating.refuseEnquiry(actor, { enquiryId: held, because: 'No' }),
  },
  letGoOn: { for: JUDGES, go: (actor, { reported }) => moderating.letGoOn(actor, reported) },
  endReported: {
    for: JUDGES,
    go: (actor, { reported }) => moderating.endReported(actor, { enquiryId: reported, because: 'No' }),
  },
  setContact: {
    for: TEAM,
    go: (actor, { to }) => contact.setContact(actor, { organisationId: to.id, isOpen: false, role: null }),
  },
  markRead: {
    for: SIDES,
    go: async (actor, { open }) => [await reading.markRead(actor, open)],
  },
}

const QUERIES: Doors<Who, Scene> = {
  listThreads: { for: SIDES, go: (actor) => queries.listThreads(actor) },
  countUnread: { for: TEAM, go: (actor) => queries.countUnread(actor) },
  getThread: { for: SIDES, go: (actor, { open }) => queries.getThread(actor, open) },
  getThreadByLink: {
    for: [],
    go: async (actor, { open, people }) =>
      queries.getThreadByLink(
        (await linkOf(open, 'school', people.owner)).link,
        linkToken(actor.id, 'enquiry'),
      ),
  },
  getToConfirm: {
    for: [],
    go: (actor, { open }) => queries.getToConfirm(open, linkToken(actor.id, 'enquiry-confirmation')),
  },
  listHeld: {
    for: JUDGES,
    go: async (actor, { to }) =>
      (await queries.listHeld(actor)).filter(({ organisation }) => organisation.id === to.id),
  },
  getHeld: { for: JUDGES, go: (actor, { held }) => queries.getHeld(actor, held) },
  getContact: { for: TEAM, go: (actor, { to }) => contact.getContact(actor, to.id) },
}

// Read or used inside the commands of this subject, never by a page with something from outside.
const INSIDE = ['sendOn', 'keepRead', 'closedMail', 'getReach']

tryDoors({
  who: WHO,
  scene,
  commands: COMMANDS,
  queries: QUERIES,
  modules: [commands, answering, ending, moderating, contact, reading, queries],
  inside: INSIDE,
})

test('moderators read nothing but what is held or reported, and of that no address', async () => {
  const { people, open, held, reported } = await scene()
  const { moderator, sender, own: inTeam } = people
  expect(await queries.getHeld(moderator, open)).toBeNull()
  expect(await queries.getThread(moderator, open)).toBeNull()
  expect(await queries.getHeld(inTeam, reported)).toBeNull()
  for (const id of [held, reported]) {
    const seen = JSON.stringify(await queries.getHeld(moderator, id))
    expect(seen).not.toContain(sender.email)
    expect(seen).not.toContain('@')
  }
})

test('what nobody has confirmed is seen by its link alone', async () => {
  const to = await school()
  await commands.writeEnquiry(null, written(to.slug, { email: to.colleague.email }))
  const { id } = await newest(to)
  for (const actor of [to.owner, to.colleague]) {
    expect(await queries.getThread(actor, id)).toBeNull()
    expect(await queries.listThreads(actor)).toEqual([])
  }
  expect(await queries.getToConfirm(id, confirming(id).token)).toMatchObject({ state: 'unconfirmed' })
  await sent(to)
})
