// Bodies that cannot be read: told apart from errors of ours, and nothing of them in the log.
import { beforeEach, expect, test, vi } from 'vitest'

const log = { warn: vi.fn(), error: vi.fn() }
vi.mock('@/lib/log/logger', () => ({ logger: () => log }))
const { recordError } = await import('@/lib/http/record-error')
const { keepFromConsole } = await import('@/lib/http/unreadable')

const caught = (work: () => unknown) => {
  try {
    return work()
  } catch (error) {
    return error
  }
}

beforeEach(() => vi.clearAllMocks())

test.each([
  ['JSON', () => caught(() => JSON.parse('secret words'))],
  ['a form', () => new Request('http://a/', multipart('secret words')).formData().catch((error) => error)],
])('of %s that is none the log says only that', async (_, fail) => {
  recordError(await fail(), { path: '/write?a=secret', method: 'POST' })
  expect(log.error).not.toHaveBeenCalled()
  expect(log.warn).toHaveBeenCalledOnce()
  expect(JSON.stringify(log.warn.mock.calls)).not.toContain('secret')
})

const multipart = (body: string) => ({
  method: 'POST',
  body,
  headers: { 'content-type': 'multipart/form-data; boundary=x' },
})

test('nor does Next print more', () => {
  const print = vi.fn()
  const shown = { error: print }
  keepFromConsole(shown)
  const mine = new Error('mine')
  const theirs = caught(() => JSON.parse('secret words'))
  shown.error('⨯', theirs, mine)
  expect(print.mock.calls).toEqual([['⨯', 'SyntaxError: unreadable', mine]])
})

test('an error of ours is one, and so is anything where nothing was posted', () => {
  recordError(new TypeError('undefined is not a function'), { path: '/write', method: 'POST' })
  recordError(
    caught(() => JSON.parse('x')),
    { path: '/', method: 'GET' },
  )
  expect(log.error).toHaveBeenCalledTimes(2)
})
