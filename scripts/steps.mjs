// What the commands have in common: plain lines, progress, and one sentence when something fails.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/** An error that is one sentence for a person; anything else is shown with its stack. */
export class Sentence extends Error {}

/** @param {string} line */
export const say = (line) => console.log(line)

/**
 * Ends the program with one sentence and a status that is not 0.
 * @param {unknown} error
 * @returns {never}
 */
export function fail(error) {
  const { code, path: file } = /** @type {NodeJS.ErrnoException} */ (error)
  const known = {
    ENOSPC: 'The disk is full.',
    EEXIST: `${file ?? 'A file'} stands where a folder is needed; move it away.`,
    EISDIR: 'A folder stands where .data/start.lock is needed; move it away.',
    EROFS: `The disk is read-only, so ${file ?? 'a file'} cannot be written.`,
    EACCES: `This user may not write ${file ?? 'a file here'}.`,
    EPERM: `This user may not change ${file ?? 'a file here'}.`,
  }[code ?? '']
  console.error(known ?? (error instanceof Error ? error.message : String(error)))
  process.exit(1)
}

/**
 * Runs a program, with a line of progress every few seconds; its output is shown only when it fails.
 * @param {string} doing what is being done, for a person
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
export async function run(doing, command, args, env = process.env) {
  const started = Date.now()
  const seconds = () => Math.round((Date.now() - started) / 1000)
  say(`${doing} ...`)
  const ticking = setInterval(() => say(`  ${seconds()} seconds`), 10_000)
  // A group of its own, which ends as a whole when this program is told to.
  const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  const end = () => child.pid && process.kill(-child.pid, 'SIGTERM')
  process.once('exit', end)
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => (output = (output + chunk).slice(-20_000)))
  const status = await new Promise((done) => child.once('close', done).once('error', () => done(1)))
  process.off('exit', end)
  clearInterval(ticking)
  if (status === 0) return
  console.error(output)
  if (/ENOSPC|No space left/.test(output)) throw new Sentence('The disk is full.')
  throw new Sentence(`${doing} failed; its last words are above.`)
}

/**
 * A fingerprint of files by name, size and time; folders are walked.
 * @param {string[]} paths
 */
export function fingerprint(paths) {
  const hash = createHash('sha256')
  /** @param {string} file */
  const add = (file) => {
    const stat = fs.statSync(file, { throwIfNoEntry: false })
    if (stat?.isDirectory() && !file.endsWith('generated'))
      for (const name of fs.readdirSync(file).toSorted()) add(path.join(file, name))
    else if (stat?.isFile()) hash.update(`${file} ${stat.size} ${stat.mtimeMs}\n`)
  }
  for (const file of paths) add(file)
  return hash.digest('hex')
}

/** Installs what package-lock.json names, unless that is there already. */
export async function install() {
  const [mark, lock] = ['node_modules/.installed', 'package-lock.json']
  const wanted = createHash('sha256').update(fs.readFileSync(lock)).digest('hex')
  if (fs.existsSync(mark) && fs.readFileSync(mark, 'utf8') === wanted) return
  const npmOwn = fs.statSync('node_modules/.package-lock.json', { throwIfNoEntry: false })
  const isInstalled = npmOwn && npmOwn.mtimeMs >= fs.statSync(lock).mtimeMs
  if (!isInstalled)
    await run('Installing packages', 'npm', ['ci', '--include=dev', '--no-audit', '--no-fund'])
  fs.writeFileSync(mark, wanted)
}

/**
 * Adds what is missing of the demonstration data.
 * @param {string} url the database
 */
export function loadDemonstration(url) {
  const script = ['scripts/run.mjs', 'scripts/demo-load.ts']
  return run('Loading the demonstration data', process.execPath, script, {
    ...process.env,
    DATABASE_URL: url,
  })
}

/**
 * Makes the copies that lists are read from anew, which a migration may have changed.
 * @param {string} url the database
 */
export function rebuildIndex(url) {
  const script = ['scripts/run.mjs', 'scripts/index-rebuild.ts']
  return run('Making the lists anew', process.execPath, script, { ...process.env, DATABASE_URL: url })
}

/** The first start needs room for packages, build and database. */
export function checkDisk() {
  fs.mkdirSync('.data', { recursive: true })
  const probe = '.data/probe'
  fs.writeFileSync(probe, 'x')
  fs.rmSync(probe)
  const { bavail, bsize } = fs.statfsSync('.')
  const megabytes = Math.round((bavail * bsize) / 1e6)
  const needed = fs.existsSync('node_modules') ? 200 : 2000
  if (megabytes < needed) throw new Sentence(`The disk has ${megabytes} MB left; this needs ${needed} MB.`)
}

const LOCK = '.data/start.lock'

/**
 * One start at a time in this folder. Throws when another one runs.
 * @param {string} [told] what to say then
 */
export function takeLock(told) {
  for (let tries = 0; tries < 3; tries += 1) {
    try {
      fs.writeFileSync(LOCK, String(process.pid), { flag: 'wx' })
      process.once('exit', () => fs.rmSync(LOCK, { force: true }))
      return
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error
    }
    const pid = Number(fs.readFileSync(LOCK, 'utf8'))
    if (pid && pid !== process.pid && pid !== process.ppid && isStart(pid))
      throw new Sentence(
        told ?? `Schools Together is already starting or running in this folder (process ${pid}).`,
      )
    fs.rmSync(LOCK, { force: true })
  }
  throw new Sentence('Another start got in the way; try again.')
}

/**
 * A start that runs in this folder now, other than the one that started this program; a build would take its files away.
 * @returns {number | null} its process
 */
export function otherStart() {
  if (!fs.existsSync(LOCK)) return null
  const pid = Number(fs.readFileSync(LOCK, 'utf8'))
  return pid && pid !== process.pid && pid !== process.ppid && isStart(pid) ? pid : null
}

// A number left by a killed start may belong to some other program by now.
/** @param {number} pid */
function isStart(pid) {
  const { stdout } = spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' })
  return /scripts\/(start|dev)\.mjs|scripts\/register-import\.ts/.test(stdout ?? '')
}

/**
 * Calls back once when this process is told to stop, or when the program that started it (npm, a shell) is gone.
 * @param {() => void} stop
 */
export function onEnd(stop) {
  let isStopping = false
  const once = () => {
    if (isStopping) return
    isStopping = true
    stop()
  }
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, once)
  const ancestors = process.env.npm_lifecycle_event ? ancestorsUpToNpm() : [process.ppid]
  setInterval(() => {
    if (process.ppid !== ancestors[0] || !ancestors.every(isAlive)) once()
  }, 500).unref()
}

// npm starts a shell, which starts this program: killing npm leaves the shell waiting.
function ancestorsUpToNpm() {
  const [parent] = [process.ppid]
  const { stdout } = spawnSync('ps', ['-o', 'ppid=,comm=', '-p', String(parent)], { encoding: 'utf8' })
  const [grandparent, name] = (stdout ?? '').trim().split(/\s+/)
  return name && name.endsWith('sh') && Number(grandparent) > 1 ? [parent, Number(grandparent)] : [parent]
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}
