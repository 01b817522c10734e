// A plain form posts here; that it is ours was checked before.
import { cookies } from 'next/headers'
import { NextResponse } from 'next/server'
import { cookieOptions, sessionCookie } from '@/lib/auth/cookies'
import { endSessionByToken } from '@/lib/auth/commands'
import { env } from '@/lib/env'

export async function POST() {
  const token = (await cookies()).get(sessionCookie())?.value
  if (token) await endSessionByToken(token)
  const response = NextResponse.redirect(new URL('/', env().SITE_URL), 303)
  response.cookies.set(sessionCookie(), '', { ...cookieOptions(), maxAge: 0 })
  response.headers.set('clear-site-data', '"storage"') // words that were typed here and never arrived
  return response
}
