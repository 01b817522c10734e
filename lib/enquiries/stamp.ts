// When a form was opened, signed, so that a program that sends it at once can be told from a person.
import 'server-only'
import { isLinkToken, linkToken } from '@/lib/auth/tokens'

const LEAST = 3000 // milliseconds that a person needs to write anything

/** A stamp for a form that is opened now. */
export function stampOf(now = new Date()): string {
  const at = String(now.getTime())
  return `${at}.${linkToken(at, 'form')}`
}

/** Whether a stamp is ours and a person may have filled in the form since; one that is old is fine. */
export function isUnhurried(stamp: string, now = new Date()): boolean {
  const [at = '', token = ''] = stamp.split('.')
  return /^\d{1,15}$/.test(at) && isLinkToken(token, at, 'form') && now.getTime() - Number(at) >= LEAST
}
