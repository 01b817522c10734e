// What answers say about themselves, by path.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { expect, test, vi } from 'vitest'
import { setSecurityHeaders } from '@/lib/http/headers'

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
