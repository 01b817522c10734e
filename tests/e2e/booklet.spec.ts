// The yearly booklet: a moderator makes an edition and publishes it, and everybody reads it. With and without script; printed
// once, page by page.
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import pg from 'pg'
import { extractText, getDocumentProxy } from 'unpdf'
import { expect } from './test'
import { moderator, press, test } from './writing'

test.use({ expectedErrors: /status of (404|409)/ })

/** Years that no other run of this file takes. */
const yearOf = (isScripted: boolean | undefined) => (isScripted === false ? 2031 : 2032)

async function forget(...years: number[]) {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  await client.query('DELETE FROM edition WHERE year = ANY($1)', [years])
  await client.end()
}

async function add(page: Page, words: string, title: RegExp) {
  await page.getByLabel('Words to look for among the published projects').fill(words)
  await press(page, 'Find projects')
  await expect(page).toHaveURL(/q=/)
  await page.getByRole('button', { name: title }).click()
  await expect(page.getByRole('status').first()).toHaveText(/^Added/)
}

const main = (page: Page) => page.getByRole('main')
const chosen = (page: Page) => main(page).locator('.arranged > li > div > a').allTextContents()

test('a moderator starts an edition, adds, orders, introduces and publishes; everybody reads it', async ({
  page,
  another,
  javaScriptEnabled,
}) => {
  test.setTimeout(240_000)
  const year = yearOf(javaScriptEnabled)
  await forget(year)
  const site = await moderator(another)
  await site.getByRole('link', { name: /Celebrating Partnerships” booklet/ }).click()
  await site.getByLabel('Year').fill('next')
  await press(site, 'Start the edition')
  await expect(site.locator('.error-summary')).toContainText('Write a year such as 2027')
  await site.getByLabel('Year').fill(String(year))
  await press(site, 'Start the edition')
  await expect(site.getByRole('status')).toHaveText(/^Started/)

  await press(site, 'Publish it')
  await expect(site.getByRole('status').first()).toHaveText(/^Nothing is published/)
  await add(site, 'latin york', /^Add: .*Latin/)
  await add(site, 'latin streatham', /^Add: /)
  await add(site, 'physics technicians hubs', /^Add: Training hubs/)
  const before = await chosen(site)
  expect(before).toHaveLength(3)
  expect(before[0]).toMatch(/^Training hubs/) // Teaching stands before Curriculum
  await site.getByRole('button', { name: `Up: ${before[2]}` }).click()
  await expect(site.getByRole('status')).toHaveText('Moved.')
  expect(await chosen(site)).toEqual([before[0], before[2], before[1]])
  await site.getByLabel(`Place of ${before[1]}`).fill('1')
  await site.getByLabel(`Place of ${before[1]}`).press('Enter')
  await expect(site.getByRole('status')).toHaveText('Moved.')
  await expect(async () => expect(await chosen(site)).toEqual(before)).toPass()

  await site.getByRole('link', { name: 'Write the introduction' }).click()
  await site.getByLabel('Introduction').fill('Word '.repeat(450))
  await press(site, 'Save')
  await expect(site.locator('.error-summary')).toContainText('2,000 characters')
  await expect(site.getByLabel('Introduction')).toHaveValue(/^Word Word/)
  await site.getByLabel('Introduction').fill('Three projects that we like.')
  await press(site, 'Save')
  await expect(site.getByRole('status')).toHaveText('Your words are saved.')
  expect((await page.goto(`/celebrating/${year}`))!.status()).toBe(404)
  await site.getByRole('link', { name: 'See it as it would be published' }).click()
  await expect(main(site).getByText('Three projects that we like.')).toBeVisible()
  await site.goBack()
  await press(site, 'Publish it')
  await expect(site.getByRole('status')).toHaveText(/^Published/)

  await page.goto('/celebrating')
  await page.getByRole('link', { name: `Celebrating Partnerships ${year}` }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Celebrating Partnerships ${year}`)
  await expect(main(page).getByText('Three projects that we like.')).toBeVisible()
  expect(await main(page).locator('.booklet-project h3').allTextContents()).toEqual(before)

  await press(site, 'Take it off the site')
  await expect(site.getByRole('status')).toHaveText(/^Off the site/)
  expect((await page.goto(`/celebrating/${year}`))!.status()).toBe(404)
  await forget(year)
})

test('of two moderators with the same page open the second is told, and keeps what was typed', async ({
  another,
  javaScriptEnabled,
}) => {
  const year = yearOf(javaScriptEnabled) + 10
  await forget(year)
  const [one, two] = [await moderator(another), await moderator(another)]
  await one.goto('/moderation/booklets')
  await one.getByLabel('Year').fill(String(year))
  await press(one, 'Start the edition')
  await expect(one.getByRole('status')).toHaveText(/^Started/)
  for (const page of [one, two]) await page.goto(`/moderation/booklets/${year}/words`)
  await one.getByLabel('Title').fill('The title of the first')
  await press(one, 'Save')
  await expect(one.getByRole('status')).toHaveText('Your words are saved.')
  await two.getByLabel('Title').fill('The title of the second')
  await press(two, 'Save')
  await expect(two.locator('.error-summary')).toContainText('Somebody else has changed this edition')
  await expect(two.getByLabel('Title')).toHaveValue('The title of the second')
  await expect(main(two).getByText('The title of the first').last()).toBeVisible()
  await press(two, 'Save')
  await expect(two.getByRole('heading', { level: 1 })).toHaveText('The title of the second')
  await forget(year)
})

test('printed, every project has one page, and the contents name it', async ({ page, javaScriptEnabled }) => {
  test.skip(javaScriptEnabled === false, 'once is enough')
  test.setTimeout(240_000)
  await page.goto('/celebrating/2026')
  const hint = await main(page)
    .getByText(/a booklet of \d+ pages of A4/)
    .textContent()
  const count = Number(/of (\d+) pages/.exec(hint!)![1])
  const contents = await main(page)
    .locator('.booklet-contents a')
    .evaluateAll((links) =>
      links.map((link) => ({
        title: link.firstElementChild!.textContent!,
        page: Number(link.lastElementChild!.textContent),
        isProject: link.closest('li')!.className !== '',
      })),
    )
  const folder = test.info().outputPath('booklet.pdf')
  await page.pdf({ path: folder, preferCSSPageSize: true, printBackground: true })
  const pdf = await getDocumentProxy(new Uint8Array(readFileSync(folder)))
  const { text } = await extractText(pdf)
  const pages = text.map((words) => words.replace(/\s+/g, ' '))
  expect(pages).toHaveLength(count)
  for (const [i, one] of pages.entries()) {
    const { width, height } = (await pdf.getPage(i + 1)).getViewport({ scale: 1 })
    expect([Math.round(width), Math.round(height)]).toEqual([595, 842])
    if (i > 0) expect(one).toMatch(new RegExp(`(^|\\D)${i + 1}(\\D|$)`)) // its number, in the margin
  }
  expect(contents.filter(({ isProject }) => isProject)).toHaveLength(24)
  for (const { title, page: at, isProject } of contents) {
    expect(pages[at - 1], `page ${at}`).toContain(title)
    if (!isProject) continue
    // From its title to its address on one page, and on no other.
    expect(pages[at - 1]).toMatch(/Evidence, level \d of 5/)
    expect(pages[at - 1]).toContain('/projects/')
    expect(pages.filter((one) => /Evidence, level \d of 5/.test(one) && one.includes(title))).toHaveLength(1)
  }
  expect(pages.filter((one) => /Evidence, level \d of 5/.test(one))).toHaveLength(24)
  expect(pages.filter((one) => one.length < 40)).toEqual([])
})
