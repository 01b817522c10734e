// The names and attributes of the cookies of signing in.
import 'server-only'
import { env } from '@/lib/env'

export const isSecure = () => env().SITE_URL.protocol === 'https:'

/** A cookie's name; with HTTPS it gets the prefix that keeps other hosts from setting it. */
export const cookieName = (name: string) => (isSecure() ? `__Host-${name}` : name)

/** The cookie that holds the session's token. */
export const sessionCookie = () => cookieName('session')

export const cookieOptions = () => ({
  httpOnly: true,
  sameSite: 'lax' as const,
  path: '/',
  secure: isSecure(),
})
