// Headers, refusals, and what is told to machines.
import { readFileSync } from 'node:fs'
import type { APIRequestContext } from '@playwright/test'
import { INDICATOR_KEYS } from '@/lib/impact/catalogue'
import { expect, test } from './test'

const PAGES = [
  '/',
  '/projects',
  '/projects/rgs-stem-teachers',
  '/schools/123312-abingdon-school',
  '/partnerships/york-issp',
]

const countOf = (file: string) =>
  (JSON.parse(readFileSync(`prisma/demo/facts/${file}.json`, 'utf8')) as unknown[]).length

/** The paths that a sitemap or its index lists. */
async function listed(request: APIRequestContext, path: string) {
  const answer = await request.get(path)
  expect(answer.status(), path).toBe(200)
  expect(answer.headers()['content-type']).toContain('xml')
  return [...(await answer.text()).matchAll(/<loc>(.*?)<\/loc>/g)].map(
    ([, address]) => new URL(address!).pathname,
  )
}

test('only scripts with the nonce of the answer run', async ({ request }) => {
  const nonces = new Set<string>()
  for (const path of [...PAGES, '/nothing']) {
    const answer = await request.get(path, { headers: { accept: 'text/html' } })
    const policy = answer.headers()['content-security-policy'] ?? ''
    const scripts = policy.split('; ').find((part) => part.startsWith('script-src'))
    expect(scripts, path).toMatch(/'nonce-[^']+' 'strict-dynamic'/)
    expect(policy, path).not.toMatch(/unsafe-(inline|eval)/)
    const nonce = /'nonce-([^']+)'/.exec(policy)![1]!
    nonces.add(nonce)
    for (const tag of (await answer.text()).match(/<script\b(?![^>]*ld\+json)[^>]*>/g) ?? [])
      expect(tag, path).toContain(`nonce="${nonce}"`)
  }
  expect(nonces.size).toBe(PAGES.length + 1)
})

test('answers carry the security headers and set no cookie', async ({ page, request }) => {
  for (const path of [...PAGES, '/health', '/robots.txt']) {
    const headers = (await request.get(path)).headers()
    expect(headers['x-content-type-options'], path).toBe('nosniff')
    expect(headers['referrer-policy'], path).toBe('same-origin')
    expect(headers['set-cookie'], path).toBeUndefined()
    expect(headers['x-powered-by'], path).toBeUndefined()
  }
  await page.goto('/projects')
  expect(await page.context().cookies()).toEqual([])
})

test('a form from another site, or from nowhere, is refused with our page', async ({ request }) => {
  for (const origin of ['https://elsewhere.example', 'null', undefined]) {
    const headers = { accept: 'text/html', ...(origin ? { origin } : {}) }
    const answer = await request.post('/projects', { headers, form: { q: 'maths' } })
    expect(answer.status(), origin).toBe(403)
    const html = await answer.text()
    expect(html).toMatch(/<h1>This form was not sent from our own pages<\/h1>/)
    expect(html).toContain('href="/projects"')
  }
})

test('a form too large for a list is not read', async ({ request, baseURL }) => {
  const send = (add: string) =>
    request.post('/list/change', {
      headers: { origin: new URL(baseURL!).origin },
      form: { add },
      maxRedirects: 0,
    })
  expect((await send('project:york-maths-club')).status()).toBe(303)
  expect((await send('x'.repeat(20_000))).status()).toBe(413)
})

test('a form that does not say how long it is ends at a megabyte', async ({ baseURL }) => {
  const send = (path: string, megabytes: number) =>
    fetch(new URL(path, baseURL), {
      method: 'POST',
      headers: {
        origin: new URL(baseURL!).origin,
        accept: 'text/html',
        'content-type': 'multipart/form-data; boundary=x',
      },
      body: new Blob([Buffer.alloc(megabytes * 1_000_000)]).stream(),
      duplex: 'half',
    } as RequestInit)
  for (const [path, megabytes] of [
    ['/sign-in', 2],
    ['/account/projects/0f8fad5b-d9cb-469f-a165-70867728950e/pictures', 17],
  ] as const) {
    const answer = await send(path, megabytes)
    expect(answer.status, path).toBe(413)
    expect(await answer.text()).toContain('<h1>This is too much at once</h1>')
  }
})

test('nothing under /media/ is a page of ours', async ({ request }) => {
  const answer = await request.get('/media/0f8fad5b-d9cb-469f-a165-70867728950e/480.webp')
  expect(answer.status()).toBe(404)
  const headers = answer.headers()
  expect(headers['content-security-policy']).toBe("default-src 'none'; sandbox")
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['cross-origin-resource-policy']).toBe('same-origin')
})

test('the server says that it is well and ready', async ({ request }) => {
  expect(await (await request.get('/health')).json()).toEqual({ status: 'ok' })
  expect(await (await request.get('/ready')).json()).toEqual({ status: 'ready' })
})

test('robots.txt names the sitemap', async ({ request }) => {
  const text = await (await request.get('/robots.txt')).text()
  expect(text).toMatch(/^User-agent: \*$/m)
  expect(text).toMatch(/^Sitemap: https?:\/\/.+\/sitemap\.xml$/m)
})

test('the sitemap lists every page once', async ({ request }) => {
  const parts = ['pages', 'projects-1', 'partnerships', 'schools-1'].map((part) => `/sitemaps/${part}.xml`)
  expect(await listed(request, '/sitemap.xml')).toEqual(parts)
  const [pages, projects, partnerships, schools] = await Promise.all(
    parts.map((part) => listed(request, part)),
  )
  expect(pages).toEqual([
    '/',
    '/projects',
    '/schools',
    '/partnerships',
    '/offers-and-needs',
    '/how-matches-work',
    '/indicators',
    ...INDICATOR_KEYS.map((key) => `/indicators/${key}`),
    '/celebrating',
    '/about',
    '/impact',
    '/accessibility',
    '/privacy',
    '/celebrating/2026',
  ])
  for (const [name, paths] of Object.entries({ projects, partnerships, schools })) {
    expect(new Set(paths).size, name).toBe(countOf(name))
    expect(paths!.every((path) => path.startsWith(`/${name}/`))).toBe(true)
  }
  expect((await request.get('/sitemaps/schools-2.xml')).status()).toBe(404)
})

test('no page holds anything like an e-mail address', async ({ request }) => {
  for (const path of PAGES) {
    const html = await (await request.get(path)).text()
    expect(html.match(/[\w.+-]+@[\w-]+\.[a-z]{2,}|mailto:/gi), path).toBeNull()
  }
})
