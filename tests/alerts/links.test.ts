// What the links of mails do: confirm, stop one, some or all, keep; forged, replayed, too old, somebody else's.
import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import * as commands from '@/lib/alerts/commands'
import { askForAlert, confirmAlert, saveOwnAlert } from '@/lib/alerts/commands'
import {
  getAlertsOfMail,
  getAlertToConfirm,
  getAlertToStop,
  getReader,
  listAlerts,
} from '@/lib/alerts/queries'
import { tellNew } from '@/lib/alerts/run'
import { askWhetherWanted, sweepAlerts } from '@/lib/alerts/wanted'
import { AlertId, MOST_ALERTS, readFrequencies } from '@/lib/alerts/schema'
import { linkToken, type Purpose } from '@/lib/auth/tokens'
import { NO_SUCH_PAGE, worldOf } from '../accounts/world'
import { waiting } from '../freshness/projects'
import { testDatabase } from '../setup/database'
import { alertsWorldOf } from './world'

const { db } = await testDatabase('empty')
const { person } = worldOf(db)
const { publish, digests } = alertsWorldOf(db)
const DAY = 86_400_000
const later = (days: number) => new Date(Date.now() + days * DAY)
const { POST, GET } = await import('@/app/alerts/unsubscribe/[id]/route')

beforeEach(async () => {
  await db.alertReader.deleteMany()
  await db.$executeRaw`DELETE FROM pgboss.job`
})

const ask = async (email: string, search = '/projects?q=chess') => {
  await askForAlert(email, { search, frequency: 'at_once' })
  return db.alert.findFirstOrThrow({ where: { reader: { email }, search } })
}
const confirmed = async (email: string, search?: string) => {
  const alert = await ask(email, search)
  await confirmAlert(alert.id)
  return alert
}

test('asked for twice by one address, also in capitals, it is one alert; the second mail has the same link', async () => {
  const email = 'one@mail.example'
  const { id } = await ask(email, '/projects?q=Chess')
  await askForAlert(email, { search: '/projects?q=chess', frequency: 'weekly' })
  const alerts = await db.alert.findMany()
  expect(alerts).toMatchObject([{ id, frequency: 'weekly', confirmedAt: null }])
  const mails = await waiting<{ alertId: string }>(db, 'alert-confirm', email)
  expect(mails.map(({ alertId }) => alertId)).toEqual([id, id])
})

test('a stranger who asks for an address that has the alert changes nothing', async () => {
  const email = 'two@mail.example'
  const { id } = await confirmed(email)
  await askForAlert(email, { search: '/projects?q=chess', frequency: 'weekly' })
  expect(await db.alert.findUniqueOrThrow({ where: { id } })).toMatchObject({ frequency: 'at_once' })
  expect(await confirmAlert(id)).toBe('already')
})

test('a link works for seven days, then the alert and the address are deleted', async () => {
  const { id } = await ask('three@mail.example')
  const token = linkToken(id, 'alert-confirm')
  expect(await getAlertToConfirm(id, token, later(6.9))).toMatchObject({ standing: 'open' })
  expect(await getAlertToConfirm(id, token, later(7.1))).toEqual({ standing: 'ended' })
  await expect(confirmAlert(id, later(7.1))).rejects.toThrow(NO_SUCH_PAGE)
  await sweepAlerts(later(6.9))
  expect(await db.alert.count()).toBe(1)
  await sweepAlerts(later(7.1))
  expect(await db.alertReader.count()).toBe(0)
})

