// What changed, recorded: a baseline, a target and a value after it; a term's figures; a table pasted. With and without script.
import type { Page } from '@playwright/test'
import { takeSchool } from './own-school'
import { expect } from './test'
import { begin, moderator, press, publish, teacher, test, writeLeast } from './writing'

test.use({ expectedErrors: /status of (409)/ })

const unfold = (page: Page, words: string) => page.getByText(words, { exact: true }).click()
const saved = (page: Page) => expect(page).toHaveURL(/impact\?done=saved/)

async function recordAttendance(page: Page, project: string) {
  await page.goto(`${project}/impact`)
  await page.getByRole('link', { name: 'Add a figure' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'What was counted or measured?' })).toBeVisible()
  await page.getByRole('link', { name: 'Attendance at school', exact: true }).click()
  await expect(page.getByLabel('What it is called here')).toHaveValue('Attendance at school')
  await expect(page.getByLabel('Unit')).toHaveCount(0)
  await page.getByLabel('Value (before)').fill('91.5')
  await page.getByLabel('When? (before)').fill('autumn')
  await expect(page.getByLabel('Where does it come from? (before)')).toHaveValue('own')
  await unfold(page, 'A target')
  await page.getByLabel('What do you aim at?').fill('95')
  await page.getByLabel('By when?').fill('July 2029')
  await press(page, 'Save')
  await expect(page.getByRole('alert').getByText(/Enter the month that the term ended in/)).toBeVisible()
  await expect(page.getByLabel('What do you aim at?')).toHaveValue('95')
  await page.getByLabel('When? (before)').fill('October 2024')
  await press(page, 'Save')
  await saved(page)
  await expect(page.getByText(/before, 91.5%, October 2024/)).toBeVisible()

  await page.getByRole('link', { name: 'Attendance at school', exact: true }).click()
  await page.getByLabel('Value (after)', { exact: true }).fill('194')
  await page.getByLabel('When? (after)').fill('October 2025')
  await unfold(page, 'Remarks, and those who did not take part (before)')
  await page.getByLabel('The same of those who did not take part (before)').fill('91')
  await unfold(page, 'Remarks, and those who did not take part (after)')
  await page.getByLabel('The same of those who did not take part (after)').fill('91.2')
  await press(page, 'Save')
  await expect(page.getByRole('alert').getByText('Enter a number from 0 to 100')).toBeVisible()
  await expect(page.getByRole('alert').getByText(/Say who they are/)).toBeVisible()
  await page.getByLabel('Value (after)', { exact: true }).fill('94')
  await page.getByLabel('Who are they that did not take part?').fill('Year 8 pupils who did not come')
  await page.getByLabel('Who evaluated it?').fill('University of York')
  await page.getByLabel('They are independent of the schools').check()
  await press(page, 'Save')
  await saved(page)
}

