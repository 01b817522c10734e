// The embedded PostgreSQL ends with whoever started it, and its data survives.
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { startEmbedded } from '@/lib/db/embedded.mjs'

const folder = mkdtempSync(path.join(tmpdir(), 'schools-together-embedded-'))
const dir = path.join(folder, 'pg')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const postgresIn = (data: string) =>
  (spawnSync('ps', ['-eo', 'args='], { encoding: 'utf8' }).stdout ?? '')
    .split('\n')
    .filter((line) => line.includes(`-D ${data}`))

async function query(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query(sql)
  await client.end()
  return rows
}

test('a starter killed outright leaves no PostgreSQL behind, and the next start finds its data', async () => {
  const first = await startEmbedded({ dir })
  await query(first.url, 'CREATE TABLE kept (n int); INSERT INTO kept VALUES (7)')
  await first.stop()
  const program = `const { startEmbedded } = await import(${JSON.stringify(path.resolve('lib/db/embedded.mjs'))})
    const { home } = await startEmbedded({ dir: ${JSON.stringify(dir)} }); console.log(home); setInterval(() => {}, 1000)`
  const starter = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const home = await new Promise<string>((done) =>
    starter.stdout.once('data', (chunk) => done(String(chunk).trim())),
  )
  expect(postgresIn(home).length).toBeGreaterThan(0)
  starter.kill('SIGKILL')
  await expect.poll(() => postgresIn(home), { timeout: 10_000 }).toEqual([])
  const again = await startEmbedded({ dir })
  expect(await query(again.url, 'SELECT n FROM kept')).toEqual([{ n: 7 }])
  await again.stop()
}, 60_000)

test('the database asks for its password', async () => {
  const { url, stop } = await startEmbedded({ dir })
  const wrong = new URL(url)
  wrong.password = 'wrong'
  await expect(query(wrong.href, 'SELECT 1')).rejects.toThrow(/password authentication failed/)
  await stop()
}, 60_000)
