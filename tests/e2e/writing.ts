// Steps of journeys in the editor.
import path from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import { takeSchool } from './own-school'
import { newAddress, signIn } from './signing-in'
import { expect, test as base } from './test'

/** Opens a page as another person on another device. */
type Another = () => Promise<Page>

export const test = base.extend<{ another: Another }>({
  another: async ({ browser, baseURL, javaScriptEnabled }, use) => {
    const contexts: BrowserContext[] = []
    await use(async () => {
      contexts.push(await browser.newContext({ baseURL, javaScriptEnabled }))
      return contexts.at(-1)!.newPage()
    })
    for (const context of contexts) await context.close()
  },
})

/** The moderator of the demonstration, on a device of their own. */
export async function moderator(another: Another) {
  const page = await another()
  await page.goto('/sign-in')
  await press(page, 'Moderator of the site')
  await expect(page).toHaveURL(/moderation/)
  return page
}

export const press = (page: Page, name: string | RegExp) =>
  page.getByRole('main').getByRole('button', { name }).first().click()

/** Saves a section and waits until the list of sections is there. */
export async function saveAndList(page: Page) {
  await press(page, 'Save and go to the list')
  await expect(page).toHaveURL(/done=saved/)
}

/** Somebody of a school of their own, who owns its team. */
export async function teacher(page: Page) {
  const school = await takeSchool()
  const email = newAddress(school.domain)
  await signIn(page, email, school.path)
  await press(page, 'Join')
  await expect(page.getByRole('status')).toBeVisible()
  return { school, email }
}

/** Begins a project. @returns its path in the editor */
export async function begin(page: Page) {
  await page.goto('/account/projects/new')
  await press(page, 'Begin')
  await expect(page).toHaveURL(/\/account\/projects\/[0-9a-f-]{36}/)
  return new URL(page.url()).pathname
}

/** A picture with a position in it, made by scripts/browser-tests. */
export const PICTURE = path.join(import.meta.dirname, 'pictures/bridge.jpg')

export type Minimal = { title: string; urn: number }

/** Writes the least that a project needs, from the first section to the check. */
export async function writeLeast(page: Page, project: string, { title, urn }: Minimal) {
  await page.goto(`${project}/about`)
  await page.getByLabel('Title').fill(title)
  await page.getByLabel('Summary').fill('Pupils of two schools build bridges together.')
  await page.getByLabel('Running', { exact: true }).check()
  await page.getByLabel('What happens').fill('Every Thursday after school.')
  await press(page, 'Save and continue')
  await expect(page).toHaveURL(/\/schools/)
  await addSchool(page, project, urn, 'Partner')
  await page.getByRole('link', { name: 'Continue to who leads it' }).click()
  await page.getByLabel('Jointly by several schools').check()
  await press(page, 'Save and continue')
  await expect(page).toHaveURL(/\/activity/)
  await page.getByRole('radio', { name: 'Curriculum' }).check()
  await page.getByLabel('Teaching and curriculum support').check()
  await press(page, 'Save and continue')
  await expect(page).toHaveURL(/\/people/)
  await press(page, 'Save and continue')
  await expect(page).toHaveURL(/\/impact/)
}

export async function addSchool(page: Page, project: string, urn: number, part: string) {
  await page.goto(`${project}/schools/add`)
  await page.getByLabel('Name, URN or postcode').fill(String(urn))
  await press(page, 'Search')
  await page.getByRole('radio', { name: part, exact: true }).check()
  await press(page, /^Add /)
  await expect(page).toHaveURL(/done=added/)
}

/** From the check to the page that says what happens next. */
export async function publish(page: Page, project: string) {
  await page.goto(`${project}/check`)
  await page.getByLabel(/As far as I know this is true/).check()
  await press(page, /^(Publish|Send to a moderator)$/)
  await expect(page).toHaveURL(/\/sent$/)
}
