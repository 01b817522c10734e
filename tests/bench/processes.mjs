// The CPU that processes have used, from Linux's /proc.
import fs from 'node:fs'

const TICKS = 100 // a second; sysconf(_SC_CLK_TCK) is 100 on every Linux of the last twenty years

/** @param {number} pid */
function read(pid) {
  try {
    // After the name, which may hold spaces: state, parent, ...; utime, stime, cutime and cstime are fields 14 to 17.
    const fields = fs
      .readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
    const ticks = fields.slice(11, 15).map(Number) // its own, and those of children that have ended
    return { parent: Number(fields[1]), ms: (ticks.reduce((sum, some) => sum + some, 0) * 1000) / TICKS }
  } catch {
    return { parent: 0, ms: 0 }
  }
}

const all = () =>
  fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)

/** Milliseconds of CPU of a process and its children so far. @param {number} pid */
export function cpuOf(pid) {
  return all().reduce((sum, other) => {
    const { parent, ms } = read(other)
    return other === pid || parent === pid ? sum + ms : sum
  }, 0)
}

/** The process that keeps a PostgreSQL data folder. @param {string} data */
export function postmasterOf(data) {
  return Number(fs.readFileSync(`${data}/postmaster.pid`, 'utf8').split('\n')[0])
}
