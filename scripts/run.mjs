// Runs a TypeScript script as the server would see it ("server-only" modules allowed); it ends when this program does.
import { spawn } from 'node:child_process'
import { generate } from './generate.mjs'
import { onEnd } from './steps.mjs'

if (!generate()) process.exit(1)
const [script, ...args] = process.argv.slice(2)
const flags = ['--no-deprecation', '--conditions=react-server', '--import', 'tsx', String(script), ...args]
const child = spawn(process.execPath, flags, { stdio: 'inherit' })
onEnd(() => child.kill('SIGTERM'))
child.once('exit', (status, signal) => process.exit(status ?? (signal ? 1 : 0)))
