// Every page behind the sign-in, found among the files of the routes, is shut to visitors and kept by nobody on the way.
import { readdirSync } from 'node:fs'
import { expect, test } from './test'

const OPEN = ['/account/deleted', '/join']
const NOBODY = '00000000-0000-4000-8000-000000000000'
const VALUES: Record<string, string> = {
  kind: 'school',
  key: '123312-abingdon-school',
  section: 'about',
  number: '1',
  slug: 'york-latin-gcse',
  year: '2026',
}

const paths = ['account', 'administration', 'invitations', 'join', 'moderation'].flatMap((folder) =>
  readdirSync(`app/${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.split('/').at(-1) === 'page.tsx')
    .map((file) => `/${folder}/${file}`.replace(/\/page\.tsx$/, ''))
    .map((path) => path.replace(/\[(\w+)\]/g, (_, name: string) => VALUES[name] ?? NOBODY)),
)
const shut = paths.filter((path) => !OPEN.includes(path))

test('there are such pages', () => {
  expect(shut.length).toBeGreaterThan(10)
})

for (const path of shut)
  test(`a visitor to ${path} is led to sign in, and back`, async ({ request }) => {
    const answer = await request.get(path, { maxRedirects: 0 })
    expect(answer.status()).toBe(307)
    const to = new URL(answer.headers().location!, 'http://here')
    expect(to.pathname).toBe('/sign-in')
    expect(path.startsWith(to.searchParams.get('to')!)).toBe(true)
  })

test('a made-up cookie is nobody’s', async ({ request }) => {
  for (const cookie of ['session=forged', 'session=', '__Host-session=forged']) {
    const answer = await request.get('/account', { headers: { cookie }, maxRedirects: 0 })
    expect(answer.status()).toBe(307)
  }
})

test('private pages are not kept by caches', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'Moderator of the site' }).click()
  await expect(page).toHaveURL('/moderation')
  for (const path of ['/account', '/account/settings', '/account/export', '/moderation'])
    expect((await page.request.get(path)).headers()['cache-control']).toContain('no-store')
})

test('what posts from another site is refused', async ({ request }) => {
  const origins: Record<string, string>[] = [{ origin: 'https://evil.example' }, { origin: 'null' }, {}]
  for (const path of ['/sign-in', '/sign-out', '/account/settings', '/moderation'])
    for (const headers of origins)
      expect((await request.post(path, { headers, form: { email: 'a@b.example' } })).status()).toBe(403)
})

test('a way back from a provider that nobody was sent to signs nobody in', async ({ request }) => {
  test.skip(!process.env.DFE_CLIENT_ID, 'needs the OpenID provider of the tests')
  for (const query of ['', '?code=forged&state=forged', '?error=access_denied', '?code=a&code=b']) {
    const answer = await request.get(`/api/auth/callback/dfe${query}`, { maxRedirects: 0 })
    expect(answer.status()).toBe(303)
    expect(answer.headers().location).toMatch(/\/sign-in\?error=/)
    expect(answer.headers()['set-cookie'] ?? '').not.toMatch(/session=[^;]/)
  }
  expect((await request.get('/api/auth/callback/nobody', { maxRedirects: 0 })).status()).toBe(303)
  for (const path of ['/api/auth/session', '/api/auth/signin', '/api/auth/csrf', '/api/auth/callback/email'])
    expect([303, 404]).toContain((await request.get(path, { maxRedirects: 0 })).status())
})
