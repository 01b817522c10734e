// One contract for both places that pictures can lie in, and what happens when a place fails.
import { randomUUID } from 'node:crypto'
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { isMediaAway } from '@/lib/media/away'
import { filesIn, folder, s3Server, s3Settings, storeWith } from './places'

const file = (name: string, text = name) => ({ name, type: 'image/webp', bytes: Buffer.from(text) })
const files = ['480.webp', '480.jpg', '960.webp'].map((name) => file(name))
const later = () => new Date(Date.now() + 60_000)
const failure = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  )

const disk = folder()
const places = { disk: { MEDIA_DIR: disk }, s3: (await s3Server()).settings }

describe.each(Object.entries(places))('on %s', async (_, settings) => {
  const store = await storeWith(settings)

  test('a picture is kept, read and deleted', async () => {
    const id = randomUUID()
    await store.savePicture(id, files)
    for (const { name } of files)
      expect(Buffer.from((await store.readPicture(id, name))!).toString()).toBe(name)
    expect(await store.readPicture(id, '1600.webp')).toBeNull()
    expect(await store.readPicture(randomUUID(), '480.webp')).toBeNull()
    await store.deletePicture(id)
    expect(await store.readPicture(id, '480.webp')).toBeNull()
    await store.deletePicture(id)
  })

  test('bytes come back as they were, empty and large ones too', async () => {
    const id = randomUUID()
    const large = Buffer.from(Uint8Array.from({ length: 3_000_000 }, (__, i) => (i * i) % 251))
    await store.savePicture(id, [
      { ...file('480.webp'), bytes: large },
      { ...file('960.webp'), bytes: Buffer.alloc(0) },
    ])
    expect(large.equals((await store.readPicture(id, '480.webp'))!)).toBe(true)
    expect((await store.readPicture(id, '960.webp'))!.length).toBe(0)
  })

  test.each([
    ['../../etc/passwd', '480.webp'],
    ['', '480.webp'],
    [randomUUID(), '../480.webp'],
    [randomUUID(), '480.webp/..'],
    [randomUUID(), '480.webp\0'],
    [randomUUID().toUpperCase(), '480.webp'],
    [`${randomUUID()}/..`, '480.webp'],
    [randomUUID(), '480.html'],
  ])('no other name than ours becomes a path: %j %j', async (id, name) => {
    const attempts = [store.readPicture(id, name), store.savePicture(id, [file(name)])]
    for (const error of await Promise.all(attempts.map(failure))) {
      expect(error).toBeInstanceOf(Error)
      expect(isMediaAway(error)).toBe(false)
    }
  })

  test('the sweep deletes old pictures that nobody knows, and no others', async () => {
    const [kept, lost] = [randomUUID(), randomUUID()]
    await store.savePicture(kept, files)
    await store.savePicture(lost, files)
    const known = async (ids: string[]) => {
      expect(ids).toEqual(expect.arrayContaining([kept, lost]))
      return new Set(ids.filter((id) => id !== lost))
    }
    const nobody = async () => new Set<string>()
    expect(await store.sweepPictures(nobody, new Date(Date.now() - 60_000))).toBe(0)
    expect(await store.sweepPictures(known, later())).toBe(1)
    expect(await store.readPicture(kept, '480.webp')).not.toBeNull()
    expect(await store.readPicture(lost, '480.webp')).toBeNull()
    await store.sweepPictures(nobody, later())
    expect(await store.readPicture(kept, '480.webp')).toBeNull()
  })

  test('twenty at once do not get in each other’s way', async () => {
    const ids = Array.from({ length: 20 }, () => randomUUID())
    await Promise.all(ids.map((id) => store.savePicture(id, [file('480.webp', id)])))
    const read = await Promise.all(ids.map((id) => store.readPicture(id, '480.webp')))
    expect(read.map((bytes) => Buffer.from(bytes!).toString())).toEqual(ids)
    await Promise.all(ids.map((id) => store.deletePicture(id)))
  })
})

test('of the disk, nothing but the files themselves remains', async () => {
  const store = await storeWith({ MEDIA_DIR: disk })
  const id = randomUUID()
  await store.savePicture(id, files)
  expect(filesIn(path.join(disk, id))).toEqual(['480.jpg', '480.webp', '960.webp'])
})

