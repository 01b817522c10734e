// The summary for governors: for a chosen school year, its totals the sums of the rows below them, and fit for paper.
import { extractText, getDocumentProxy } from 'unpdf'
import { expect, test } from './test'

const YORK = '/partnerships/york-issp'

test('a school year is chosen, and every total is the sum of its rows', async ({ page }) => {
  await page.goto(YORK)
  await page.getByRole('link', { name: /Summary for governors/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('at last count')
  await page.getByRole('navigation', { name: 'School year' }).getByRole('link', { name: '2018-19' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('2018-19')
  const figures = page.locator('.headlines dd a')
  const numberIn = (text: string) => Number(/[\d,]+/.exec(text)![0].replaceAll(',', ''))
  for (const figure of await figures.all()) {
    const [href, said] = [await figure.getAttribute('href'), await figure.innerText()]
    if (href === '#projects') continue
    const table = page.locator('.figure-box', { has: page.locator(`h3${href}`) })
    const rows = await table.locator('tbody .value').allInnerTexts()
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.reduce((sum, row) => sum + numberIn(row), 0)).toBe(numberIn(said))
  }
  await expect(page.locator('.headlines')).toContainText('pupils taking part')
  const counted = (await page.locator('.plain-rows').innerText()).matchAll(
    /([\d,]+) schools? counted and not named/g,
  )
  const more = page.locator('.headlines > div', { hasText: 'counted and not named' }).locator('dd')
  expect([...counted].reduce((sum, [, one]) => sum + numberIn(one!), 0)).toBe(
    numberIn(await more.innerText()),
  )
})

test('a year without projects says so, and junk for a year is no year', async ({ page }) => {
  await page.goto(`${YORK}/summary?year=1950-51`)
  await expect(page.locator('.empty')).toContainText('1950-51')
  await page.goto(`${YORK}/summary?year=lately`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('at last count')
})

test('on paper no row is cut in two', async ({ page }, { project }) => {
  test.skip(project.name.includes('without'), 'paper is the same')
  await page.goto(`${YORK}/summary`)
  const rows = await page.locator('.figure-table tbody tr, .plain-rows > li').count()
  expect(rows).toBeGreaterThan(3)
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4' })))
  const { text: sheets } = await extractText(pdf)
  const text = sheets.map((sheet) => sheet.replace(/\s+/g, ' '))
  expect(text[0]).toContain('partnership work, at last count')
  expect(text.join(' ')).toContain('Sources')
  expect(text.join(' ')).not.toContain('Print this page')
  for (const name of await page.locator('.figure-table tfoot th').allInnerTexts())
    expect(text.join(' ')).toContain(name)
  for (const sheet of text) expect(sheet.trim()).not.toBe('')
})
