// Who gets a file of a picture, and what the answer says about it.
import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { folder, s3Server, s3Settings, storeWith } from './places'

const seen = vi.hoisted(() => ({ audience: 'everyone', isEditor: false, asked: 0 }))
vi.mock('@/lib/auth/session', () => ({ getActor: async () => ({ id: 'somebody' }) }))
vi.mock('@/lib/media/queries', () => ({
  whoMaySee: async () => {
    seen.asked += 1
    return seen.audience
  },
  isShown: async () => seen.isEditor,
}))

beforeEach(() => void Object.assign(seen, { audience: 'everyone', isEditor: false, asked: 0 }))

const id = randomUUID()
const bytes = Buffer.from('<!doctype html><script>alert(1)</script>')

async function site(settings: Record<string, string>) {
  const { savePicture } = await storeWith(settings)
  const { GET } = await import('@/app/media/[id]/[file]/route')
  const get = (picture: string, file: string, headers = {}) =>
    GET(new Request(`http://localhost/media/${picture}/${file}`, { headers }), {
      params: Promise.resolve({ id: picture, file }),
    })
  return { savePicture, get }
}

const places = { disk: { MEDIA_DIR: folder() }, s3: (await s3Server()).settings }

describe.each(Object.entries(places))('from %s', async (_, settings) => {
  const { savePicture, get } = await site(settings)
  await savePicture(id, [
    { name: '480.webp', type: 'image/webp', bytes },
    { name: '480.jpg', type: 'image/jpeg', bytes },
  ])

  test.each([
    ['480.webp', 'image/webp'],
    ['480.jpg', 'image/jpeg'],
  ])('%s comes as %s, kept for a day', async (file, type) => {
    const answer = await get(id, file)
    expect(answer.status).toBe(200)
    expect(Object.fromEntries(answer.headers)).toEqual({
      'content-type': type,
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'public, max-age=86400',
      etag: `"${id}/${file}"`,
    })
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true)
  })

  test('who has it already is told so, without a body', async () => {
    for (const tag of [`"${id}/480.webp"`, `W/"${id}/480.webp"`, `"x", "${id}/480.webp"`]) {
      const answer = await get(id, '480.webp', { 'if-none-match': tag })
      expect([answer.status, answer.body]).toEqual([304, null])
      expect(answer.headers.get('cache-control')).toBe('public, max-age=86400')
    }
    expect((await get(id, '480.jpg', { 'if-none-match': `"${id}/480.webp"` })).status).toBe(200)
  })

  test.each([
    [randomUUID(), '480.webp'],
    [id, '960.webp'],
    [id, '480.png'],
    [id, '480'],
    [id, '0480.webp'],
    [id, '48000.webp'],
    [id, '480.webp.part'],
    [id, '../480.webp'],
    [id, '..\\480.webp'],
    [id, '%2e%2e'],
    [id, '480.webp\0'],
    ['..', '480.webp'],
    ['../../../../etc', 'passwd'],
    [id.toUpperCase(), '480.webp'],
  ])('there is no %j %j', async (picture, file) => {
    const answer = await get(picture, file)
    expect([answer.status, await answer.text()]).toEqual([404, 'There is no such picture.'])
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  test('a picture that is not public is for its editors, and asked for each time', async () => {
    seen.audience = 'editors'
    expect((await get(id, '480.webp')).status).toBe(404)
    const headers = { 'if-none-match': `"${id}/480.webp"` }
    expect((await get(id, '480.webp', headers)).status).toBe(404)
    seen.isEditor = true
    const answer = await get(id, '480.webp')
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'private, no-cache'])
    expect((await get(id, '480.webp', headers)).status).toBe(304)
    seen.audience = 'nobody'
    expect((await get(id, '480.webp')).status).toBe(404)
  })

  test('an address that cannot be one of ours asks nobody', async () => {
    await get('x', '480.webp')
    await get(id, 'x')
    expect(seen.asked).toBe(0)
  })
})

test('while the pictures are away, the answer is 503 in words', async () => {
  const { get } = await site(s3Settings('http://127.0.0.1:1'))
  const answer = await get(id, '480.webp')
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([503, 'no-store'])
  expect(await answer.text()).toContain('cannot be reached')
})
