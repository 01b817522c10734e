// The secret of a server that was given none: made once, and kept where only this user may read it.
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'

const FILE = '.data/auth-secret'

/** AUTH_SECRET if it is set, else the one of this folder, made on first use; for the embedded database only. */
export function ownSecret() {
  if (process.env.AUTH_SECRET) return process.env.AUTH_SECRET
  const kept = fs.existsSync(FILE) ? fs.readFileSync(FILE, 'utf8').trim() : ''
  if (kept.length >= 32) return kept
  const made = randomBytes(33).toString('base64')
  fs.writeFileSync(FILE, made, { mode: 0o600 })
  return made
}
