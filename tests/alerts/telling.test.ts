// Exactly the new things, once: whoever runs it, however often, and whatever comes and goes.
import { beforeEach, expect, test } from 'vitest'
import { askForAlert, changeOwnAlert, confirmAlert, saveOwnAlert } from '@/lib/alerts/commands'
import { tellNew } from '@/lib/alerts/run'
import { settle } from '@/lib/alerts/settle'
import type { Frequency } from '@/lib/alerts/words'
import type { Actor } from '@/lib/auth/schema'
import { worldOf } from '../accounts/world'
import { waiting } from '../freshness/projects'
import { testDatabase } from '../setup/database'
import { alertsWorldOf } from './world'

const { db } = await testDatabase('empty')
const { person, school } = worldOf(db)
const { publish, setPublic, told, digests } = alertsWorldOf(db)

const save = async (actor: Actor, address: string, frequency: Frequency = 'at_once') => {
  const settled = await settle(address)
  if ('problem' in settled) throw new Error(settled.problem)
  await saveOwnAlert(actor, { search: settled.search, frequency })
  return db.alert.findFirstOrThrow({ where: { reader: { email: actor.email }, search: settled.search } })
}

beforeEach(async () => {
  await db.alertReader.deleteMany()
})

test('what is there already is not told; each new thing is, once', async () => {
  await publish('Chess in 2001')
  const ann = await person()
  await save(ann, '/projects?q=chess')
  expect(await tellNew()).toBe(0)
  await publish('Chess on Mondays')
  await publish('Rowing')
  expect(await tellNew()).toBe(1)
  expect(await tellNew()).toBe(0)
  await publish('Chess on Fridays')
  expect(await tellNew()).toBe(1)
  expect(await told(ann)).toEqual([[['Chess on Mondays']], [['Chess on Fridays']]])
})

test('several workers at once tell each thing once, and nothing is missed between them', async () => {
  const people = await Promise.all(Array.from({ length: 8 }, () => person()))
  for (const one of people) await save(one, '/projects?q=fencing')
  for (let round = 0; round < 4; round += 1)
    await Promise.all([publish(`Fencing ${round}`), tellNew(), tellNew(), tellNew()])
  while ((await tellNew()) > 0);
  for (const one of people)
    expect((await told(one)).flat(2).toSorted()).toEqual([0, 1, 2, 3].map((round) => `Fencing ${round}`))
})

test('a thing that leaves and comes back is not told again, told before or not', async () => {
  const old = await publish('Sailing of old')
  const ann = await person()
  await save(ann, '/projects?q=sailing')
  const fresh = await publish('Sailing anew')
  expect(await tellNew()).toBe(1)
  for (const { id } of [old, fresh]) await setPublic(id, false)
  expect(await tellNew()).toBe(0)
  for (const { id } of [old, fresh]) await setPublic(id, true)
  expect(await tellNew()).toBe(0)
  await setPublic(fresh.id, false)
  await setPublic(fresh.id, true)
  expect(await tellNew()).toBe(0)
  expect(await told(ann)).toEqual([[['Sailing anew']]])
})

test('something that begins to match is new to the search, though not to the site', async () => {
  const club = await publish('A club on Tuesdays')
  const ann = await person()
  await save(ann, '/projects?q=astronomy')
  await db.project.update({ where: { id: club.id }, data: { whatHappens: 'Astronomy with a telescope.' } })
  await setPublic(club.id, true)
  expect(await tellNew()).toBe(1)
  expect(await told(ann)).toEqual([[['A club on Tuesdays']]])
})

test('three alerts are one mail, and one with nothing new is not in it; nothing new is no mail', async () => {
  const [ann, bob] = [await person(), await person()]
  for (const q of ['pottery', 'weaving', 'dance']) await save(ann, `/projects?q=${q}`)
  await save(ann, '/schools?q=quillington')
  await save(bob, '/projects?q=juggling')
  await publish('Pottery and weaving')
  await publish('Weaving alone')
  await publish('Dance')
  expect(await tellNew()).toBe(1)
  const [mail] = await digests(ann)
  expect(mail!.finds.map(({ title, total }) => [title, total])).toEqual([
    ['Projects about “pottery”', 1],
    ['Projects about “weaving”', 2],
    ['Projects about “dance”', 1],
  ])
  expect(await told(bob)).toEqual([])
})

test('a mail names ten and counts all', async () => {
  const ann = await person()
  await save(ann, '/projects?q=orienteering')
  for (let i = 0; i < 12; i += 1) await publish(`Orienteering ${i}`)
  await tellNew()
  const [mail] = await digests(ann)
  expect(mail!.finds[0]).toMatchObject({ total: 12 })
  expect(mail!.finds[0]!.things).toHaveLength(10)
})

