// Offers and needs: published, found by facet and distance, changed, renewed from a mail, closed, moderated. With and
// without script.
import type { Page } from '@playwright/test'
import pg from 'pg'
import { linkIn, mailTo } from './mail'
import { expect } from './test'
import { moderator, press, teacher, test } from './writing'

test.use({ expectedErrors: /status of (404|409)/ })

async function withDatabase<Outcome>(work: (client: pg.Client) => Promise<Outcome>) {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const forget = (title: string) =>
  withDatabase((client) => client.query('DELETE FROM notice WHERE title = $1', [title]))

/** Lets the daily job ask somebody about their notice, as it does two weeks before its last day. */
const askAbout = (title: string, email: string) =>
  withDatabase(async (client) => {
    const { rows } = await client.query(
      `INSERT INTO notice_question (notice_id, person_id, expires_on)
       SELECT notice.id, person.id, expires_on FROM notice, person WHERE title = $1 AND email = $2
       RETURNING id, expires_on::text AS day`,
      [title, email],
    )
    const { id: questionId, day: expiresOn } = rows[0] as { id: string; day: string }
    const mail = { kind: 'notice-ending', to: email, questionId, noticeKind: 'offer', title, expiresOn }
    await client.query(`INSERT INTO pgboss.job (name, data) VALUES ('mail', $1)`, [mail])
  })

/** Fills in the least that an offer needs, and a few facts, and sends it. */
async function publish(page: Page, title: string, kind: 'offer' | 'need' = 'offer') {
  await page.goto('/account/notices/new')
  await page
    .getByRole('link', { name: kind === 'offer' ? 'We offer something' : 'We need something' })
    .click()
  await page.getByLabel('Title').fill(title)
  await page.getByLabel('In your own words').fill('Beginners learn Latin with our sixth form.')
  await page.getByRole('radio', { name: /^Curriculum/ }).check()
  for (const part of ['Who and when', 'Themes']) await page.getByText(`${part} (optional)`).click()
  await page.getByRole('checkbox', { name: 'Classics' }).check()
  await page.getByRole('checkbox', { name: 'Primary' }).check()
  await page.getByRole('radio', { name: 'In person', exact: true }).check()
  await page.getByLabel(/How far may the other school be/).fill('15')
  await page.getByRole('checkbox', { name: 'Thursday' }).check()
  await press(page, /^Put the (offer|need) on the board$/)
  await expect(page.getByRole('status')).toHaveText(/It is on the board until \d/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
}

const main = (page: Page) => page.getByRole('main')

test('published, found by facet and distance, changed, renewed from the mail and closed', async ({
  page,
  another,
}) => {
  test.setTimeout(120_000)
  const { school, email } = await teacher(page)
  const title = `Latin at lunch ${Date.now()}`
  await publish(page, title)

  const visitor = await another()
  await visitor.goto(
    `/offers-and-needs?where=${encodeURIComponent(school.name)}&radius=5&kind=offer&theme=classics&day=thursday`,
  )
  await expect(visitor.getByRole('link', { name: title })).toBeVisible()
  await expect(main(visitor).getByText('0 miles away').first()).toBeVisible()
  await visitor.goto('/offers-and-needs?theme=music&kind=offer')
  await expect(visitor.getByRole('link', { name: title })).toHaveCount(0)
  await visitor.goto('/offers-and-needs?q=latin&sort=newest')
  await visitor.getByRole('link', { name: title }).click()
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(title)
  const address = visitor.url()
  await expect(visitor.getByRole('link', { name: 'Write to them' })).toHaveAttribute(
    'href',
    /^\/write\?notice=/,
  )
  await expect(main(visitor).getByText(email)).toHaveCount(0)
  await visitor.goto(`/schools/${school.slug}`)
  await expect(visitor.getByRole('link', { name: title })).toBeVisible()

  await page.goto('/account/notices')
  await page.getByRole('link', { name: `Change ${title}` }).click()
  await page.getByLabel('For up to how many pupils?').fill('a few')
  await press(page, 'Save the changes')
  await expect(page.getByRole('link', { name: /Enter a whole number/ })).toBeVisible()
  await expect(page.getByLabel('For up to how many pupils?')).toHaveValue('a few')
  await expect(page.getByRole('checkbox', { name: 'Thursday' })).toBeChecked()
  await page.getByLabel('For up to how many pupils?').fill('24')
  await press(page, 'Save the changes')
  await expect(page.getByRole('status')).toHaveText(/Your changes are on the board/)
  await visitor.goto(address)
  await expect(visitor.getByText('up to 24')).toBeVisible()

  await askAbout(title, email)
  const link = linkIn(await mailTo(email, /ends on/))
  await visitor.goto(link)
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('Is your offer still open?')
  await press(visitor, 'Renew it for six months')
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('Your answer is noted')
  await visitor.goto(link)
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('Your answer is noted')
  expect((await visitor.goto(`${link.slice(0, -4)}AAAA`))!.status()).toBe(404)

  await page.goto('/account/notices')
  await page.getByRole('link', { name: `Close ${title}` }).click()
  await press(page, 'We have found a partner')
  await expect(page.getByRole('status')).toHaveText(/Closed/)
  await visitor.goto(address)
  await expect(visitor.getByText('They have found a partner')).toBeVisible()
  await expect(visitor.getByRole('link', { name: 'Write to them' })).toHaveCount(0)
  await visitor.goto('/offers-and-needs?q=latin')
  await expect(visitor.getByRole('link', { name: title })).toHaveCount(0)
  await press(page, `Put back ${title}`)
  await expect(page.getByRole('status')).toHaveText(/Renewed/)
  await forget(title)
})

test('an address in the words is refused beside them and all that was typed stays; a name is vouched for', async ({
  page,
}) => {
  await teacher(page)
  const title = `Choir ${Date.now()}`
  await page.goto('/account/notices/new?kind=need')
  await page.getByLabel('Title').fill(title)
  const words = page.getByLabel('In your own words')
  await words.fill('Write to head@oak.example. Oliver Bennett, a pupil in Year 6, sings.')
  await page.getByRole('radio', { name: /^Curriculum/ }).check()
  await page.getByRole('radio', { name: 'Online', exact: true }).check()
  await press(page, 'Put the need on the board')
  await expect(page.getByRole('link', { name: /is an e-mail address/ })).toBeVisible()
  await expect(page.getByLabel('Title')).toHaveValue(title)
  await words.fill('Oliver Bennett, a pupil in Year 6, sings.')
  await page.getByRole('checkbox', { name: '“Oliver Bennett” is not a pupil’s name' }).check()
  await press(page, 'Put the need on the board')
  await expect(page.getByRole('status')).toHaveText(/It is on the board/)
  await forget(title)
})

test('of two windows the second is shown what the first has saved', async ({ page, context }) => {
  await teacher(page)
  const title = `Chess ${Date.now()}`
  await publish(page, title)
  await page.goto('/account/notices')
  await page.getByRole('link', { name: `Change ${title}` }).click()
  await page.waitForURL(/\/account\/notices\/[0-9a-f-]{36}/)
  const second = await context.newPage()
  await second.goto(page.url())
  await page.getByLabel('The times in words').fill('1 to 2 pm')
  await press(page, 'Save the changes')
  await expect(page.getByRole('status')).toHaveText(/Your changes/)
  await second.getByLabel('The times in words').fill('3 to 4 pm')
  await press(second, 'Save the changes')
  await expect(second.getByText('You have saved this since').first()).toBeVisible()
  await expect(second.getByText('1 to 2 pm')).toBeVisible()
  await press(second, 'Save the changes')
  await expect(second.getByRole('status')).toHaveText(/Your changes/)
  await forget(title)
})

test('a moderator takes one off with a reason that is mailed, and puts it back', async ({
  page,
  another,
}) => {
  const { email } = await teacher(page)
  const title = `Rowing ${Date.now()}`
  await publish(page, title, 'need')
  const other = await moderator(another)
  await other.goto('/moderation/notices')
  await other.getByRole('link', { name: `Take it off ${title}` }).click()
  await press(other, 'Take it off')
  await expect(other.getByRole('link', { name: /Say why/ })).toBeVisible()
  await other.getByLabel('The reason').fill('The river is closed.')
  await press(other, 'Take it off')
  await expect(other.getByRole('status')).toHaveText(/off the board/)
  expect((await mailTo(email, /taken off/)).text).toContain('> The river is closed.')
  await page.goto('/offers-and-needs?q=rowing')
  await expect(page.getByRole('link', { name: title })).toHaveCount(0)
  await press(other, `Put back: ${title}`)
  await expect(other.getByRole('status')).toHaveText(/It is back/)
  await mailTo(email, /back on the board/)
  await page.goto('/offers-and-needs?q=rowing')
  await expect(page.getByRole('link', { name: title })).toBeVisible()
  await forget(title)
})

test('a need of a small primary school and an offer twelve miles away stand side by side; both are examples', async ({
  page,
}) => {
  await page.goto('/offers-and-needs?where=Aylesham+Primary+School&theme=science&year=5&day=tuesday')
  await expect(main(page).getByText('12 miles away')).toBeVisible()
  await expect(main(page).getByText('Example: no real school has said this')).toHaveCount(2)
  await page.getByRole('link', { name: 'Tuesday afternoons in our physics laboratory' }).click()
  await expect(page.getByText(/Example: no real school has said this/).first()).toBeVisible()
  expect(await page.locator('meta[name="robots"]').getAttribute('content')).toContain('noindex')
})
