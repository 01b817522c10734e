// When a form was opened, signed, so that a program that sends it at once can be told from a person.
import 'server-only'
import { isLinkToken, linkToken } from '@/lib/auth/tokens'

const LEAST = 3000 // milliseconds that a person needs to write anything
const MOST = 86_400_000 // so that one stamp does not serve for ever

/** A stamp for a form that is opened now. */
export function stampOf(now = new Date()): string {
  const at = String(now.getTime())
  return `${at}.${linkToken(at, 'form')}`
}

/** Whether a person may have filled in the form since it was opened: 'hurried' if not, 'old' after a day or when it is not ours. */
export function standingOf(stamp: string, now = new Date()): 'fine' | 'hurried' | 'old' {
  const [at = '', token = ''] = stamp.split('.')
  if (!/^\d{1,15}$/.test(at) || !isLinkToken(token, at, 'form')) return 'old'
  const age = now.getTime() - Number(at)
  if (age > MOST) return 'old'
  return age < LEAST ? 'hurried' : 'fine'
}