test('a new school is told to whoever watches schools', async () => {
  const ann = await person()
  await save(ann, '/schools')
  const { slug } = await school()
  expect(await tellNew()).toBe(1)
  expect(await told(ann)).toEqual([[[slug]]])
})

test('weekly waits for Monday at seven in London, also in summer time; a missed Monday is made up for', async () => {
  const [ann, bob] = [await person(), await person()]
  const weekly = await save(ann, '/projects?q=falconry', 'weekly')
  await save(bob, '/projects?q=falconry', 'at_once')
  await db.alert.update({ where: { id: weekly.id }, data: { checkedAt: new Date('2031-07-01T12:00:00Z') } }) // a Tuesday
  await publish('Falconry for beginners')
  expect(await tellNew(new Date('2031-07-01T12:10:00Z'))).toBe(1) // Bob
  expect(await tellNew(new Date('2031-07-07T05:59:00Z'))).toBe(0)
  expect(await tellNew(new Date('2031-07-07T06:00:00Z'))).toBe(1) // seven in London
  expect(await tellNew(new Date('2031-07-07T06:10:00Z'))).toBe(0)
  await publish('Falconry for masters')
  await tellNew(new Date('2031-07-08T12:00:00Z'))
  expect(await tellNew(new Date('2031-07-16T12:00:00Z'))).toBe(1) // no server ran on Monday
  expect(await told(ann)).toEqual([[['Falconry for beginners']], [['Falconry for masters']]])
})

test('a week without anything new: what comes later waits for the next Monday all the same', async () => {
  const ann = await person()
  const { id } = await save(ann, '/projects?q=beekeeping', 'weekly')
  await db.alert.update({ where: { id }, data: { checkedAt: new Date('2031-01-01T00:00:00Z') } })
  expect(await tellNew(new Date('2031-01-06T07:00:00Z'))).toBe(0) // Monday
  await publish('Beekeeping')
  expect(await tellNew(new Date('2031-01-07T07:00:00Z'))).toBe(0)
  expect(await tellNew(new Date('2031-01-13T07:00:00Z'))).toBe(1)
})

test('paused: what comes meanwhile is not told when it goes on', async () => {
  const ann = await person()
  const { id } = await save(ann, '/projects?q=origami')
  await changeOwnAlert(ann, { id, frequency: 'never' })
  await publish('Origami while paused')
  expect(await tellNew()).toBe(0)
  await changeOwnAlert(ann, { id, frequency: 'at_once' })
  expect(await tellNew()).toBe(0)
  await publish('Origami again')
  await tellNew()
  expect(await told(ann)).toEqual([[['Origami again']]])
})

test('a visitor hears nothing before the link is used, then of what comes after it', async () => {
  const email = 'visitor@mail.example'
  await askForAlert(email, { search: '/projects?q=lacrosse', frequency: 'at_once' })
  await publish('Lacrosse before')
  expect(await tellNew()).toBe(0)
  const [mail] = await waiting<{ alertId: string }>(db, 'alert-confirm', email)
  expect(await confirmAlert(mail!.alertId)).toBe('confirmed')
  expect(await tellNew()).toBe(0)
  await publish('Lacrosse after')
  expect(await tellNew()).toBe(1)
  expect(await told({ email })).toEqual([[['Lacrosse after']]])
})

test('a search that is not understood any more does not hold up the others', async () => {
  const [ann, bob] = [await person(), await person()]
  const lost = await save(ann, '/projects?q=archery')
  const odd = await save(ann, '/projects?q=archery2')
  await save(bob, '/projects?q=archery')
  await db.alert.update({ where: { id: lost.id }, data: { search: '/projects?where=Xyzzyville&q=archery' } })
  await db.alert.update({ where: { id: odd.id }, data: { search: '/nowhere?q=archery' } })
  await publish('Archery')
  expect(await tellNew()).toBe(1)
  expect(await told(bob)).toEqual([[['Archery']]])
  expect(await told(ann)).toEqual([])
})

test('no loose finds and no better spellings are told where the words themselves find nothing', async () => {
  const ann = await person()
  await publish('Handbells and harmony')
  await save(ann, '/projects?q=handbells+xylophones')
  await publish('Handbells and drums')
  expect(await tellNew()).toBe(0)
  await publish('Handbells with xylophones')
  await tellNew()
  expect(await told(ann)).toEqual([[['Handbells with xylophones']]])
})

test('a run that fails on the way has told nobody and forgotten nothing', async () => {
  const ann = await person()
  await save(ann, '/projects?q=polo')
  await publish('Polo')
  await db.$executeRaw`ALTER TABLE alert_digest RENAME TO alert_digest_away`
  await expect(tellNew()).rejects.toThrow()
  await db.$executeRaw`ALTER TABLE alert_digest_away RENAME TO alert_digest`
  expect(await told(ann)).toEqual([])
  expect(await tellNew()).toBe(1)
  expect(await told(ann)).toEqual([[['Polo']]])
})