test('a change is measured, a term’s figures follow, a table is pasted, and a correction is kept', async ({
  page,
  another,
}) => {
  test.setTimeout(400_000)
  await teacher(page)
  const partner = await takeSchool()
  const title = `Attendance together ${Date.now()}`
  const project = await begin(page)
  await writeLeast(page, project, { title, urn: partner.urn })
  await recordAttendance(page, project)
  await publish(page, project)
  const other = await moderator(another)
  await other.getByRole('link', { name: title }).click()
  await press(other, /^Approve/)
  await expect(other).toHaveURL(/done=approved/)

  // A term's figures are public at once.
  await page.goto('/account')
  await page.getByRole('link', { name: `Add figures to ${title}` }).click()
  await expect(page.getByText('What you add is public at once.')).toBeVisible()
  await page.getByLabel(/^Value \(per cent\)/).fill('94.8')
  await page.getByLabel('When?').fill('May 2026')
  await press(page, 'Add these figures')
  await expect(page.getByRole('status')).toContainText('stand on the public page now')
  await page.getByRole('link', { name: 'The public page' }).click()
  await expect(page.getByRole('main').getByText('94.8%').first()).toBeVisible()

  // A table: one row is wrong, and nothing is added until it is right.
  await page.goto(`${project}/figures/paste`)
  const table = (name: string) =>
    [
      'Indicator\tValue\tSchool year\tSource',
      'Pupils taking part\t120\t2024-25\t',
      `${name}\tabout 150\t2025-26\tAnnual report 2026`,
      'Sessions held\t24\t2025-26\t',
    ].join('\n')
  await page.getByLabel('The table').fill(table('Pupils taking prat'))
  await press(page, 'Show what you read')
  await expect(page.getByRole('alert').getByText(/^Row 3, indicator: .*“Pupils taking part”/)).toBeVisible()
  await expect(page.getByRole('button', { name: /^Add / })).toHaveCount(0)
  await expect(page.getByLabel('The table')).toHaveValue(table('Pupils taking prat'))
  await page.getByLabel('The table').fill(table('Pupils taking part'))
  await press(page, 'Read it again')
  await expect(page.getByText('All rows are right.')).toBeVisible()
  await press(page, 'Add 3 readings')
  await expect(page.getByRole('status').first()).toContainText('stand on the public page now')
  await page.getByRole('link', { name: 'The public page' }).click()
  await expect(
    page
      .getByRole('main')
      .getByText(/about 150/)
      .first(),
  ).toBeVisible()

  // What was corrected is kept.
  await page.goto(`${project}/impact`)
  await page.getByRole('link', { name: 'Sessions held', exact: true }).click()
  await page.getByLabel('Value', { exact: true }).fill('42')
  await press(page, 'Save')
  await saved(page)
  await publish(page, project)
  await page.goto(`${project}/impact`)
  await page.getByRole('link', { name: 'Sessions held', exact: true }).click()
  await expect(page.getByRole('row', { name: /24 sessions.*42 sessions/ })).toBeVisible()
})

test('one figure of each indicator: a second is refused and leads to the first', async ({ page }) => {
  await teacher(page)
  const project = await begin(page)
  const open = `${project}/impact/figures/new?key=pupils&kind=measure`
  const tab = await page.context().newPage()
  await tab.goto(open)
  await page.goto(open)
  await page.getByLabel('Value', { exact: true }).fill('12')
  await press(page, 'Save')
  await saved(page)
  await tab.getByLabel('Value', { exact: true }).fill('13')
  await press(tab, 'Save')
  await expect(tab.getByRole('alert').getByText(/has a figure of this indicator already/)).toBeVisible()
  await expect(tab.getByLabel('Value', { exact: true })).toHaveValue('13')
  await tab.getByRole('link', { name: 'Open the figure that is there' }).click()
  await expect(tab.getByLabel('Value', { exact: true })).toHaveValue('12')
})

test('a file of CSV is read into the table, and a spreadsheet is refused', async ({ page }) => {
  await teacher(page)
  const project = await begin(page)
  await page.goto(`${project}/figures/paste`)
  const csv = Buffer.from(
    'indicator;value;date;note\r\nSessions held;12;2025-26;Caf\u00e9 talks\r\n',
    'latin1',
  )
  const file = page.getByLabel('Or a CSV file')
  await file.setInputFiles({
    name: 'a.xlsx',
    mimeType: 'application/zip',
    buffer: Buffer.from('PK\u0003\u0004'),
  })
  await press(page, 'Show what you read')
  await expect(page.getByRole('alert').getByText(/This is a spreadsheet/)).toBeVisible()
  await file.setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: csv })
  await press(page, 'Show what you read')
  await expect(page.getByLabel('The table')).toHaveValue(/Café talks/)
  await press(page, 'Add 1 reading')
  await expect(page).toHaveURL(/check\?done=figures-kept/)
  await page.goto(`${project}/impact`)
  await expect(page.getByRole('link', { name: 'Sessions held', exact: true })).toBeVisible()
})

test('a project repeats another by its address', async ({ page }) => {
  await teacher(page)
  const project = await begin(page)
  const field = 'Does it repeat a project from elsewhere?'
  await page.goto(`${project}/impact/words`)
  await page.getByLabel(field).fill('/projects/no-such-project')
  await press(page, 'Save and continue')
  await expect(page.getByRole('alert').getByText(/Enter the address of another project/)).toBeVisible()
  await expect(page.getByLabel(field)).toHaveValue('/projects/no-such-project')
  await page.getByLabel(field).fill('https://site.example/projects/york-latin-gcse')
  await press(page, 'Save and continue')
  await saved(page)
  await page.goto(`${project}/impact/words`)
  await expect(page.getByLabel(field)).toHaveValue('/projects/york-latin-gcse')
})
