// `npm test`: every check and every test from nothing, with one summary. The last line is "N passed, N failed".
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { runBrowserTests } from './browser-tests.mjs'
import { countBrowser, failuresOfFile } from './test-reports.mjs'
import { fail, install, say, Sentence } from './steps.mjs'

/** @typedef {{ passed: number, failed: number, words?: string[] }} Counted what to say of it beside the numbers */
/** @type {(Counted & { name: string })[]} */
const results = []

try {
  await main()
} catch (error) {
  fail(error)
}

async function main() {
  await install()
  const { generate } = await import('./generate.mjs')
  if (!generate()) throw new Sentence('The database client could not be generated.')
  fs.rmSync('test-results', { recursive: true, force: true })
  fs.mkdirSync('test-results')
  const bin = (/** @type {string} */ name) => path.join('node_modules/.bin', name)
  check('Formatting', bin('prettier'), ['--check', '--log-level=warn', '.'])
  check('Lint', bin('oxlint'), ['--deny-warnings'])
  check('Types', 'sh', ['-c', `${bin('next')} typegen && ${bin('tsc')} --noEmit`])
  check('Unused code', bin('knip'), ['--no-progress'])
  const report = 'test-results/unit.json'
  spawnSync(bin('vitest'), ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], {
    stdio: 'inherit',
  })
  count('Unit and integration tests', report, ({ numPassedTests, numFailedTests, success, testResults }) => ({
    passed: numPassedTests,
    failed: numFailedTests || (success ? 0 : 1),
    words: testResults.flatMap(failuresOfFile),
  }))
  check('Build', process.execPath, ['scripts/build.mjs'])
  if (results.at(-1)?.failed === 0) {
    await runBrowserTests(bin('playwright'))
    count('Browser tests', 'test-results/browser.json', countBrowser)
  }
  summary()
}

/**
 * One gate: it counts as one test.
 * @param {string} name
 * @param {string} command
 * @param {string[]} args
 */
function check(name, command, args) {
  say(`\n== ${name}`)
  const { status } = spawnSync(command, args, { stdio: 'inherit' })
  results.push({ name, passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 })
}

/**
 * Reads a runner's own report; none is a failure.
 * @param {string} name
 * @param {string} file
 * @param {(report: any) => Counted} read
 */
function count(name, file, read) {
  const report = fs.existsSync(file)
    ? read(JSON.parse(fs.readFileSync(file, 'utf8')))
    : { passed: 0, failed: 1 }
  results.push({ name, ...report })
}

function summary() {
  say('\nSummary')
  for (const { name, passed, failed, words = [] } of results) {
    say(`  ${failed ? 'FAILED' : 'passed'}  ${name}: ${passed} passed, ${failed} failed`)
    for (const line of words) say(`          ${line}`)
  }
  const sum = (/** @type {'passed' | 'failed'} */ key) =>
    results.reduce((total, result) => total + result[key], 0)
  process.exitCode = sum('failed') === 0 ? 0 : 1
  say(`${sum('passed')} passed, ${sum('failed')} failed`)
}