test('a token opens what it was made for and nothing else', async () => {
  const [{ id }, other] = [await confirmed('four@mail.example'), await confirmed('five@mail.example')]
  const { readerId } = await db.alert.findUniqueOrThrow({ where: { id } })
  const gates: [(id: string, token: string) => Promise<unknown>, string, Purpose][] = [
    [getAlertToConfirm, id, 'alert-confirm'],
    [getAlertToStop, id, 'alert-stop'],
    [getReader, readerId, 'alert-reader'],
    [getAlertsOfMail, randomUUID(), 'alert-mail'],
  ]
  for (const [get, own, purpose] of gates) {
    expect(await get(own, linkToken(own, purpose))).not.toBeNull()
    for (const [, , wrong] of gates)
      if (wrong !== purpose) expect(await get(own, linkToken(own, wrong))).toBeNull()
    for (const forged of ['', 'x', linkToken(other.id, purpose), `${linkToken(own, purpose)}A`])
      expect(await get(own, forged)).toBeNull()
  }
})

test('the last alert takes the address with it; a link used again finds it done', async () => {
  const email = 'six@mail.example'
  const [first, second] = [await confirmed(email), await confirmed(email, '/schools?q=oak')]
  await commands.stopAlert(first.id)
  await commands.stopAlert(first.id)
  expect(await db.alertReader.count({ where: { email } })).toBe(1)
  await commands.stopAlert(second.id)
  expect(await db.alertReader.count({ where: { email } })).toBe(0)
  expect(await getAlertToStop(first.id, linkToken(first.id, 'alert-stop'))).toEqual({ alert: null })
})

test('stopping all of one address leaves those of others', async () => {
  const [mine, other] = [await confirmed('seven@mail.example'), await confirmed('eight@mail.example')]
  const { readerId } = await db.alert.findUniqueOrThrow({ where: { id: mine.id } })
  await commands.stopAllAlerts(readerId)
  expect((await db.alert.findMany()).map(({ id }) => id)).toEqual([other.id])
})

test('changes by the link of one address touch no alert of another', async () => {
  const [mine, other] = [await confirmed('nine@mail.example'), await confirmed('ten@mail.example')]
  const { readerId } = await db.alert.findUniqueOrThrow({ where: { id: mine.id } })
  await commands.changeAlerts(readerId, [
    { id: mine.id, frequency: 'never' },
    { id: other.id, frequency: 'never' },
  ])
  const of = async ({ id }: { id: string }) => (await db.alert.findUniqueOrThrow({ where: { id } })).frequency
  expect([await of(mine), await of(other)]).toEqual(['never', 'at_once'])
})

test('an id in capitals is the same one', () => {
  const id = randomUUID()
  expect(AlertId.parse({ id: id.toUpperCase() })).toEqual({ id })
  const form = new FormData()
  form.set(`often-${id.toUpperCase()}`, 'never')
  expect(readFrequencies(form)).toEqual([{ id, frequency: 'never' }])
})

const post = (digestId: string, token: string, body: BodyInit = 'List-Unsubscribe=One-Click') => {
  const request = new Request(`http://localhost/alerts/unsubscribe/${digestId}?token=${token}`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/x-www-form-urlencoded' }, // and no length, as a body in chunks has none
  })
  return POST(request, { params: Promise.resolve({ id: digestId }) } as never)
}

test('one click stops the alerts of that mail and no other, also twice; forged or without its words it does nothing', async () => {
  const email = 'eleven@mail.example'
  const [named, quiet] = [await confirmed(email), await confirmed(email, '/projects?q=ludo')]
  await publish('Chess by mail')
  await tellNew()
  const digestId = (await digests({ email }))[0]!.digestId
  const token = linkToken(digestId, 'alert-mail')
  expect((await post(digestId, `${token.slice(0, -1)}_`)).status).toBe(404)
  expect((await post(randomUUID(), token)).status).toBe(404)
  expect((await post('nobody', token)).status).toBe(404)
  expect((await post(digestId, token, 'x=y')).status).toBe(400)
  expect((await post(digestId, token, `x=${'y'.repeat(10_000)}`)).status).toBe(413)
  expect(await db.alert.count()).toBe(2)
  expect((await post(digestId, token)).status).toBe(200)
  expect((await db.alert.findMany()).map(({ id }) => id)).toEqual([quiet.id])
  expect((await post(digestId, token)).status).toBe(200)
  await commands.stopAlert(quiet.id)
  expect((await post(digestId, token)).status).toBe(200) // the address is gone by now
  expect(named.id).not.toBe(quiet.id)
})

