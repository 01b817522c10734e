// How often something may be done. Counted in PostgreSQL, so that several servers share the counts.
import 'server-only'
import { createHmac } from 'node:crypto'
import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible'
import { secret } from '@/lib/auth/tokens'
import { db } from '@/lib/db/client'
import { presentAnswer } from '@/lib/http/schema'

const MINUTE = 60
const DAY = 24 * 60 * MINUTE

/** Times, within so many seconds. A whole school may stand behind one network address. */
const LIMITS = {
  'links by address': { points: 5, duration: 15 * MINUTE },
  'links by source': { points: 60, duration: 15 * MINUTE },
  'sign-ins by source': { points: 120, duration: 15 * MINUTE },
  'answers by source': { points: 120, duration: 15 * MINUTE },
  invitations: { points: 40, duration: DAY },
  'invitations by recipient': { points: 5, duration: DAY },
  'join-requests': { points: 10, duration: DAY },
  'projects begun': { points: 40, duration: DAY },
  saves: { points: 600, duration: 60 * MINUTE },
  typing: { points: 1500, duration: 60 * MINUTE },
  pictures: { points: 100, duration: DAY },
  publishing: { points: 30, duration: DAY },
  notices: { points: 20, duration: DAY },
  'concerns by source': { points: 20, duration: DAY },
  'concerns by address': { points: 5, duration: DAY },
  'concerns by page': { points: 40, duration: DAY },
  'alerts by source': { points: 60, duration: DAY },
  'alerts by address': { points: 5, duration: DAY },
  alerts: { points: 200, duration: DAY },
  'enquiries by source': { points: 60, duration: DAY },
  'enquiries by address': { points: 10, duration: DAY },
  'enquiries by person': { points: 10, duration: DAY },
  'enquiries by source and team': { points: 20, duration: DAY },
  'enquiry acts by source': { points: 120, duration: 15 * MINUTE },
  'enquiry messages': { points: 60, duration: DAY },
  'enquiry links': { points: 3, duration: 15 * MINUTE },
  exports: { points: 20, duration: DAY },
} as const

type Name = keyof typeof LIMITS

const made = new Map<Name, RateLimiterPrisma>()

function limiter(name: Name) {
  let one = made.get(name)
  if (!one) {
    const options = { storeClient: db, tableName: 'rateLimit', keyPrefix: name, clearExpiredByTimeout: false }
    made.set(name, (one = new RateLimiterPrisma({ ...options, ...LIMITS[name] })))
  }
  return one
}

/**
 * Counts one more time.
 * @param key whose limit it is; kept as a keyed hash only
 * @returns whether it may be done
 * @throws when the database is away
 */
export async function limit(name: Name, key: string): Promise<boolean> {
  try {
    await limiter(name).consume(fingerprint(name, key))
    return true
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return false
    throw refusal
  }
}

const fingerprint = (name: string, key: string) =>
  createHmac('sha256', secret()).update(`${name} ${key}`).digest('base64url')

const presentSource = () => presentAnswer()?.source ?? 'unknown'

/** A keyed hash of the network that the present request comes from. */
export const sourceFingerprint = () => fingerprint('source', presentSource())

/** Counts one more time for the network that the present request comes from. */
export const limitSource = (name: Name) => limit(name, presentSource())
