// What fits an offer, a need, a school and a project, on the demonstration's examples.
import { expect, test } from './test'

test('the need of a small primary school leads to the offer 12 miles away, with the reasons in words', async ({
  page,
}) => {
  await page.goto('/offers-and-needs?kind=need')
  await page.getByRole('link', { name: 'Hands-on science for Years 5 and 6' }).click()
  const fits = page.getByRole('region', { name: 'Offers that fit this need' })
  const best = fits.getByRole('listitem').first()
  await expect(best.getByRole('link')).toHaveText('Tuesday afternoons in our physics laboratory')
  await expect(best).toContainText('12 miles away')
  await expect(best).toContainText('Tuesdays')
  await expect(best).toContainText('Example: no real school has said this')
  await best.getByRole('link').click()
  await expect(page.getByRole('region', { name: 'Needs that fit this offer' })).toContainText(
    'Hands-on science for Years 5 and 6',
  )
  await page.getByRole('link', { name: 'How matches are found' }).click()
  await expect(page.getByRole('rowheader', { name: 'Distance' })).toBeVisible()
})

test('a school’s page leads to what fits it, a project’s page to schools that may want to join', async ({
  page,
}) => {
  await page.goto('/schools/121724-st-peters-school')
  await page.getByRole('link', { name: /^Offers, needs and schools that fit/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^What fits St Peter/)
  const schools = page.getByRole('heading', { name: 'Schools', exact: true }).locator('~ ul').first()
  await expect(schools.getByRole('listitem').first()).toContainText(/miles? away/)
  await page.goto('/projects/york-issp-masterclasses')
  await page.getByRole('link', { name: 'Schools that may want to join' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Schools that may want to join')
})
