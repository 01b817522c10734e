// What answers say about themselves, by path.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { expect, test, vi } from 'vitest'
import { isForeignPost, setSecurityHeaders } from '@/lib/http/headers'

vi.stubEnv('DATABASE_URL', 'postgresql://nobody@localhost/none')

function headersOf(url: string) {
  const set = new Map<string, string>()
  const res = { setHeader: (name: string, value: string) => set.set(name, value) }
  setSecurityHeaders({ url, headers: {} } as IncomingMessage, res as unknown as ServerResponse)
  return set
}

test.each(['/media/0f8fad5b-d9cb-469f-a165-70867728950e/480.webp', '/media/x/y?z', '/media/'])(
  'what people sent is never a page: %s',
  (url) => {
    expect(headersOf(url).get('content-security-policy')).toBe("default-src 'none'; sandbox")
    expect(headersOf(url).get('x-content-type-options')).toBe('nosniff')
  },
)

test.each(['/', '/media', '/medialab', '/projects/media/'])('%s runs its own scripts', (url) => {
  expect(headersOf(url).get('content-security-policy')).toMatch(/script-src 'nonce-[^']+' 'strict-dynamic'/)
})

const ID = '0f8fad5b-d9cb-469f-a165-70867728950e'
const TOKEN = 'a'.repeat(43)
const ONE_CLICK = `/alerts/unsubscribe/${ID}?token=${TOKEN}`
const isForeign = (url: string, headers = {}, method = 'POST') =>
  isForeignPost({ url, method, headers } as IncomingMessage)

test('a mail provider may post its one click, at that address alone and without Origin', () => {
  expect(isForeign(ONE_CLICK)).toBe(false)
  for (const origin of ['https://evil.example', 'null', ''])
    expect(isForeign(ONE_CLICK, { origin }), origin).toBe(true)
  for (const method of ['PUT', 'DELETE']) expect(isForeign(ONE_CLICK, {}, method)).toBe(true)
})

test.each([
  `/alerts/unsubscribe/${ID}`,
  `/alerts/unsubscribe/${ID}?token=x`,
  `${ONE_CLICK}&x=1`,
  `${ONE_CLICK}#x`,
  `/x/../alerts/unsubscribe/${ID}?token=${TOKEN}`,
  `/alerts/unsubscribe/${ID}/?token=${TOKEN}`,
  `//alerts/unsubscribe/${ID}?token=${TOKEN}`,
  `/alerts/unsubscribe/%30${ID.slice(1)}?token=${TOKEN}`,
  `/sign-in?x=${ONE_CLICK}`,
  '/alerts/new',
  '/',
])('nothing else without Origin: %s', (url) => {
  expect(isForeign(url)).toBe(true)
  expect(isForeign(url, { origin: 'http://localhost:3000' })).toBe(false)
})
