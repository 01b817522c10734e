// The important journeys in a real browser, each without and with JavaScript, on the built server.
import { existsSync } from 'node:fs'
import { chromium, defineConfig, devices } from '@playwright/test'
import { debianBrowser } from './scripts/debian-browser.mjs'

const own = existsSync(chromium.executablePath()) ? undefined : debianBrowser()
const args = [
  '--disable-gpu',
  '--disable-background-networking',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

const PUBLISHING =
  /(alerts|axe|booklet|enquiries|figures|freshness|moderation|notices|plan|publishing|re-entered)\.spec/
const READING = ['without JavaScript', 'with JavaScript']

export default defineConfig({
  testDir: 'tests/e2e',
  timeout: 180_000, // a cold Chromium on a busy machine takes its time
  expect: { timeout: 20_000 },
  workers: 2,
  retries: 1, // the summary names what was well only when tried again; complaints of the server fail the run anyway
  fullyParallel: true,
  forbidOnly: !!process.env.CI,
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: process.env.SITE_URL ?? 'http://localhost:3000',
    launchOptions: { executablePath: process.env.CHROMIUM_PATH ?? own, args },
  },
  // Those that publish come last: the others count what the demonstration holds.
  projects: [
    // crawl, facts and operator need no page, axe needs script itself: once is enough.
    {
      name: 'without JavaScript',
      use: { javaScriptEnabled: false },
      testIgnore: [PUBLISHING, /(crawl|facts|operator)\.spec/],
    },
    { name: 'with JavaScript', testIgnore: PUBLISHING },
    {
      name: 'publishing without JavaScript',
      use: { javaScriptEnabled: false },
      testMatch: PUBLISHING,
      testIgnore: /axe\.spec/,
      dependencies: READING,
    },
    { name: 'publishing with JavaScript', testMatch: PUBLISHING, dependencies: READING },
  ],
})
