// A body that does not say how long it is ends at the same limit, with an answer.
import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { limitBody } from '@/lib/http/body-limit'

// Reads a form as Next does, and answers with what came of it.
const server = http.createServer(async (req, res) => {
  limitBody(req)
  let bytes = 0
  const count = new Writable({ write: (chunk: Buffer, _, done) => done(void (bytes += chunk.length)) })
  await pipeline(req, count).then(
    () => res.end(String(bytes)),
    (error: { statusCode?: number }) => res.writeHead(error.statusCode ?? 500).end(),
  )
})

beforeAll(() => once(server.listen(0, '127.0.0.1'), 'listening'))
afterAll(() => void server.close())

async function send(path: string, bytes: number, headers = {}) {
  const { port } = server.address() as AddressInfo
  const req = http.request({ port, host: '127.0.0.1', path, method: 'POST', headers, agent: false })
  req.on('error', () => {}) // the server may close before all is sent
  const answer = once(req, 'response') as Promise<[http.IncomingMessage]>
  for (let left = bytes; left > 0; left -= 100_000) req.write(Buffer.alloc(Math.min(left, 100_000)))
  req.end()
  const [res] = await answer
  const body = await res.toArray()
  return res.statusCode === 200 ? Number(body.join('')) : res.statusCode
}

const PICTURES = '/account/projects/0f8fad5b-d9cb-469f-a165-70867728950e/pictures'

test('what is within the limit is read whole', async () => {
  expect(await send('/sign-in', 1_000_000)).toBe(1_000_000)
  expect(await send(PICTURES, 16 * 2 ** 20)).toBe(16 * 2 ** 20)
  expect(await send('/sign-in', 0)).toBe(0)
})

test('what is longer is answered 413', async () => {
  expect(await send('/sign-in', 1_000_001)).toBe(413)
  expect(await send('/sign-in', 30_000_000)).toBe(413)
  expect(await send(PICTURES, 16 * 2 ** 20 + 1)).toBe(413)
})

test('a body that says its length is not looked at again', async () => {
  expect(await send('/sign-in', 2_000_000, { 'content-length': '2000000' })).toBe(2_000_000)
})
