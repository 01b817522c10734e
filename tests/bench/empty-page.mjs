// An application of one empty page, which says what Next itself costs on this machine.
import fs from 'node:fs'
import path from 'node:path'
import { fingerprint, run } from '../../scripts/steps.mjs'

const SOURCE = 'tests/bench/empty'
const COPY = '.data/bench-empty' // the build leaves files beside its sources
const BUILT_FROM = `${COPY}/built-from`

/** Builds it when it is missing or has changed. @returns {Promise<string>} its server */
export async function buildEmptyPage() {
  const wanted = fingerprint([SOURCE, 'package-lock.json'])
  const isBuilt = fs.existsSync(BUILT_FROM) && fs.readFileSync(BUILT_FROM, 'utf8') === wanted
  if (!isBuilt) {
    fs.rmSync(COPY, { recursive: true, force: true })
    fs.cpSync(SOURCE, COPY, { recursive: true })
    await run(
      'Building an empty page',
      process.execPath,
      ['node_modules/next/dist/bin/next', 'build', COPY],
      {
        ...process.env,
        NODE_ENV: 'production',
        NEXT_TELEMETRY_DISABLED: '1',
      },
    )
    fs.writeFileSync(BUILT_FROM, wanted)
  }
  return path.join(COPY, '.next/standalone', COPY, 'server.js')
}
