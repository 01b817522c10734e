// With HTTPS, cookies cannot be set by another host or sent in the clear.
import { beforeEach, expect, test, vi } from 'vitest'

beforeEach(() => vi.resetModules())

async function cookiesAt(site: string) {
  vi.stubEnv('DATABASE_URL', 'postgresql://a:b@localhost:5432/c')
  vi.stubEnv('SITE_URL', site)
  return import('@/lib/auth/cookies')
}

test('with HTTPS the name has the prefix __Host- and the cookie is secure', async () => {
  const { sessionCookie, cookieOptions, passingCookie } = await cookiesAt('https://schools.example')
  expect(sessionCookie()).toBe('__Host-session')
  expect(cookieOptions()).toEqual({ httpOnly: true, sameSite: 'lax', path: '/', secure: true })
  expect(passingCookie('state', 900)).toMatchObject({ name: '__Host-state', options: { maxAge: 900 } })
})

test('on one’s own machine, without HTTPS, it works too', async () => {
  const { sessionCookie, cookieOptions } = await cookiesAt('http://localhost:3000')
  expect(sessionCookie()).toBe('session')
  expect(cookieOptions().secure).toBe(false)
})
