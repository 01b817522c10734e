// The names and attributes of the cookies of signing in.
import 'server-only'
import { env } from '@/lib/env'
import { SECURE_SESSION_COOKIE, SESSION_COOKIE } from './schema'

export const isSecure = () => env().SITE_URL.protocol === 'https:'

export const sessionCookie = () => (isSecure() ? SECURE_SESSION_COOKIE : SESSION_COOKIE)

export const cookieOptions = () => ({
  httpOnly: true,
  sameSite: 'lax' as const,
  path: '/',
  secure: isSecure(),
})

/** A cookie that signing in itself needs for a few minutes. */
export function passingCookie(name: string, maxAge: number) {
  return { name: isSecure() ? `__Host-${name}` : name, options: { ...cookieOptions(), maxAge } }
}
