// Signing in, sessions, one's own data. Each journey runs with and without script.
import type { BrowserContext } from '@playwright/test'
import { askForLink, newAddress, signIn } from './signing-in'
import { expect, test } from './test'

const sessionOf = async (context: BrowserContext) =>
  (await context.cookies()).find(({ name }) => /^(__Host-)?session$/.test(name))

test('a teacher signs in from the mail, also after a filter has opened the link', async ({
  page,
  context,
  request,
}) => {
  const email = newAddress()
  const link = await askForLink(page, email)
  for (let times = 0; times < 3; times += 1) expect((await request.get(link)).status()).toBe(200)
  await page.goto(link)
  expect(await page.content()).not.toContain(email)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL('/account')
  expect(await sessionOf(context)).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
  await page.goto(link)
  await expect(page.getByRole('heading', { name: 'This link no longer works' })).toBeVisible()
})

test('the address a person came from is kept, a foreign one is not', async ({ page, baseURL }) => {
  await signIn(page, newAddress(), '/account/data')
  await expect(page).toHaveURL('/account/data')
  for (const foreign of ['//evil.example/x', 'https://evil.example/x', '/\\evil.example']) {
    await page.goto(`/sign-in?to=${encodeURIComponent(foreign)}`)
    expect(new URL(page.url()).origin).toBe(baseURL)
  }
})

test('a link with the token of another does not work', async ({ page, context }) => {
  const [mine, other] = [
    new URL(await askForLink(page, newAddress())),
    new URL(await askForLink(page, newAddress())),
  ]
  mine.searchParams.set('token', other.searchParams.get('token')!)
  await page.goto(mine.href)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByText('This link was used already')).toBeVisible()
  expect(await sessionOf(context)).toBeUndefined()
})

test('an address that is none is shown again with what is wrong', async ({ page }) => {
  await page.goto('/sign-in')
  const field = page.getByLabel('Your e-mail address')
  await field.fill('head at oak')
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await expect(page.getByRole('link', { name: 'Enter an e-mail address as in' })).toBeVisible()
  await expect(field).toHaveValue('head at oak')
  await expect(page).toHaveTitle(/^Error: /)
})

test('asking again and again is stopped, with a word about when to come back', async ({ page }) => {
  const email = newAddress()
  for (let times = 0; times < 6; times += 1) {
    await page.goto('/sign-in')
    await page.getByLabel('Your e-mail address').fill(email)
    await page.getByRole('button', { name: 'Send me a link' }).click()
    if (times < 5) await expect(page).toHaveURL(/\/sign-in\/sent/)
  }
  await expect(page.getByRole('link', { name: /Too many links/ })).toBeVisible()
})

test('signing in again gives a new session, and the old cookie is worth nothing', async ({
  page,
  context,
  request,
}) => {
  const email = newAddress()
  await signIn(page, email)
  const first = (await sessionOf(context))!
  const link = await askForLinkSignedIn(page, email)
  await page.goto(link)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL('/account')
  expect((await sessionOf(context))!.value).not.toBe(first.value)
  const old = await request.get('/account', {
    headers: { cookie: `${first.name}=${first.value}` },
    maxRedirects: 0,
  })
  expect(old.status()).toBe(307)
})

// Somebody who is signed in is led on from the page that asks for a link; the form is there all the same.
async function askForLinkSignedIn(page: Parameters<typeof askForLink>[0], email: string) {
  const other = await page
    .context()
    .browser()!
    .newContext({ baseURL: new URL(page.url()).origin })
  const link = await askForLink(await other.newPage(), email)
  await other.close()
  return link
}

test('another device is seen on the settings page and signed out there', async ({
  page,
  browser,
  baseURL,
}) => {
  const email = newAddress()
  await signIn(page, email)
  const other = await browser.newContext({ baseURL })
  const elsewhere = await other.newPage()
  await signIn(elsewhere, email)
  await page.goto('/account/settings')
  await page.getByRole('button', { name: 'Sign out Chrome' }).click()
  await expect(page.getByText('That device is signed out.')).toBeVisible()
  await elsewhere.goto('/account/settings')
  await expect(elsewhere).toHaveURL(/\/sign-in/)
  await other.close()
})

test('a name is kept, and a wrong one comes back with what was typed', async ({ page }) => {
  await signIn(page, newAddress(), '/account/settings')
  await page.getByLabel('Your name').fill('<b>Sam</b>')
  await page.getByRole('button', { name: 'Save name' }).click()
  await expect(page.getByRole('link', { name: /Enter a name only/ })).toBeVisible()
  await expect(page.getByLabel('Your name')).toHaveValue('<b>Sam</b>')
  await page.getByLabel('Your name').fill('Sam Example')
  await page.getByRole('button', { name: 'Save name' }).click()
  await expect(page.getByText('Your name is saved.')).toBeVisible()
  await expect(page.getByLabel('Your name')).toHaveValue('Sam Example')
})

test('a person takes their data away and deletes the account', async ({ page, context }) => {
  const email = newAddress()
  await signIn(page, email, '/account/data')
  const file = await context.request.get('/account/export')
  expect(file.headers()['content-disposition']).toContain('attachment')
  expect(await file.json()).toMatchObject({ person: { email } })
  await page.getByRole('button', { name: 'Delete my account' }).click()
  await expect(page.getByRole('link', { name: /Tick that you want/ })).toBeVisible()
  await page.getByLabel(/Yes, delete my account/).check()
  await page.getByRole('button', { name: 'Delete my account' }).click()
  await expect(page.getByRole('heading', { name: 'Your account is deleted' })).toBeVisible()
  await page.goto('/account')
  await expect(page).toHaveURL(/\/sign-in/)
})

test('the demonstration can be tried as an owner in one click', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByRole('button', { name: /Owner at King’s College School/ }).click()
  await expect(page).toHaveURL('/account')
  await expect(page.getByText(/King.s College School, Wimbledon/).first()).toBeVisible()
})
