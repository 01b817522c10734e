// Runs a TypeScript script as the server would see it ("server-only" modules allowed).
import { spawnSync } from 'node:child_process'
import { generate } from './generate.mjs'

if (!generate()) process.exit(1)
const [script, ...args] = process.argv.slice(2)
const flags = ['--no-deprecation', '--conditions=react-server', '--import', 'tsx', String(script), ...args]
const { status } = spawnSync(process.execPath, flags, { stdio: 'inherit' })
process.exitCode = status ?? 1
