// What the runners' own reports say, in numbers and in a line for each test that failed.
import fs from 'node:fs'
import { stripVTControlCharacters } from 'node:util'

/** Where the browser tests write what the server or the browser complained of: tests/e2e/test.ts. */
const COMPLAINTS = 'test-results/complaints.txt'

/** @param {string} message */
const firstLines = (message) =>
  stripVTControlCharacters(message)
    .split('\n')
    .filter((line) => line.trim())
    .slice(0, 6)
    .join(' | ')
    .slice(0, 400)

/**
 * The tests of one file that failed, in Vitest's report.
 * @param {{ name: string, message?: string, status: string, assertionResults: { fullName: string, status: string, failureMessages?: string[] }[] }} file
 * @returns {string[]}
 */
export function failuresOfFile(file) {
  const tests = file.assertionResults
    .filter(({ status }) => status === 'failed')
    .map(({ fullName, failureMessages = [] }) => `${fullName}: ${firstLines(failureMessages.join('\n'))}`)
  const isWhole = file.status === 'failed' && tests.length === 0
  return isWhole ? [`${file.name}: ${firstLines(file.message ?? '')}`] : tests
}

/**
 * Playwright's report. A test that was well when tried again has passed and is named; a complaint of the
 * server or the browser fails the run all the same.
 * @param {{ stats: { expected: number, flaky: number, unexpected: number }, errors: { message?: string }[], suites: any[] }} report
 * @returns {{ passed: number, failed: number, words: string[] }}
 */
export function countBrowser({ stats, errors, suites }) {
  const complaints = fs.existsSync(COMPLAINTS) ? fs.readFileSync(COMPLAINTS, 'utf8').trim().split('\n') : []
  const failed = stats.unexpected + errors.length
  return {
    passed: stats.expected + stats.flaky,
    failed: failed || (complaints.length > 0 ? 1 : 0),
    words: [
      ...suites.flatMap(wordsOfSuite),
      ...errors.map(({ message }) => firstLines(message ?? '')),
      ...complaints,
    ],
  }
}

/**
 * @param {any} suite
 * @returns {string[]}
 */
function wordsOfSuite({ suites = [], specs = [] }) {
  const own = specs.flatMap((/** @type {any} */ { file, line, title, tests }) =>
    tests
      .filter((/** @type {any} */ { status }) => status === 'unexpected' || status === 'flaky')
      .map((/** @type {any} */ { status, projectName, results }) => {
        const message = results.find((/** @type {any} */ tried) => tried.error)?.error.message ?? ''
        return `${status === 'flaky' ? 'only when tried again' : 'failed'}: [${projectName}] ${file}:${line} ${title}: ${firstLines(message)}`
      }),
  )
  return [...own, ...suites.flatMap(wordsOfSuite)]
}
