// Lists in daily use: filters that stay where one is, the kept list, the map's marks, paper, and a refused position.
import type { Page } from '@playwright/test'
import { expect, test } from './test'

const hasScript = () => test.info().project.name === 'with JavaScript'
const needsScript = () => test.skip(!hasScript(), 'needs script')
const topOf = async (page: Page, selector: string) => (await page.locator(selector).boundingBox())!.y

for (const width of [360, 1280])
  test.describe(`filters at ${width} px`, () => {
    test.use({ viewport: { width, height: 740 } })

    test('a tick leaves the box where it was, and in focus', async ({ page }) => {
      needsScript()
      await page.goto('/projects?where=York&radius=50', { waitUntil: 'networkidle' })
      if (width < 1024) await page.locator('#filters > summary').click()
      const box = page.locator('#led-joint')
      await box.scrollIntoViewIfNeeded()
      const before = await topOf(page, '#led-joint')
      await box.click()
      await expect(page).toHaveURL(/led=joint/)
      await expect(box).toBeChecked()
      await expect(box).toBeFocused()
      await page.waitForTimeout(500)
      expect(Math.abs((await topOf(page, '#led-joint')) - before)).toBeLessThan(3)
    })
  })

test('keeping leads back to the card, whose button says so; the header counts', async ({ page }) => {
  await page.goto('/projects')
  const card = page.locator('#results li.row').nth(6)
  const title = await card.getByRole('heading').innerText()
  await card.getByRole('button', { name: 'Keep on my list' }).click()
  await expect(page).toHaveURL(/\/projects#keep-project-[a-z0-9-]+$/)
  const button = page.getByRole('button', { name: `On my list: remove: ${title}` })
  await expect(button).toBeInViewport()
  await expect(page.locator('#results li.row').nth(6).getByRole('heading')).toBeInViewport()
  await expect(page.getByRole('link', { name: 'My list (1)' }).first()).toBeVisible()
})

test('a kept list is printed and downloaded', async ({ page, request }) => {
  await page.goto('/list?projects=york-maths-club+eton-holyport&schools=123312-abingdon-school')
  const csv = await page.getByRole('link', { name: 'Download projects as CSV' }).getAttribute('href')
  expect((await (await request.get(csv!)).text()).trim().split('\r\n')).toHaveLength(3)
  await page.getByRole('link', { name: 'Print' }).click()
  await expect(page.getByText(/\/projects\/york-maths-club$/)).toBeVisible()
  await expect(page.getByText(/\/schools\/123312-abingdon-school$/)).toBeVisible()
  await page.getByRole('link', { name: 'back to the list' }).click()
  await expect(page.getByText('2 projects and 1 school.')).toBeVisible()
})

test('the address of a kept list is copied', async ({ page, context }) => {
  needsScript()
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/list?projects=eton-holyport', { waitUntil: 'networkidle' })
  await page.getByRole('link', { name: 'Share this list: copy its address' }).click()
  await expect(page.getByText('The address of your list is copied.')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/list\?projects=eton-holyport$/)
})

test('a card says whether its project runs', async ({ page }) => {
  await page.goto('/projects?status=finished')
  await expect(page.locator('#results p.facts', { hasText: /Finished October 2023/ }).first()).toBeVisible()
  await page.goto('/projects/print?status=last-reported-running')
  await expect(page.locator('p.facts', { hasText: 'Running when last reported' }).first()).toBeVisible()
})

test('where nothing is found, no file is offered', async ({ page }) => {
  for (const address of ['/projects?q=zzzxqy', '/projects/map?q=zzzxqy', '/schools?q=zzzxqy']) {
    await page.goto(address)
    await expect(page.getByRole('link', { name: 'Download as CSV' })).toHaveCount(0)
  }
})

test('without script, one place on the map leads to exactly what stands there', async ({ page }) => {
  test.skip(hasScript(), 'the moving map is in its place')
  await page.goto('/projects/map?at=53.96,-1.08,7')
  const mark = page
    .locator('.drawn-map')
    .getByRole('link', { name: /^\d+ projects here$/ })
    .first()
  const count = Number.parseInt((await mark.getAttribute('aria-label'))!, 10)
  await mark.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText(`${count} projects and 0 schools.`)).toBeVisible()
  await expect(page.locator('li.row')).toHaveCount(count)
})

test('on the moving map a mark opens a popup by keyboard, and gives the focus back', async ({ page }) => {
  needsScript()
  await page.goto('/schools/map?q=123312', { waitUntil: 'networkidle' })
  const mark = page.getByRole('button', { name: 'Abingdon School' })
  await mark.focus()
  await page.keyboard.press('Enter')
  const link = page.locator('.map-popup').getByRole('link', { name: 'Abingdon School' })
  await expect(link).toBeFocused()
  await expect(page.locator('.map-popup')).toContainText('Independent school, Abingdon')
  await page.keyboard.press('Escape')
  await expect(mark).toBeFocused()
  await expect(page.locator('.map-popup')).toHaveCount(0) // it fades away
  await mark.click()
  await link.click()
  await expect(page).toHaveURL('/schools/123312-abingdon-school')
})

test('on the moving map, what stands in one place is one mark at the nearest zoom', async ({ page }) => {
  needsScript()
  await page.goto('/projects/map?q=york&region=yorkshire-and-the-humber', { waitUntil: 'networkidle' })
  const groups = page.locator('.live-map .map-group')
  while ((await page.locator('.live-map [aria-label*="look nearer"]').count()) > 0) {
    await page.locator('.live-map [aria-label*="look nearer"]').first().press('Enter')
    await page.waitForTimeout(500)
  }
  const mark = page.getByRole('button', { name: /^\d+ projects here$/ }).first()
  const count = Number.parseInt((await mark.getAttribute('aria-label'))!, 10)
  await mark.press('Enter')
  await expect(page.locator('.map-popup a')).toHaveCount(count)
  await expect(groups.first()).toBeVisible()
})

test('on paper a project says what it is filed under, and lists have no covers', async ({ page }) => {
  await page.emulateMedia({ media: 'print' })
  await page.goto('/projects/york-maths-club')
  const filed = page.getByRole('region', { name: 'Filed under' })
  await expect(filed.getByRole('listitem').first()).toBeVisible()
  await page.goto('/projects')
  await expect(page.locator('.row-cover').first()).toBeHidden()
})

test('a position that the browser refuses is said beside the link, which stays', async ({ page }) => {
  needsScript()
  for (const path of ['/', '/projects']) {
    await page.goto(path, { waitUntil: 'networkidle' })
    const near = page.getByRole('button', { name: 'Near me' })
    await near.click()
    await expect(page.locator('#near-me-said')).toHaveText(/did not say where you are/)
    await expect(near).toHaveText('Near me')
  }
})

test('a school without a website leads to its entry on the register', async ({ page }) => {
  await page.goto('/schools/123312-abingdon-school')
  const register = page.getByRole('link', { name: 'this school on Get Information about Schools' })
  const website = page.getByText('Website', { exact: true })
  if ((await website.count()) > 0) await expect(register).toHaveCount(0)
  else await expect(register).toHaveAttribute('href', /Establishment\/Details\/123312$/)
})
