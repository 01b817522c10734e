// Builds the server and makes .next/standalone whole: its static files beside it, and no settings of this machine in it.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, rmSync } from 'node:fs'
import { generate } from './generate.mjs'

/** Returns false when the build failed, after showing why. */
export function build() {
  if (!generate()) return false
  const env = { ...process.env, NODE_ENV: /** @type {const} */ ('production'), NEXT_TELEMETRY_DISABLED: '1' }
  const done = spawnSync(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    env,
    encoding: 'utf8',
  })
  if (done.status !== 0) {
    console.error(`${done.stdout ?? ''}${done.stderr ?? ''}`)
    return false
  }
  rmSync('.next/standalone/.env', { force: true })
  cpSync('.next/static', '.next/standalone/.next/static', { recursive: true })
  if (existsSync('public')) cpSync('public', '.next/standalone/public', { recursive: true })
  return true
}

if (import.meta.url === `file://${process.argv[1]}`) process.exitCode = build() ? 0 : 1
