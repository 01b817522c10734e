// Signing in as a step of other journeys.
import type { Page } from '@playwright/test'
import pg from 'pg'
import { countMails, linkIn, mailTo } from './mail'
import { expect } from './test'

const SUBJECT = /sign in/i

let count = 0

/** An address that nobody else in the run has. */
export const newAddress = (domain = 'teachers.example') =>
  `person-${process.pid}-${Date.now()}-${(count += 1)}@${domain}`

// All of the run come from one network, which may ask for so many links only.
async function forgetNetwork() {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  await client.query(`DELETE FROM rate_limit WHERE key LIKE '% by source:%'`)
  await client.end()
}

/** Asks for a link and waits for its mail. */
export async function askForLink(page: Page, email: string, to = '') {
  await forgetNetwork()
  const before = await countMails(email, SUBJECT)
  await page.goto(`/sign-in${to && `?to=${encodeURIComponent(to)}`}`)
  await page.getByLabel('Your e-mail address').fill(email)
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await expect(page.getByRole('heading', { name: 'Look at your e-mail' })).toBeVisible()
  return linkIn(await mailTo(email, SUBJECT, before))
}

/** Signs in by a mailed link. */
export async function signIn(page: Page, email: string, to = '') {
  await page.goto(await askForLink(page, email, to))
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).not.toHaveURL(/\/sign-in/)
}
