// What a run costs: a thousand alerts take few looks through texts, and none when no list has changed.
import { expect, test, vi } from 'vitest'
import { pack } from '@/lib/alerts/known'
import { lookAtLists } from '@/lib/alerts/look'
import { tellNew } from '@/lib/alerts/run'
import { hashOf } from '@/lib/alerts/settle'
import { matchExactly } from '@/lib/search/words'
import { testDatabase } from '../setup/database'
import { alertsWorldOf } from './world'

vi.mock('@/lib/search/words', async (original) => {
  const real = await original<typeof import('@/lib/search/words')>()
  return { ...real, matchExactly: vi.fn(real.matchExactly) }
})

const { db } = await testDatabase('demo')
const { publish } = alertsWorldOf(db)

const PLACES = ['York', 'London', 'Leeds', 'Bristol', 'Oxford']
const WORDS = ['maths', 'music', 'latin', 'robotics', 'sport', 'drama', 'science', 'debating', 'chess', 'art']

// Three hundred different texts, half of them with a place or a type.
const searchOf = (i: number) => {
  const q = `${WORDS[i % 10]} or ${WORDS[Math.floor(i / 10) % 10]} -word${i % 3}`
  const params = new URLSearchParams({ q })
  if (i % 4 === 0) params.append('where', PLACES[i % 5]!)
  if (i % 4 === 1) params.append('type', 'teaching')
  return `/projects?${params}`
}

async function costOf(work: () => Promise<number>) {
  vi.mocked(matchExactly).mockClear()
  const begun = performance.now()
  const mails = await work()
  return {
    mails,
    looks: vi.mocked(matchExactly).mock.calls.length,
    ms: Math.round(performance.now() - begun),
  }
}

test('a thousand alerts of a thousand people', { timeout: 120_000 }, async () => {
  const look = await lookAtLists()
  for (let i = 0; i < 1000; i += 1) {
    const search = searchOf(i)
    const { bits } = await look.all(search)
    const now = new Date()
    const [searchHash, known, seenVersion] = [hashOf(search), pack(bits), look.version]
    const alert = { search, searchHash, known, seenVersion, confirmedAt: now, checkedAt: now }
    const alerts = { create: { ...alert, frequency: 'at_once' as const } }
    await db.alertReader.create({ data: { email: `reader-${i}@mail.example`, alerts } })
  }
  const nothing = await costOf(tellNew)
  expect(nothing).toMatchObject({ mails: 0, looks: 0 })
  await publish('Gardening')
  const quiet = await costOf(tellNew)
  expect(quiet.mails).toBe(0)
  expect(quiet.looks).toBeLessThanOrEqual(10)
  await publish('Latin and drama')
  const busy = await costOf(tellNew)
  expect(busy.mails).toBeGreaterThan(50)
  expect(busy.looks).toBeLessThanOrEqual(10)
  if (process.env.SAY_COST) process.stdout.write(`${JSON.stringify({ nothing, quiet, busy })}\n`)
})