test('opened by a person, the same address leads to a page with a button and stops nothing', async () => {
  const email = 'twelve@mail.example'
  await confirmed(email)
  await publish('Chess in person')
  await tellNew()
  const digestId = (await digests({ email }))[0]!.digestId
  const path = `/alerts/unsubscribe/${digestId}?token=${linkToken(digestId, 'alert-mail')}`
  const answer = await GET(new Request(`http://localhost${path}`), {
    params: Promise.resolve({ id: digestId }),
  } as never)
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toBe(path.replace('unsubscribe', 'stop-these'))
  expect(await db.alert.count()).toBe(1)
})

test('after a year we ask once; kept it goes on for another, not answered it ends a month later', async () => {
  const [keeping, silent] = [await confirmed('13@mail.example'), await confirmed('14@mail.example')]
  expect(await askWhetherWanted(later(360))).toBe(0)
  expect(await askWhetherWanted(later(367))).toBe(2)
  expect(await askWhetherWanted(later(368))).toBe(0)
  const [mail] = await waiting<{ searches: string[]; readerId: string }>(
    db,
    'alerts-wanted',
    '13@mail.example',
  )
  expect(mail!.searches).toEqual(['Projects about “chess”'])
  await commands.keepAlerts(mail!.readerId, later(370))
  await sweepAlerts(later(395))
  expect(await db.alert.count()).toBe(2)
  await sweepAlerts(later(400))
  expect((await db.alert.findMany()).map(({ id }) => id)).toEqual([keeping.id])
  expect(await db.alertReader.count()).toBe(1)
  expect(await askWhetherWanted(later(400))).toBe(0)
  expect(await askWhetherWanted(later(740))).toBe(1)
  expect(silent.id).not.toBe(keeping.id)
})

test('an address has fifty alerts; the link of one more says so, and works when there is room', async () => {
  const email = '15@mail.example'
  const first = await confirmed(email, '/projects?q=n0')
  for (let i = 1; i < MOST_ALERTS; i += 1) await confirmed(email, `/projects?q=n${i}`)
  const more = await ask(email, '/projects?q=more')
  expect(await confirmAlert(more.id)).toBe('full')
  await commands.stopAlert(first.id)
  expect(await confirmAlert(more.id)).toBe('confirmed')
})

test('whoever signs in with the address sees the alerts made without an account, once it is proved', async () => {
  const [ann, unproved] = [await person(), await person('mail.example', { emailVerifiedAt: null })]
  for (const { email } of [ann, unproved]) await confirmed(email)
  await ask(ann.email, '/projects?q=not-confirmed')
  expect((await listAlerts(ann)).map(({ title }) => title)).toEqual(['Projects about “chess”'])
  expect(await listAlerts(unproved)).toEqual([])
  expect(await saveOwnAlert(unproved, { search: '/projects', frequency: 'weekly' })).toBe('unproved')
})

test('stopped in the account it can be brought back for an hour, with all it knows', async () => {
  const ann = await person()
  await saveOwnAlert(ann, { search: '/projects?q=ludo', frequency: 'at_once' })
  const { id } = await db.alert.findFirstOrThrow({ where: { reader: { email: ann.email } } })
  await commands.stopOwnAlert(ann, id)
  await publish('Ludo in between')
  expect(await tellNew()).toBe(0)
  expect(await commands.bringBackAlert(ann, id)).toBe('back')
  expect(await tellNew()).toBe(1)
  await commands.stopOwnAlert(ann, id)
  await sweepAlerts(new Date(Date.now() + 61 * 60_000))
  await expect(commands.bringBackAlert(ann, id)).rejects.toThrow(NO_SUCH_PAGE)
  expect(await db.alertReader.count({ where: { email: ann.email } })).toBe(0)
})
