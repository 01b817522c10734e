// What people come for, step by step.
import type { Page } from '@playwright/test'
import { expect, test } from './test'

const hasScript = () => test.info().project.name === 'with JavaScript'
const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const titles = (page: Page) => page.locator('#results li.row h3')

/** Opens a list; with script, waits until the filters answer. */
async function openList(page: Page, address: string) {
  await page.goto(address, { waitUntil: hasScript() ? 'networkidle' : 'load' })
}

/** How many the page promises for an option of the filters. */
async function promised(page: Page, id: string) {
  const option = page.locator('label.option', { has: page.locator(`#${id}`) })
  return Number.parseInt((await option.locator('.count').innerText()).replaceAll(',', ''), 10)
}

test('from a door on the home page to a project, its school, and back up', async ({ page }) => {
  await page.goto('/')
  const door = page.locator('a.door', { hasText: 'Teaching' })
  const count = Number.parseInt(await door.locator('.num').innerText(), 10)
  await door.click()
  await expect(heading(page)).toHaveText(`${count} projects`)

  const project = titles(page).getByRole('link').first()
  const title = await project.innerText()
  await project.click()
  await expect(heading(page)).toHaveText(title)

  const school = page.getByRole('region', { name: 'Schools taking part' }).getByRole('link').first()
  const name = await school.innerText()
  await school.click()
  await expect(heading(page)).toHaveText(name)
  await expect(page.getByRole('link', { name: title })).toBeVisible()

  const crumbs = page.getByRole('navigation', { name: 'Breadcrumb' })
  await crumbs.getByRole('link', { name: 'Schools' }).click()
  await expect(page).toHaveURL('/schools')
  await page.goBack()
  await crumbs.getByRole('link', { name: 'Home' }).click()
  await expect(page).toHaveURL('/')
})

test('words and a town lead to a list near that town, in miles', async ({ page }) => {
  await page.goto('/')
  await page.getByLabel('What are you looking for?').fill('maths')
  await page.getByLabel('Near', { exact: true }).fill('York')
  await page.getByRole('button', { name: 'Search' }).click()
  await expect(page).toHaveURL('/projects?q=maths&where=York')
  await expect(heading(page)).toHaveText(/^\d+ projects? about “maths”, near York$/)
  await expect(
    page.getByText('Distances are in miles from the middle of the schools we hold in York'),
  ).toBeVisible()
  const miles = await page.locator('#results li.row', { hasText: /[\d.]+ miles? away/ }).allInnerTexts()
  const distances = miles.map((text) => Number(/([\d.]+) miles? away/.exec(text)![1]))
  expect(distances.length).toBeGreaterThan(0)
  expect(distances).toEqual(distances.toSorted((a, b) => a - b))
  expect(Math.max(...distances)).toBeLessThanOrEqual(20)
})

test('words and a postcode in one box are understood, misspelt or not', async ({ page }) => {
  await page.goto('/')
  await page.getByLabel('What are you looking for?').fill('athmatics clubs near YO1')
  await page.getByRole('button', { name: 'Search' }).click()
  await expect(page).toHaveURL('/projects?q=athmatics+clubs&where=YO1&as=place')
  await expect(page.getByText('Showing what has mathematics clubs')).toBeVisible()
  await expect(titles(page).first()).toHaveText(
    'A maths club at the University of York for pupils in Years 8 and 9',
  )
  await expect(page.locator('#results mark').first()).toHaveText(/maths|club/)
})

test('a region typed as a place becomes the filter', async ({ page }) => {
  await page.goto('/projects?where=South+West')
  await expect(page).toHaveURL('/projects?region=south-west')
})

