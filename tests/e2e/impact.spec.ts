// The country's impact: from a filter to a figure, from the figure to its rows, and from these to the same as a file.
import { parse } from 'csv-parse/sync'
import { expect, test } from './test'

const hasScript = () => test.info().project.name === 'with JavaScript'
const numberIn = (text: string) => Number(text.replaceAll(',', '').match(/\d+(\.\d+)?/)?.[0])

test('a region and a year are chosen, and a figure followed to the rows that add up to it', async ({
  page,
  request,
}) => {
  await page.goto('/impact', { waitUntil: 'networkidle' })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Impact of \d+ projects$/)
  const region = page.locator('#region-yorkshire-and-the-humber')
  await region.check()
  if (!hasScript()) await page.getByRole('button', { name: 'Apply filters' }).click()
  await expect(page).toHaveURL('/impact?region=yorkshire-and-the-humber')
  const pupils = page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: 'Pupils taking part' }) })
  const total = pupils.getByRole('cell').first().getByRole('link')
  const whole = numberIn(await total.innerText())
  expect(whole).toBeGreaterThan(0)

  // A year that the table by school year counts pupils in.
  const years = page.locator('#school-year option')
  const year = (await years.allInnerTexts()).find((text) => /^\d{4}-\d\d$/.test(text))!
  await page.getByLabel('School year').selectOption(year)
  if (!hasScript()) await page.getByRole('button', { name: 'Show' }).first().click()
  await expect(page).toHaveURL(`/impact?region=yorkshire-and-the-humber&year=${year}`)
  await expect(page).toHaveTitle(new RegExp(`in Yorkshire and the Humber, figures of ${year}`))
  const figure = numberIn(await total.innerText())

  await total.click()
  await expect(page).toHaveURL(`/impact/pupils?region=yorkshire-and-the-humber&year=${year}`)
  const values = await page.locator('tbody td.value').allInnerTexts()
  expect(values.reduce((sum, text) => sum + numberIn(text), 0)).toBe(figure)
  await expect(page.locator('tfoot')).toContainText(`${figure.toLocaleString('en-GB')} pupils`)
  await expect(page.locator('tbody tr').first().getByRole('link')).not.toHaveCount(0)

  const csv = await page.getByRole('link', { name: 'Download all rows as CSV' }).getAttribute('href')
  const lines = parse(await (await request.get(csv!)).text(), { bom: true, columns: true }) as Record<
    string,
    string
  >[]
  expect(lines).toHaveLength(values.length)
  expect(lines.reduce((sum, { Value }) => sum + Number(Value), 0)).toBe(figure)

  await page.getByRole('link', { name: /Remove School year/ }).click()
  await expect(page).toHaveURL('/impact/pupils?region=yorkshire-and-the-humber')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(whole.toLocaleString('en-GB'))
})

test('the number of projects leads to exactly these, and the home page leads here', async ({ page }) => {
  await page.goto('/impact?type=teaching&evidence=2')
  const count = numberIn(await page.locator('.headline-figures a').first().locator('b').innerText())
  await page.locator('.headline-figures a').first().click()
  await expect(page).toHaveURL('/projects?type=teaching&evidence=2')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(new RegExp(`^${count} projects?`))
  await page.goto('/')
  const pupils = page.locator('.headline-figures a[href="/impact/pupils"]')
  const said = await pupils.locator('b').innerText()
  await pupils.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Pupils taking part: ${said} pupils`)
})

test('a table is downloaded as it stands, and another indicator shown in it', async ({ page, request }) => {
  await page.goto('/impact', { waitUntil: 'networkidle' })
  await page.getByLabel('Show', { exact: true }).selectOption('sessions')
  if (!hasScript()) await page.getByRole('button', { name: 'Show' }).last().click()
  await expect(page).toHaveURL('/impact?of=sessions')
  await expect(page.getByRole('heading', { name: 'Sessions held, by groups' })).toBeVisible()
  const table = page.getByRole('table', { name: 'Sessions held by type' })
  const names = await table.getByRole('rowheader').allInnerTexts()
  const csv = await page
    .getByRole('link', { name: /^Download as CSV\s*: Sessions held by type$/ })
    .getAttribute('href')
  const lines = parse(await (await request.get(csv!)).text(), { bom: true }) as string[][]
  expect(lines.slice(1).map(([name]) => name)).toEqual(names)
})

test('where nothing is found, the page says what to drop; junk in the address does no harm', async ({
  page,
}) => {
  await page.goto('/impact?q=latin&region=wales&type=leadership')
  await expect(page.getByRole('heading', { name: 'No project matches all of that' })).toBeVisible()
  await page.locator('.empty a').first().click()
  await expect(page.getByRole('heading', { name: 'Totals' })).toBeVisible()
  await page.goto('/impact?year=2019-21&of=inspection&group=x&region=%00&page=9')
  await expect(page).toHaveURL('/impact')
})

test.describe('what is no figure', () => {
  test.use({ expectedErrors: /status of 404/ })
  test('is not found', async ({ page }) => {
    expect((await page.goto('/impact/constructor'))?.status()).toBe(404)
  })
})
