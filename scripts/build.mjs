// Builds the server and makes .next/standalone whole: its static files beside it, and no settings of this machine in it.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { generate } from './generate.mjs'
import { fingerprint, otherStart } from './steps.mjs'

const SOURCES =
  'app components lib prisma/schema.prisma public instrumentation.ts ' +
  'next.config.ts postcss.config.mjs tsconfig.json package-lock.json'
const BUILT_FROM = '.next/built-from'

/** Whether the last build was made of the sources as they are now. */
export function isBuilt() {
  return existsSync(BUILT_FROM) && readFileSync(BUILT_FROM, 'utf8') === fingerprint(SOURCES.split(' '))
}

/** Returns false when the build failed, after showing why. */
export function build() {
  const other = otherStart()
  if (other) {
    console.error(`The site is running from this folder (process ${other}); stop it before building.`)
    return false
  }
  if (!generate()) return false
  const builtFrom = fingerprint(SOURCES.split(' '))
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
  writeFileSync(BUILT_FROM, builtFrom)
  return true
}

if (import.meta.url === `file://${process.argv[1]}`) process.exitCode = build() ? 0 : 1