test('an option of a long list is found and chosen', async ({ page }) => {
  await page.goto('/projects')
  await page.getByRole('link', { name: /^All \d+ under Theme$/ }).click()
  await page.getByLabel('Find in this list').fill('debat')
  await page.getByRole('button', { name: 'Find' }).click()
  await expect(page.getByRole('checkbox')).toHaveCount(1)
  await page.getByRole('checkbox', { name: /Debating/ }).check()
  await page.getByRole('button', { name: 'Show projects' }).click()
  await expect(page).toHaveURL('/projects?theme=debating-and-oracy')
  await expect(titles(page).first()).toBeVisible()
})

test('a project and a school are kept on a list that has an address', async ({ page, browser }) => {
  await page.goto('/projects?q=latin')
  const title = await titles(page).first().innerText()
  await page.getByRole('button', { name: `Keep on my list: ${title}` }).click()
  await expect(page).toHaveURL(/\/projects\?q=latin#keep-project-/)
  await expect(page.getByRole('button', { name: `On my list: remove: ${title}` })).toBeVisible()
  await page.goto('/schools?q=abingdon+school')
  await page.getByRole('button', { name: 'Keep on my list: Abingdon School' }).click()
  await page.getByRole('link', { name: 'My list' }).first().click()
  await expect(page.getByText('1 project and 1 school.')).toBeVisible()
  const address = await page.getByRole('link', { name: 'its address' }).getAttribute('href')
  const colleague = await browser.newPage()
  await colleague.goto(address!)
  await expect(colleague.getByRole('heading', { name: title })).toBeVisible()
  await colleague.close()
  await page.getByRole('button', { name: 'Empty my list' }).click()
  await expect(page.getByRole('heading', { name: 'Nothing is on it yet' })).toBeVisible()
})

test('results are had on a map, on paper and as a table', async ({ page, request }) => {
  await page.goto('/projects?type=sponsorship')
  const total = Number.parseInt(await heading(page).innerText(), 10)
  await page.getByRole('link', { name: 'Map', exact: true }).click()
  await expect(page).toHaveURL('/projects/map?type=sponsorship')
  if (hasScript()) await expect(page.locator('.live-map .leaflet-marker-icon').first()).toBeVisible()
  else await expect(page.locator('.drawn-map a').first()).toBeVisible()
  await expect(page.locator('ol.briefs > li')).toHaveCount(total)
  await page.getByRole('link', { name: 'Print' }).click()
  await expect(page.locator('ol.briefs > li')).toHaveCount(total)
  const table = await (await request.get('/projects/csv?type=sponsorship')).text()
  expect(table.trim().split('\r\n')).toHaveLength(total + 1)
})

test('a place that nobody knows is named as such', async ({ page }) => {
  await page.goto('/projects?where=Xyzzyville')
  await expect(page.getByText('We could not find “Xyzzyville”')).toBeVisible()
  await expect(heading(page)).toHaveText('94 projects')
  await expect(page.getByLabel('Near', { exact: true })).toHaveAttribute('aria-invalid', 'true')
})

test('filters give the number they promise', async ({ page }) => {
  await openList(page, '/projects')
  for (const id of ['type-teaching', 'region-london']) {
    const count = await promised(page, id)
    expect(count).toBeGreaterThan(0)
    await page.locator(`#${id}`).check()
    if (hasScript()) {
      await expect(page).toHaveURL(new RegExp(id.replace('-', '=')))
      await expect(page.locator(`#${id}`)).toBeFocused()
      await expect(page.locator('p[role=status]')).toHaveText(new RegExp(`^${count} projects?\\b`))
    } else await page.getByRole('button', { name: 'Apply filters' }).click()
    await expect(heading(page)).toHaveText(new RegExp(`^${count} projects?\\b`))
    await expect(page.locator(`#${id}`)).toBeChecked()
  }
  await expect(page).toHaveURL('/projects?type=teaching&region=london')
})

test('filters of schools give the number they promise', async ({ page }) => {
  await openList(page, '/schools')
  const count = await promised(page, 'sector-independent')
  await page.locator('#sector-independent').check()
  if (!hasScript()) await page.getByRole('button', { name: 'Apply filters' }).click()
  await expect(page).toHaveURL('/schools?sector=independent')
  await expect(heading(page)).toHaveText(`${count} schools`)
})

test('a chip removes its filter and leaves the others', async ({ page }) => {
  await page.goto('/projects?type=teaching&region=london')
  await page.getByRole('link', { name: 'Remove Type: Teaching' }).click()
  await expect(page).toHaveURL('/projects?region=london')
  await expect(page.locator('#type-teaching')).not.toBeChecked()
  await expect(page.locator('#region-london')).toBeChecked()
})

test('sorting by pupils puts the most first', async ({ page }) => {
  await openList(page, '/projects')
  await page.getByLabel('Sort by').selectOption('Most pupils')
  if (!hasScript()) await page.getByRole('button', { name: 'Apply filters' }).click()
  await expect(page).toHaveURL('/projects?sort=pupils')
  await expect(page.getByLabel('Sort by')).toHaveValue('pupils')
  const facts = await page.locator('#results p.facts', { hasText: /[\d,]+ pupils?/ }).allInnerTexts()
  const pupils = facts.map((text) => Number(/([\d,]+) pupils?/.exec(text)![1]!.replaceAll(',', '')))
  expect(pupils.length).toBeGreaterThan(5)
  expect(pupils).toEqual(pupils.toSorted((a, b) => b - a))
})

test('the pages of a list show every project once', async ({ page }) => {
  await page.goto('/projects')
  const total = Number.parseInt(await heading(page).innerText(), 10)
  const seen = await titles(page).allInnerTexts()
  const next = page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Next' })
  for (let at = 2; at <= Math.ceil(total / 24); at++) {
    await next.click()
    await expect(page).toHaveURL(`/projects?page=${at}`)
    seen.push(...(await titles(page).allInnerTexts()))
  }
  await expect(next).toHaveCount(0)
  expect(seen).toHaveLength(total)
  expect(new Set(seen).size).toBe(total)
})

test('words that were read as a place can be had as words again', async ({ page }) => {
  await page.goto('/projects?q=clubs+in+york')
  await expect(page).toHaveURL('/projects?q=clubs&where=york&as=place')
  await page.getByRole('link', { name: 'Look for the words “clubs york” instead' }).click()
  await expect(page).toHaveURL('/projects?q=clubs+york&as=words')
  await expect(titles(page).first()).toBeVisible()
  await page.goto('/projects?q=progress+in+reading')
  await expect(page).toHaveURL('/projects?q=progress+in+reading')
})

test('a place typed on the list brings its own order', async ({ page }) => {
  await openList(page, '/projects')
  await page.getByLabel('Near', { exact: true }).fill('York')
  await page.getByRole('button', { name: 'Search' }).click()
  await expect(page).toHaveURL(/where=York/)
  expect(new URL(page.url()).searchParams.get('sort') ?? '').toBe('')
  await expect(page.getByLabel('Sort by').locator('option:checked')).toHaveText('Nearest')
})

test('a 31st project finds no room, and the list says so', async ({ request, baseURL }) => {
  const headers = { origin: new URL(baseURL!).origin }
  const post = (thing: string) =>
    request.post('/list/change', {
      headers,
      form: { add: thing, back: '/projects?q=latin' },
      maxRedirects: 0,
    })
  for (let i = 0; i < 30; i += 1)
    expect((await post(`project:p-${i}`)).headers().location).toMatch(/^\/projects\?q=latin#/)
  const { location } = (await post('project:york-latin-gcse')).headers()
  expect(await (await request.get(location!)).text()).toContain('Your list is full')
})

test('a page past the end explains itself', async ({ page }) => {
  await page.goto('/projects?page=99')
  await expect(page.getByRole('heading', { name: 'There is no page 99' })).toBeVisible()
  await expect(titles(page).first()).toBeVisible()
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /\/projects$/)
  await page.getByRole('link', { name: 'Go to the first page' }).click()
  await expect(page).toHaveURL('/projects')
})

test('when nothing matches, the page offers ways on', async ({ page }) => {
  await page.goto('/projects?q=zzzxqy&type=teaching')
  await expect(heading(page)).toHaveText('0 projects about “zzzxqy”')
  await expect(page.getByRole('heading', { name: 'No project matches all of that' })).toBeVisible()
  await page.getByRole('link', { name: /^\d+ projects without the words “zzzxqy”$/ }).click()
  await expect(page).toHaveURL('/projects?type=teaching')
  await expect(titles(page).first()).toBeVisible()
})

test('junk in an address still gives a list, at a clean address', async ({ page }) => {
  for (const list of ['/projects', '/schools', '/partnerships']) {
    const answer = await page.goto(`${list}?page=-1&type=nonsense&q=%00&foo=bar&radius=abc`)
    expect(answer?.status()).toBe(200)
    await expect(page).toHaveURL(list)
    await expect(page.locator('main li.row').first()).toBeVisible()
  }
})

test('a search of 5,000 characters is answered', async ({ page }) => {
  for (const list of ['/projects', '/schools', '/partnerships']) {
    const answer = await page.goto(`${list}?q=${'maths '.repeat(834)}`)
    expect(answer?.status()).toBe(200)
    await expect(heading(page)).toBeVisible()
  }
})

test('a school is found by its URN', async ({ page }) => {
  await page.goto('/schools')
  await page.getByLabel(/URN/).fill('123312')
  await page.getByRole('button', { name: 'Search' }).click()
  await expect(heading(page)).toHaveText('1 school for “123312”')
  await page.getByRole('link', { name: 'Abingdon School' }).click()
  await expect(page).toHaveURL('/schools/123312-abingdon-school')
})

test('a wrong name behind the right URN leads to the school for good', async ({ page, request }) => {
  const answer = await request.get('/schools/123312-wrong', { maxRedirects: 0 })
  expect(answer.status()).toBe(308)
  expect(answer.headers().location).toMatch(/\/schools\/123312-abingdon-school$/)
  await page.goto('/schools/123312-wrong')
  await expect(heading(page)).toHaveText('Abingdon School')
})

test('partnerships are found by name and region', async ({ page }) => {
  await page.goto('/partnerships')
  await page.getByLabel('Name, school or subject').fill('York')
  await page.getByLabel('Region').selectOption('yorkshire-and-the-humber')
  await page.getByRole('button', { name: 'Search' }).click()
  await expect(page).toHaveURL('/partnerships?q=York&region=yorkshire-and-the-humber')
  await page.getByRole('link', { name: /York/ }).first().click()
  await expect(heading(page)).toHaveText(/York/)
})

test.describe('an address of nothing', () => {
  test.use({ expectedErrors: /status of 404/ })

  test('says so with status 404', async ({ page }) => {
    for (const path of ['/nothing', '/projects/nothing', '/schools/nothing', '/partnerships/nothing']) {
      const answer = await page.goto(path)
      expect(answer?.status(), path).toBe(404)
      await expect(heading(page)).toHaveText('Page not found')
    }
  })
})

test('Back shows the list as it was, filters and all', async ({ page }) => {
  await openList(page, '/projects')
  const first = await titles(page).first().innerText()
  await page.locator('#type-sponsorship').check()
  if (!hasScript()) await page.getByRole('button', { name: 'Apply filters' }).click()
  await expect(page).toHaveURL('/projects?type=sponsorship')
  await expect(heading(page)).toHaveText(/^1?\d projects$/)
  await page.goBack()
  await expect(page).toHaveURL('/projects')
  await expect(heading(page)).toHaveText('94 projects')
  await expect(titles(page).first()).toHaveText(first)
  await expect(page.getByRole('contentinfo')).toContainText('Open Government Licence')
})
