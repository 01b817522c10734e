// Both places for pictures, as an operator would set them: a folder, and a bucket on an S3 server of this machine.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import S3rver from 's3rver'
import { afterAll, vi } from 'vitest'

const NONE = { MEDIA_DIR: '', S3_ENDPOINT: '', S3_REGION: '', S3_BUCKET: '' }
const NO_KEYS = { S3_ACCESS_KEY_ID: '', S3_SECRET_ACCESS_KEY: '' }

/** The store as a server with these settings has it. */
export async function storeWith(settings: Record<string, string>) {
  const all = { DATABASE_URL: 'postgresql://nobody@localhost/none', LOG_LEVEL: 'silent', ...NONE, ...NO_KEYS }
  for (const [name, value] of Object.entries({ ...all, ...settings })) vi.stubEnv(name, value)
  vi.resetModules()
  return import('@/lib/media/store')
}

export function folder() {
  const made = mkdtempSync(path.join(tmpdir(), 'schools-together-media-'))
  afterAll(() => rmSync(made, { recursive: true, force: true }))
  return made
}

/** Every file below a folder. */
export const filesIn = (dir: string) =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
    .toSorted()

export const s3Settings = (S3_ENDPOINT: string) => ({
  S3_ENDPOINT,
  S3_REGION: 'eu-west-2',
  S3_BUCKET: 'pictures',
  S3_ACCESS_KEY_ID: 'S3RVER',
  S3_SECRET_ACCESS_KEY: 'S3RVER',
})

/** An S3 server with an empty bucket. */
export async function s3Server() {
  const options = { address: '127.0.0.1', port: 0, silent: true, directory: folder() }
  const server = new S3rver({ ...options, configureBuckets: [{ name: 'pictures', configs: [] }] })
  const { port } = await server.run()
  afterAll(() => server.close())
  return { settings: s3Settings(`http://127.0.0.1:${port}`), close: () => server.close() }
}
