// Playwright's test, failing on console errors, answers of 500, and requests to anybody else.
import { appendFileSync } from 'node:fs'
import { test as base, expect } from '@playwright/test'

/** Read by scripts/test-reports.mjs. */
const COMPLAINTS = 'test-results/complaints.txt'

type Options = { expectedErrors: RegExp | null }

export const test = base.extend<Options & { watch: void }>({
  expectedErrors: [null, { option: true }],
  watch: [
    async ({ page, baseURL, expectedErrors }, use, { title }) => {
      const problems: string[] = []
      // What a browser says of a form that came back with what is wrong.
      // The tests' own OpenID provider brings pages of its own.
      const isElsewhere = () => page.url().startsWith(process.env.DFE_ISSUER ?? 'nowhere:')
      const isForm = (text: string) => /status of (422|429)/.test(text)
      const isExpected = (text: string) => isForm(text) || (expectedErrors?.test(text) ?? false)
      page.on('console', (message) => {
        if (message.type() === 'error' && !isElsewhere() && !isExpected(message.text()))
          problems.push(message.text())
      })
      page.on('pageerror', (error) => problems.push(String(error)))
      page.on('response', (response) => {
        if (response.status() >= 500 && !isExpected(String(response.status())))
          problems.push(`${response.status()} ${response.url()}`)
      })
      page.on('request', (request) => {
        const { protocol, origin } = new URL(request.url())
        const isOurs = [new URL(baseURL!).origin, process.env.DFE_ISSUER].includes(origin)
        if (protocol.startsWith('http') && !isOurs && !isElsewhere())
          problems.push(`asked somebody else: ${request.url()}`)
      })
      await use()
      // Fails the run, also when the test is well when tried again. "Away" (503) alone may be a machine that stood still.
      const complaints = problems.filter((problem) => !/\b503\b/.test(problem))
      for (const complaint of complaints) appendFileSync(COMPLAINTS, `${title}: ${complaint}\n`)
      expect(problems).toEqual([])
    },
    { auto: true },
  ],
})

export { expect }
