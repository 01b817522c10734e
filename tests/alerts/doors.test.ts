// Every command and query of alerts against everybody who may try it. A new one without a row here fails.
import { expect, test } from 'vitest'
import * as commands from '@/lib/alerts/commands'
import * as queries from '@/lib/alerts/queries'
import type { Actor } from '@/lib/auth/schema'
import { linkToken, type Purpose } from '@/lib/auth/tokens'
import { deletePerson } from '@/lib/profile/commands'
import { exportPerson } from '@/lib/profile/queries'
import { NO_SUCH_PAGE, worldOf } from '../accounts/world'
import { testDatabase } from '../setup/database'

const { db } = await testDatabase('empty')
const { person, add, team } = worldOf(db)

// `unproved`: an account with the owner's address that was never shown to be theirs cannot be; this is one of its own.
const WHO = ['owner', 'colleague', 'stranger', 'unproved', 'moderator', 'administrator'] as const
type Who = (typeof WHO)[number]

async function scene() {
  const [owner, colleague, stranger] = [await person(), await person(), await person()]
  const { id } = await team([owner, 'owner'])
  await add(id, colleague, 'editor')
  const unproved = await person('mail.example', { emailVerifiedAt: null })
  const moderator = await person('site.example', { siteRole: 'moderator' })
  const administrator = await person('site.example', { siteRole: 'administrator' })
  const people: Record<Who, Actor> = { owner, colleague, stranger, unproved, moderator, administrator }
  await commands.saveOwnAlert(owner, { search: '/projects?q=chess', frequency: 'weekly' })
  await commands.saveOwnAlert(owner, { search: '/projects?q=gone', frequency: 'weekly' })
  const alerts = await db.alert.findMany({
    where: { reader: { email: owner.email } },
    orderBy: { madeAt: 'asc' },
  })
  const [alert, stopped] = alerts as [(typeof alerts)[0], (typeof alerts)[0]]
  await commands.stopOwnAlert(owner, stopped.id)
  return { people, alert, stopped }
}
type Scene = Awaited<ReturnType<typeof scene>>
type Door = { for: readonly Who[]; go: (actor: Actor, scene: Scene) => Promise<unknown> }

const OWNER = ['owner'] as const

const DOORS: Record<string, Door> = {
  saveOwnAlert: {
    for: WHO.filter((who) => who !== 'unproved'), // everybody for themselves
    go: async (actor) => {
      const outcome = await commands.saveOwnAlert(actor, { search: '/schools', frequency: 'weekly' })
      return outcome === 'unproved' ? null : outcome
    },
  },
  changeOwnAlert: {
    for: OWNER,
    go: async (actor, { alert }) => [
      await commands.changeOwnAlert(actor, { id: alert.id, frequency: 'never' }),
    ],
  },
  stopOwnAlert: {
    for: OWNER,
    go: async (actor, { alert }) => [await commands.stopOwnAlert(actor, alert.id)],
  },
  bringBackAlert: { for: OWNER, go: (actor, { stopped }) => commands.bringBackAlert(actor, stopped.id) },
  listAlerts: {
    for: OWNER,
    go: async (actor, { alert }) => (await queries.listAlerts(actor)).filter(({ id }) => id === alert.id),
  },
  countAlerts: { for: OWNER, go: async (actor) => (await queries.countAlerts(actor)) || null },
  getStoppedAlert: { for: OWNER, go: (actor, { stopped }) => queries.getStoppedAlert(actor, stopped.id) },
}

// By the link of a mail, whoever holds it and signed in or not: tests/alerts/links.test.ts.
const BY_LINK: Record<string, Purpose> = {
  askForAlert: 'alert-confirm',
  confirmAlert: 'alert-confirm',
  getAlertToConfirm: 'alert-confirm',
  stopAlert: 'alert-stop',
  getAlertToStop: 'alert-stop',
  changeAlerts: 'alert-reader',
  stopAllAlerts: 'alert-reader',
  keepAlerts: 'alert-reader',
  getReader: 'alert-reader',
  stopAlertsOfMail: 'alert-mail',
  getAlertsOfMail: 'alert-mail',
}

test('every command and query has a row', () => {
  const exported = Object.keys({ ...commands, ...queries }).toSorted()
  expect([...Object.keys(DOORS), ...Object.keys(BY_LINK)].toSorted()).toEqual(exported)
})

const isEmpty = (outcome: unknown) => outcome === null || (Array.isArray(outcome) && outcome.length === 0)

test.each(Object.entries(DOORS))('%s', async (_, door) => {
  for (const who of WHO) {
    const now = await scene()
    const outcome = await door.go(now.people[who], now).catch((error: unknown) => {
      if (NO_SUCH_PAGE.test(String((error as { digest?: string }).digest ?? error))) return null
      throw error
    })
    expect(isEmpty(outcome), who).toBe(!door.for.includes(who))
  }
})

test('the file of an account holds its alerts, and deleting the account deletes them and the address', async () => {
  const { people, alert } = await scene()
  const { alerts } = await exportPerson(people.owner)
  expect(alerts.map(({ search }) => search)).toContain(alert.search)
  expect(JSON.stringify(alerts)).not.toContain(linkToken(alert.id, 'alert-stop'))
  expect((await exportPerson(people.stranger)).alerts).toEqual([])
  await deletePerson(people.owner)
  expect(await db.alertReader.count({ where: { email: people.owner.email } })).toBe(0)
  expect(await db.alert.count({ where: { id: alert.id } })).toBe(0)
})
