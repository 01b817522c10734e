// What was measured as rows of a table, with two verdicts: in milliseconds, and in proportion to an empty page.

const COLUMNS = {
  group: 18,
  conns: 6,
  'req/s': 7,
  p50: 6,
  p95: 6,
  p99: 6,
  errors: 7,
  kB: 6,
  statements: 11,
  server: 7,
  database: 9,
  'CPU ms': 7,
  'goal in ms': 11,
  'empty pages': 12,
  'goal in empty pages': 20,
}
// The goals in milliseconds were set where an empty page cost 1.7 to 2.4 of them.
const EMPTY_PAGE_THEN = 2

/** @param {unknown[]} cells */
const row = (cells) => cells.map((cell, i) => String(cell).padStart(Object.values(COLUMNS)[i] ?? 0)).join(' ')

/** @param {number} value @param {number | null} goal */
const verdict = (value, goal) => (goal === null ? '' : value <= goal ? `within ${goal}` : `OVER ${goal}`)

export const header = () => row(Object.keys(COLUMNS))

/**
 * @param {string} name
 * @param {number} connections
 * @param {import('./measure.mjs').Measured} got
 * @param {number | null} goal milliseconds of CPU of server and database together
 * @param {number | null} empty milliseconds of CPU of an empty page at as many connections
 */
export function rowOf(name, connections, got, goal = null, empty = null) {
  const cpu = got.server + got.database
  const multiple = empty && got.server / empty
  return row([
    name,
    connections,
    got.rate.toFixed(0),
    ...got.times.map((ms) => ms.toFixed(0)),
    got.errors,
    (got.bytes / 1000).toFixed(1),
    got.statements.toFixed(1),
    ...[got.server, got.database, cpu].map((ms) => ms.toFixed(2)),
    verdict(cpu, goal),
    multiple?.toFixed(1) ?? '',
    multiple === null ? '' : verdict(multiple, goal && goal / EMPTY_PAGE_THEN),
  ])
}

export const LEGEND = `
goal in ms: CPU of server and database together for each request.
empty pages: CPU of the server for each request, as a multiple of an empty page of Next in this run at as many connections.
goal in empty pages: the goal in ms divided by ${EMPTY_PAGE_THEN}, as an empty page cost about ${EMPTY_PAGE_THEN} ms where the goals were set.`
