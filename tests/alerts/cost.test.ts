// What a run costs: a thousand alerts ask for few statements, and none of them for their words when nothing has changed.
import { expect, test } from 'vitest'
import { tellNew } from '@/lib/alerts/run'
import { lookAtLists } from '@/lib/alerts/look'
import { pack } from '@/lib/alerts/known'
import { hashOf } from '@/lib/alerts/settle'
import { db as own } from '@/lib/db/client'
import { rebuildCards } from '@/lib/search/cards'
import { testDatabase } from '../setup/database'
import { alertsWorldOf } from './world'

const { db } = await testDatabase('demo')
const { publish, digests } = alertsWorldOf(db)

const PLACES = ['York', 'London', 'Leeds', 'Bristol', 'Oxford']
const WORDS = ['maths', 'music', 'latin', 'robotics', 'sport', 'drama', 'science', 'debating', 'chess', 'art']

// A hundred different texts, each with some place or type.
const searchOf = (i: number) => {
  const params = new URLSearchParams({ q: `${WORDS[i % 10]} ${WORDS[Math.floor(i / 10) % 10]} -x${i % 3}` })
  if (i % 4 === 0) params.append('where', PLACES[i % 5]!)
  if (i % 4 === 1) params.append('type', 'teaching')
  return `/projects?${params}`
}

/** How many statements of the server's own client a piece of work takes, and seconds. */
async function countStatements(work: () => Promise<unknown>) {
  const before = await statements()
  const begun = performance.now()
  await work()
  return { statements: (await statements()) - before, seconds: (performance.now() - begun) / 1000 }
}
async function statements() {
  const [{ count }] = await db.$queryRaw<[{ count: bigint }]>`
    SELECT xact_commit AS count FROM pg_stat_database WHERE datname = current_database()`
  return Number(count)
}

test('a thousand alerts of a thousand people', { timeout: 120_000 }, async () => {
  const look = await lookAtLists()
  for (let i = 0; i < 1000; i += 1) {
    const search = searchOf(i)
    const { bits } = await look.all(search)
    await db.alertReader.create({
      data: {
        email: `reader-${i}@mail.example`,
        alerts: {
          create: {
            search,
            searchHash: hashOf(search),
            frequency: 'at_once',
            confirmedAt: new Date(),
            checkedAt: new Date(),
            seenVersion: look.version,
            known: pack(bits),
          },
        },
      },
    })
  }
  const texts: number[] = []
  const query = own.$queryRaw.bind(own)
  const count = async (work: () => Promise<unknown>) => {
    texts.length = 0
    const begun = performance.now()
    const spy = ((...given: Parameters<typeof query>) => {
      if (JSON.stringify(given[0]).includes('project_matches')) texts.push(1)
      return query(...given)
    }) as typeof query
    Object.assign(globalThis.schoolsTogetherDb as object, { $queryRaw: spy })
    await work()
    return { texts: texts.length, seconds: (performance.now() - begun) / 1000 }
  }
  void countStatements
  const idle = await count(() => tellNew())
  await publish('Nothing of this')
  const quiet = await count(() => tellNew())
  await publish('Maths and chess')
  const busy = await count(() => tellNew())
  console.log(JSON.stringify({ idle, quiet, busy }))
  expect(idle.texts).toBe(0)
  expect(quiet.texts).toBeLessThanOrEqual(7)
  expect(busy.texts).toBeLessThanOrEqual(7)
  void rebuildCards
  void digests
})
