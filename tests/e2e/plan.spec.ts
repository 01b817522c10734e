// An evaluation plan: made in three steps, changed, seen done once its figure is recorded, and printed on one page. With and
// without script.
import { extractText, getDocumentProxy } from 'unpdf'
import { dayWords } from '@/lib/dates/schema'
import { fillPlan, recordFigure } from './plans'
import { expect } from './test'
import { begin, press, teacher, test } from './writing'

test.use({ expectedErrors: /status of (404|409|422)/ })

// In early summer the year to plan has not begun, and a day before August is none of it.
const now = new Date()
const isEarly = now.getUTCMonth() === 5 || now.getUTCMonth() === 6
const day = isEarly ? `3 August ${now.getUTCFullYear()}` : dayWords(now)

test('a plan is made in three steps, its days are changed, and a reading is done once it is recorded', async ({
  page,
}) => {
  await teacher(page)
  const project = await begin(page)
  await page.goto(`${project}/impact`)
  await page.getByRole('link', { name: 'evaluation plan' }).click()
  await expect(page.getByText('There is no plan yet.')).toBeVisible()
  await page.goto(project)
  await page.getByRole('link', { name: 'Evaluation plan' }).click()
  await page.getByRole('link', { name: 'Make a plan' }).click()

  await press(page, 'Save and choose indicators')
  await expect(page.getByRole('link', { name: 'Tick at least one aim' })).toBeVisible()
  await page.getByLabel('Strengthen confidence, attendance and wellbeing').check()
  await page.getByLabel('Improve a school as a whole').check()
  await press(page, 'Save and choose indicators')

  await expect(page.getByRole('heading', { level: 1, name: 'What do you measure?' })).toBeVisible()
  const confidence = page.getByRole('checkbox', { name: 'Confidence of pupils (points of 5)' })
  await expect(confidence).toBeChecked()
  await expect(confidence).toHaveAccessibleDescription(/^For your aim “Strengthen confidence/)
  const explained = page.getByRole('link', { name: /^How to measure it.*Confidence of pupils/ })
  await expect(explained).toHaveAttribute('href', '/indicators/confidence')
  await page.getByLabel('Unit (3)').fill('kites')
  await press(page, 'Save and choose days')
  await expect(page.getByRole('link', { name: 'Say what is counted or measured' })).toBeVisible()
  await expect(page.getByLabel('Unit (3)')).toHaveValue('kites')
  await page.getByLabel('What is counted or measured (3)').fill('Kites flown')
  await press(page, 'Save and choose days')

  await expect(page.getByRole('heading', { level: 1, name: 'When do you measure?' })).toBeVisible()
  const baseline = page.getByRole('group', { name: 'Confidence of pupils: before it begins' })
  await page.getByLabel('Autumn term, first day').fill('some day')
  await baseline.getByLabel('Day').fill(day)
  await baseline.getByLabel('Who takes it?').fill('head of maths, head@school.example')
  await press(page, 'Save and see the plan')
  await expect(page.getByRole('link', { name: 'Enter a day such as 7 September 2026' })).toBeVisible()
  await expect(page.getByRole('link', { name: /^Give a role/ })).toBeVisible()
  await expect(page.getByLabel('Autumn term, first day')).toHaveValue('some day')
  await expect(baseline.getByLabel('Day')).toHaveValue(day)
  const year = isEarly || now.getUTCMonth() > 7 ? now.getUTCFullYear() : now.getUTCFullYear() - 1
  await page.getByLabel('Autumn term, first day').fill(`1/9/${year}`)
  await baseline.getByLabel('Who takes it?').fill('head of maths')
  await page.getByRole('group', { name: 'Kites flown: at the end' }).getByLabel('Remove').check()
  await page.getByLabel('What is measured?').selectOption('Kites flown')
  await page.getByLabel('Day of the new reading').fill(`2 May ${year + 1}`)
  await page.getByLabel('When in the project?').selectOption('On the way')
  await press(page, 'Save and see the plan')

  await expect(page.getByRole('heading', { level: 1, name: 'Evaluation plan' })).toBeVisible()
  const row = page.getByRole('row', { name: /Confidence of pupils.*Before it begins/ })
  await expect(row).toContainText(day)
  await expect(row).toContainText('head of maths')
  await expect(row).toContainText('Due soon')
  await expect(page.getByRole('row', { name: /Kites flown.*On the way/ })).toContainText(`2 May ${year + 1}`)
  await expect(page.getByRole('row', { name: /Kites flown.*At the end/ })).toHaveCount(0)
  const record = `${project}/impact/figures/new?key=confidence&kind=change`
  await expect(row.getByRole('link', { name: /^Record it/ })).toHaveAttribute('href', record)
  await recordFigure(project, 'confidence', dayWords(now))
  await page.reload()
  await expect(row).toContainText('Done: 2.5 points of 5')
  await expect(page.getByText(/^1 of \d readings done/)).toBeVisible()

  await page.getByRole('link', { name: 'One page to print' }).click()
  const sheet = page.getByRole('article')
  for (const words of [
    'Untitled project',
    'Improve a school as a whole',
    'Kites flown',
    day,
    'head of maths',
    'Notes',
  ])
    await expect(sheet).toContainText(words)

  await page.goto(`${project}/plan/delete`)
  await press(page, 'Delete the plan')
  await expect(page.getByRole('status')).toContainText('The plan is deleted.')
})

