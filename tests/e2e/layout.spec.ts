// Small screens and the keyboard.
import { expect, test } from './test'

const PAGES = [
  '/',
  '/projects',
  '/projects?q=maths&where=York&type=teaching',
  '/projects?q=zzzxqy',
  '/projects/map?where=York',
  '/projects/choose/theme',
  '/projects/print?type=teaching',
  '/list?projects=york-issp-masterclasses&schools=123312-abingdon-school',
  '/projects/rgs-stem-teachers',
  '/projects/york-issp-masterclasses',
  '/schools',
  '/schools/123312-abingdon-school',
  '/partnerships',
  '/partnerships/york-issp',
  '/impact',
  '/impact?region=london&of=university-offers',
  '/impact/pupils',
  '/impact/outcomes',
  '/impact/counted-schools',
  '/about',
  '/accessibility',
  '/privacy',
  '/concern?page=/projects/york-latin-gcse',
  '/nothing',
]

for (const width of [320, 360])
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 740 }, expectedErrors: /status of 404/ })

    test('no page scrolls sideways, folded or open', async ({ page }) => {
      for (const path of PAGES) {
        await page.goto(path)
        const wide = () => page.evaluate(() => document.documentElement.scrollWidth)
        expect(await wide(), path).toBeLessThanOrEqual(width)
        await page.evaluate(() => document.querySelectorAll('details').forEach((fold) => (fold.open = true)))
        expect(await wide(), `${path}, open`).toBeLessThanOrEqual(width)
      }
    })
  })

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } })

  test('the first project begins within a screen and a half', async ({ page }) => {
    await page.goto('/projects')
    const box = await page.locator('#results li.row').first().boundingBox()
    expect(box!.y).toBeLessThan(1.5 * 740)
  })

  test('once something is asked, the search folds to it and opens to be changed', async ({ page }) => {
    for (const list of ['/projects', '/schools']) {
      await page.goto(`${list}?q=york&where=York&radius=50`)
      const row = await page.locator('#results li.row').first().boundingBox()
      expect(row!.y, list).toBeLessThan(1.5 * 740)
      await expect(page.getByLabel('Near', { exact: true })).toBeHidden()
      const asked = page.getByRole('search').locator('summary')
      await expect(asked).toContainText('york near York, within 50 miles')
      await asked.focus()
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      await expect(page.locator('#q')).toBeFocused()
      await page.locator('#q').fill('school')
      await page.keyboard.press('Enter')
      await expect(page).toHaveURL(`${list}?q=school&where=York&radius=50`)
      await expect(asked).toContainText('school near York, within 50 miles')
      await expect(page.locator('#q')).toBeHidden()
    }
  })

  test('a place that nobody knows stays open to be mended', async ({ page }) => {
    await page.goto('/projects?where=Xyzzyville')
    await expect(page.getByLabel('Near', { exact: true })).toBeVisible()
  })

  test('the menu opens by keyboard and leads on', async ({ page }) => {
    await page.goto('/')
    for (let i = 0; i < 3; i++) await page.keyboard.press('Tab') // skip link, name, menu
    await expect(page.locator('.menu summary')).toBeFocused()
    await page.keyboard.press('Enter')
    const link = page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Projects' })
    await expect(link).toBeVisible()
    await page.keyboard.press('Tab')
    await expect(link).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL('/projects')
  })

  test('the filters open by keyboard', async ({ page }) => {
    await page.goto('/projects')
    await expect(page.locator('#type-teaching')).toBeHidden()
    await page.locator('#filters > summary').focus()
    await page.keyboard.press('Enter')
    await expect(page.locator('#type-teaching')).toBeVisible()
  })
})

test('the first Tab shows the skip link, which moves to the main part', async ({ page }) => {
  await page.goto('/projects')
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to main content' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.locator('main')).toBeFocused()
})

test('on a wide screen the search never folds', async ({ page }) => {
  for (const list of ['/projects', '/schools']) {
    await page.goto(`${list}?q=york&where=York`)
    await expect(page.getByLabel('Near', { exact: true })).toBeVisible()
    await expect(page.getByRole('search').locator('summary')).toBeHidden()
  }
})