test('an empty or missing folder is no error', async () => {
  const store = await storeWith({ MEDIA_DIR: path.join(folder(), 'not', 'yet') })
  expect(await store.readPicture(randomUUID(), '480.webp')).toBeNull()
  expect(await store.sweepPictures(async () => new Set(), later())).toBe(0)
})

test('other things in the folder are left alone', async () => {
  const dir = folder()
  writeFileSync(path.join(dir, 'notes.txt'), 'ours')
  mkdirSync(path.join(dir, 'lost+found'))
  for (const name of ['notes.txt', 'lost+found']) utimesSync(path.join(dir, name), 0, 0)
  const store = await storeWith({ MEDIA_DIR: dir })
  expect(await store.sweepPictures(async () => new Set(), later())).toBe(0)
  expect(filesIn(dir)).toEqual(['notes.txt'])
})

test('a folder that cannot be written is told as such, and keeps nothing', async () => {
  const dir = folder()
  writeFileSync(path.join(dir, 'file'), '')
  const blocked = await storeWith({ MEDIA_DIR: path.join(dir, 'file', 'below') })
  expect(isMediaAway(await failure(blocked.savePicture(randomUUID(), files)))).toBe(true)
  // A folder stands where the second file should be.
  const store = await storeWith({ MEDIA_DIR: dir })
  const id = randomUUID()
  mkdirSync(path.join(dir, id, '480.jpg', 'x'), { recursive: true })
  expect(isMediaAway(await failure(store.savePicture(id, files)))).toBe(true)
  expect(filesIn(dir)).toEqual(['file'])
})

describe('an S3 server in trouble', () => {
  const answers: Record<string, (req: http.IncomingMessage, res: http.ServerResponse) => void> = {
    'that fails': (_, res) => res.writeHead(500).end('<Error><Code>InternalError</Code></Error>'),
    'that refuses the key': (_, res) => res.writeHead(403).end('<Error><Code>AccessDenied</Code></Error>'),
    'without the bucket': (_, res) => res.writeHead(404).end('<Error><Code>NoSuchBucket</Code></Error>'),
    'that hangs up': (req) => req.socket.destroy(),
    'that is something else': (_, res) =>
      res.writeHead(302, { location: 'https://elsewhere.example/' }).end(),
    'that stops in the middle': (_, res) => {
      res.writeHead(200, { 'content-length': 1000 }).write('half')
      setTimeout(() => res.destroy(), 50)
    },
  }

  async function ask(answer: http.RequestListener) {
    const store = await storeWith(s3Settings(await listen(answer)))
    return failure(store.readPicture(randomUUID(), '480.webp'))
  }

  test.each(Object.entries(answers))('%s is away', async (_, answer) => {
    expect(isMediaAway(await ask(answer))).toBe(true)
  })

  test('that is not there is away', async () => {
    const store = await storeWith(s3Settings('http://127.0.0.1:1'))
    expect(isMediaAway(await failure(store.savePicture(randomUUID(), files)))).toBe(true)
  })

  test('that does not answer, or not to the end, is away after ten seconds', async () => {
    const half: http.RequestListener = (_, res) => void res.writeHead(200, { 'content-length': 9 }).write('x')
    const begun = performance.now()
    const errors = await Promise.all([ask(() => {}), ask(half)])
    expect(errors.map(isMediaAway)).toEqual([true, true])
    expect(performance.now() - begun).toBeLessThan(15_000)
  })

  test('that takes one file and not the second keeps neither', async () => {
    const { settings } = await s3Server()
    let puts = 0
    const endpoint = await listen((req, res) => {
      if (req.method === 'PUT' && (puts += 1) > 1) return void res.writeHead(507).end()
      const { method, headers } = req
      const behind = http.request(new URL(req.url!, settings.S3_ENDPOINT), { method, headers }, (inner) =>
        inner.pipe(res.writeHead(inner.statusCode!, inner.headers)),
      )
      return void req.pipe(behind)
    })
    const store = await storeWith({ ...settings, S3_ENDPOINT: endpoint })
    const id = randomUUID()
    expect(isMediaAway(await failure(store.savePicture(id, files)))).toBe(true)
    expect(puts).toBeGreaterThan(1)
    for (const { name } of files) expect(await store.readPicture(id, name)).toBeNull()
  })
})

/** A server of this machine; its address. */
async function listen(answer: http.RequestListener) {
  const server = http.createServer(answer).listen(0, '127.0.0.1')
  await once(server, 'listening')
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
