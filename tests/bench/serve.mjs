// A server under measurement, in a process of its own at a free port.
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { freePort } from '../../lib/db/free-port.mjs'
import { Sentence } from '../../scripts/steps.mjs'

/**
 * @param {string} script
 * @param {string} database
 * @param {string} ready the path that answers once it can serve
 * @param {Record<string, string>} [more] of its environment
 */
export async function serve(script, database, ready, more = {}) {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const env = {
    ...process.env,
    NODE_ENV: /** @type {const} */ ('production'),
    DATABASE_URL: database,
    AUTH_SECRET: randomBytes(33).toString('base64'),
    WORKER: 'off',
    PORT: `${port}`,
    HOSTNAME: '127.0.0.1',
    SITE_URL: url,
    LOG_LEVEL: 'error',
    ...more,
  }
  const child = spawn(process.execPath, [script], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  for (let tries = 0; tries < 200; tries += 1) {
    if ((await fetch(`${url}${ready}`).catch(() => null))?.ok) return { url, child }
    await new Promise((done) => setTimeout(done, 100))
  }
  child.kill('SIGTERM')
  throw new Sentence('The server gave no answer within 20 seconds.')
}