test('two write it: the second sees both versions; a stranger finds none of its pages', async ({
  page,
  another,
}) => {
  await teacher(page)
  const project = await begin(page)
  const fill = async () => {
    await page.goto(`${project}/plan/aims`)
    await page.getByLabel('Reach more pupils and schools').check()
    await press(page, 'Save and choose indicators')
    await expect(page).toHaveURL(/indicators/)
  }
  await fill()
  await press(page, 'Save and choose days')
  await expect(page).toHaveURL(/dates/)
  const other = await page.context().newPage()
  await other.goto(`${project}/plan/dates`)
  const who = (at: typeof page) => at.getByLabel('Who takes it?').first()
  await who(other).fill('head of music')
  await press(other, 'Save and see the plan')
  await expect(other).toHaveURL(/done=saved/)
  await who(page).fill('head of maths')
  await press(page, 'Save and see the plan')
  await expect(page.getByRole('alert').getByText(/Both versions stand below/)).toBeVisible()
  await expect(page.locator('form').getByText('head of music')).toBeVisible()
  await expect(who(page)).toHaveValue('head of maths')
  await press(page, 'Save and see the plan')
  await expect(page.getByRole('row', { name: /head of maths/ })).toBeVisible()

  const stranger = await another()
  await teacher(stranger)
  for (const step of ['', '/aims', '/indicators', '/dates', '/print', '/delete']) {
    expect((await page.request.get(`${project}/plan${step}`)).status(), step).toBe(200)
    expect((await stranger.request.get(`${project}/plan${step}`)).status(), step).toBe(404)
  }
})

test('the longest plan prints on one page of A4 with every reading', async ({ page, javaScriptEnabled }) => {
  test.skip(javaScriptEnabled === false, 'paper is the same')
  await teacher(page)
  const project = await begin(page)
  const names = await fillPlan(project)
  await page.goto(`${project}/plan/print`)
  const pdf = await page.pdf({ preferCSSPageSize: true })
  const document = await getDocumentProxy(new Uint8Array(pdf))
  const { totalPages, text } = await extractText(document, { mergePages: false })
  expect(totalPages).toBe(1)
  const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 })
  expect([width, height].map(Math.round)).toEqual([595, 842])
  const words = text[0]!.replace(/\s+/g, ' ')
  for (const name of names) expect(words).toContain(name)
  expect(words.match(/deputy head for partnerships and the head of mathematics/g)).toHaveLength(30)
  expect(words).toContain('Notes')
  expect(words).not.toContain('Sign out')
})
