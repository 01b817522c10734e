// From a first visit to acting for a school, alone and with colleagues. Each journey runs with and without script.
import type { Browser, Page } from '@playwright/test'
import { linkIn, mailTo } from './mail'
import { takeSchool } from './own-school'
import { newAddress, signIn } from './signing-in'
import { expect, test } from './test'

type Context = { browser: Browser; baseURL: string | undefined; javaScriptEnabled: boolean | undefined }

/** Another person on another device. */
async function somebodyElse({ browser, baseURL, javaScriptEnabled }: Context) {
  return (await browser.newContext({ baseURL, javaScriptEnabled })).newPage()
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()

/** The first at a school, who then owns its team. */
async function joinByDomain(page: Page) {
  const school = await takeSchool()
  const email = newAddress(school.domain)
  await signIn(page, email, school.path)
  await press(page, 'Join')
  await page.getByRole('link', { name: 'Open the team' }).click()
  return { school, email, team: page.url() }
}

test('a teacher finds the school, joins it by its own web domain and owns the team', async ({ page }) => {
  const school = await takeSchool()
  const email = newAddress(school.domain)
  await signIn(page, email)
  await page.getByRole('link', { name: 'Join a school, partnership or trust' }).click()
  await page.getByLabel('Name, URN or postcode').fill(String(school.urn))
  await press(page, 'Search')
  await page.getByRole('main').getByRole('link', { name: school.name, exact: true }).click()
  await press(page, 'Join')
  await expect(page.getByRole('status')).toBeVisible()
  await page.goto('/account')
  await expect(page.getByText(/Owner since .* only you act for it/)).toBeVisible()
  expect((await mailTo(email, /You now act for/)).text).toContain(school.name)
})

test('with an address elsewhere a moderator decides, and the answer comes by mail', async ({
  page,
  browser,
  baseURL,
  javaScriptEnabled,
}) => {
  const school = await takeSchool()
  const email = newAddress('gmail.com')
  await signIn(page, email, school.path)
  await page.getByLabel('What do you do there?').fill('Head')
  await press(page, 'Ask to join')
  await expect(page.getByRole('link', { name: /at least 10 characters/ })).toBeVisible()
  await expect(page.getByLabel('What do you do there?')).toHaveValue('Head')
  await page.getByLabel('What do you do there?').fill('I am the head of music there')
  await press(page, 'Ask to join')
  await expect(page.getByText(/You asked to join on/)).toBeVisible()

  const moderator = await somebodyElse({ browser, baseURL, javaScriptEnabled })
  await moderator.goto('/sign-in')
  await press(moderator, 'Moderator of the site')
  await moderator.getByRole('listitem').filter({ hasText: email }).getByRole('link').click()
  await expect(moderator.getByText('I am the head of music there')).toBeVisible()
  await press(moderator, 'Accept as owner')
  await moderator.context().close()

  await mailTo(email, /You now act for/)
  await page.goto('/account')
  await expect(page.getByRole('link', { name: school.name, exact: true })).toBeVisible()
})

test('DfE Sign-in names the school, which is joined at once', async ({ page }) => {
  test.skip(!process.env.DFE_CLIENT_ID, 'needs the OpenID provider of the tests')
  const school = await takeSchool()
  await page.goto('/sign-in')
  await page.getByRole('link', { name: 'DfE Sign-in' }).click()
  await page.locator('input[name=login]').fill(`head-${Date.now()}.${school.urn}`)
  await page.locator('input[name=password]').fill('any')
  await page.locator('button[type=submit]').click()
  await press(page, 'Continue')
  await expect(page).toHaveURL('/account')
  await expect(page.getByRole('link', { name: school.name, exact: true })).toBeVisible()
  await page.goto('/account/settings')
  await expect(page.getByText('Signed in with DfE Sign-in')).toBeVisible()
})

test('an owner brings a colleague along, changes the role, and removes them: every door is shut at once', async ({
  page,
  browser,
  baseURL,
  javaScriptEnabled,
}) => {
  const { school, team } = await joinByDomain(page)
  const address = newAddress('gmail.com')
  await page.getByLabel('Their e-mail address').fill('nonsense')
  await press(page, 'Send the invitation')
  await expect(page.getByRole('alert').getByRole('link', { name: /e-mail address/ })).toBeVisible()
  await page.getByLabel('Their e-mail address').fill(address)
  await press(page, 'Send the invitation')
  await expect(page.getByText('1 open invitation')).toBeVisible()

  const colleague = await somebodyElse({ browser, baseURL, javaScriptEnabled })
  const invitation = new URL(linkIn(await mailTo(address, /invites you to act for/)))
  await colleague.goto(invitation.href)
  await expect(colleague).toHaveURL(/\/sign-in/)
  await signIn(colleague, address, invitation.pathname)
  await press(colleague, 'Accept the invitation')
  await expect(colleague.getByRole('status')).toBeVisible()
  await colleague.goto(team)
  await expect(colleague.getByText('You are an editor of this team.')).toBeVisible()

  await page.goto(team)
  await page.getByRole('link', { name: /Change or remove/ }).click()
  await page.getByLabel('Owner').check()
  await press(page, 'Save the role')
  await mailTo(address, /You are now an owner/)
  await colleague.reload()
  await expect(colleague.getByText('You are an owner of this team.')).toBeVisible()
  await colleague.getByLabel('Their e-mail address').fill(newAddress())

  await page.goto(team)
  await page.getByRole('link', { name: /Change or remove/ }).click()
  await page.getByRole('link', { name: /Remove .* from the team/ }).click()
  await press(page, /^Remove/)
  await expect(page.getByRole('status')).toBeVisible()

  // The tab that stayed open: its form and its page are of no use any more.
  await press(colleague, 'Send the invitation')
  await expect(colleague.getByRole('heading', { name: 'Page not found' })).toBeVisible()
  expect((await colleague.request.get(team)).status()).toBe(404)
  await colleague.goto('/account')
  await expect(colleague.getByText('You do not act for a school yet')).toBeVisible()
  await mailTo(address, /You no longer act for/)
  await colleague.goto(school.path)
  await expect(colleague.getByText('An owner removed you')).toBeVisible()
  await colleague.context().close()
})

test('the last owner who leaves is warned first', async ({ page }) => {
  const { team } = await joinByDomain(page)
  await page.getByRole('link', { name: 'Leave the team' }).click()
  await expect(page.getByText('You are its only member.')).toBeVisible()
  await press(page, 'Leave the team')
  await expect(page).toHaveURL('/account?done=left')
  expect((await page.request.get(team)).status()).toBe(404)
})

test('what is not one’s own looks as if it were not there', async ({ page, browser, baseURL }) => {
  const { team } = await joinByDomain(page)
  const stranger = await (await browser.newContext({ baseURL })).newPage()
  await signIn(stranger, newAddress())
  for (const path of [
    team,
    `${team}/leave`,
    '/moderation',
    '/administration',
    `/invitations/${team.slice(-36)}`,
  ])
    expect((await stranger.request.get(path)).status()).toBe(404)
  await stranger.context().close()
})
