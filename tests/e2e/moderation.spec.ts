// What moderators do about projects and concerns, with and without script. The way from the editor to here is walked in
// publishing.spec.ts.
import type { Page } from '@playwright/test'
import { mailTo } from './mail'
import { takeBack, publishNext, sendProject } from './sent-projects'
import { newAddress, signIn } from './signing-in'
import { expect, test } from './test'

let count = 0
const titled = (words: string) => `${words} ${process.pid} ${Date.now()} ${(count += 1)}`
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()
const row = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text })

async function asModerator(page: Page) {
  await page.goto('/sign-in')
  await press(page, 'Moderator of the site')
  await expect(page).toHaveURL('/moderation')
}

async function open(page: Page, title: string) {
  await page.goto('/moderation')
  await row(page, title).getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Look at “${title}”`)
}

async function approve(page: Page, title: string) {
  await open(page, title)
  await press(page, 'Approve and publish')
  await expect(page.getByRole('status')).toContainText('Approved')
}

const publicPath = (title: string) => `/projects/${title.toLowerCase().replaceAll(' ', '-')}`

test('a first project waits, is sent back with words on its sections, and its writer hears', async ({
  page,
}) => {
  const { title, email, school } = await sendProject(titled('Latin'))
  await asModerator(page)
  await expect(row(page, title)).toContainText('The team’s first project')
  await open(page, title)
  await expect(page.getByRole('group', { name: 'About this version' })).toContainText(school)
  await expect(page.getByRole('heading', { name: 'Schools taking part' })).toBeVisible()
  await press(page, 'Send it back')
  await expect(page).toHaveTitle(/^Error: /)
  await expect(page.getByRole('link', { name: /Write on at least one part/ })).toBeVisible()
  await page.getByRole('textbox', { name: 'Schools taking part' }).fill('Which school leads?')
  await press(page, 'Send it back')
  await expect(page.getByRole('status')).toContainText('Sent back')
  await expect(row(page, title)).toHaveCount(0)
  const mail = await mailTo(email, /has come back with comments/)
  expect(mail.text).toContain('Which school leads?')
  expect((await page.request.get(publicPath(title))).status()).toBe(404)
})

test.describe('what comes too late', () => {
  test.use({ expectedErrors: /status of (401|409)/ })

  test('signed out, or after somebody was quicker, a moderator keeps what they wrote', async ({ page }) => {
    const { title, draftId } = await sendProject(titled('Greek'))
    await asModerator(page)
    await open(page, title)
    const words = page.getByRole('textbox', { name: 'Schools taking part' })
    await words.fill('Which school leads?')
    const cookies = await page.context().cookies()
    await page.context().clearCookies()
    await press(page, 'Send it back')
    await expect(page.getByRole('alert').getByText(/You have been signed out/)).toBeVisible()
    await expect(words).toHaveValue('Which school leads?')
    await page.context().addCookies(cookies)
    await publishNext(draftId, 'Sent meanwhile.')
    await takeBack(draftId)
    await press(page, 'Send it back')
    await expect(page.getByRole('alert').getByText(/Another version was sent meanwhile/)).toBeVisible()
    await expect(words).toHaveValue('Which school leads?')
  })
})

test('an approved project is public; taken off it is gone, put back it is there again', async ({ page }) => {
  const { title, email } = await sendProject(titled('Physics'))
  await asModerator(page)
  await approve(page, title)
  await mailTo(email, /is public now/)
  await page.goto(publicPath(title))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)

  await page.goto('/moderation/projects')
  await page
    .getByLabel('Title or address of the project')
    .fill(page.url().replace(/\/moderation.*/, publicPath(title)))
  await press(page, 'Find it')
  await row(page, title)
    .getByRole('link', { name: `Take off ${title}` })
    .click()
  await press(page, 'Take it off the site')
  await expect(page.getByRole('link', { name: /Say why/ })).toBeVisible()
  await page.getByLabel('The reason').fill('It names a pupil.')
  await press(page, 'Take it off the site')
  await expect(page.getByRole('status')).toContainText('off the site')
  expect((await page.request.get(publicPath(title))).status()).toBe(404)
  expect((await mailTo(email, /was taken off the site/)).text).toContain('It names a pupil.')

  await row(page, title)
    .getByRole('button', { name: `Put back: ${title}` })
    .click()
  await expect(page.getByRole('status')).toContainText('back on the site')
  expect((await page.request.get(publicPath(title))).status()).toBe(200)
})

test('a later change is looked at afterwards, beside what was public before', async ({ page }) => {
  const { title, draftId } = await sendProject(titled('Chemistry'))
  await asModerator(page)
  await approve(page, title)
  await publishNext(draftId, 'Two schools read Greek together on Tuesdays.')
  await open(page, title)
  const changes = page.getByRole('region', { name: 'About the project' })
  await expect(changes.locator('del')).toContainText('Latin')
  await expect(changes.locator('ins')).toContainText('Greek')
  await press(page, 'I have looked at it')
  await expect(page.getByRole('status')).toContainText('you have looked at it')
  await expect(row(page, title)).toHaveCount(0)
})

test('those who write a project compare its versions and put one back into the editor', async ({
  page,
  browser,
  baseURL,
  javaScriptEnabled,
}) => {
  const { title, email, draftId } = await sendProject(titled('Music'))
  const moderator = await (await browser.newContext({ baseURL, javaScriptEnabled })).newPage()
  await asModerator(moderator)
  await approve(moderator, title)
  await publishNext(draftId, 'Two schools read Greek together on Tuesdays.')
  await moderator.goto(`/account/projects/${draftId}/history/1`)
  await press(moderator, 'Publish it again')
  await expect(moderator.getByRole('status')).toContainText('public again')
  await moderator.context().close()

  await signIn(page, email, `/account/projects/${draftId}/history`)
  await expect(page.getByText('Approved by a moderator')).toBeVisible()
  await page.getByRole('link', { name: 'Version 2' }).click()
  await expect(page.locator('ins')).toContainText('Greek')
  await page.getByLabel('Compare it with').selectOption('3')
  await press(page, 'Compare')
  await expect(page.getByRole('heading', { name: 'What is different from version 3' })).toBeVisible()
  await press(page, 'Put it into the editor')
  await expect(page).toHaveURL(`/account/projects/${draftId}?done=restored`)
  await page.goto(`/account/projects/${draftId}/about`)
  await expect(page.getByText('read Greek together')).toBeVisible()
})

test('anybody reports a concern about the page they are on, and hears what came of it', async ({
  page,
  browser,
  baseURL,
  javaScriptEnabled,
}) => {
  const email = newAddress('home.example')
  const path = '/projects/york-latin-gcse'
  await page.goto(path)
  await page.getByRole('link', { name: 'Report a concern about this page' }).click()
  await expect(page.getByRole('main').getByRole('link', { name: path })).toBeVisible()
  await press(page, 'Send it to the moderators')
  await expect(page).toHaveTitle(/^Error: /)
  await expect(page.getByRole('link', { name: 'Choose what it is about' })).toBeVisible()
  await page.getByLabel('A child’s safety or privacy').check()
  await page.getByLabel('What is wrong?').fill(`A pupil can be told from it, says ${email.split('@')[0]}`)
  await page.getByLabel(/Your e-mail address/).fill('nonsense')
  await press(page, 'Send it to the moderators')
  await expect(page.getByRole('link', { name: /Enter an e-mail address/ })).toBeVisible()
  await expect(page.getByLabel('A child’s safety or privacy')).toBeChecked()
  await expect(page.getByLabel('What is wrong?')).toHaveValue(/A pupil can be told/)
  await page.getByLabel(/Your e-mail address/).fill(email)
  await press(page, 'Send it to the moderators')
  await expect(page.getByRole('heading', { name: 'We have your concern' })).toBeVisible()

  const moderator = await (await browser.newContext({ baseURL, javaScriptEnabled })).newPage()
  await asModerator(moderator)
  await expect(moderator.getByRole('heading', { name: /^\d+ concerns?$/ })).toBeVisible()
  const links = await moderator
    .getByRole('region', { name: /concern/ })
    .getByRole('link')
    .all()
  const addresses = await Promise.all(links.map((link) => link.getAttribute('href')))
  for (const address of addresses) {
    await moderator.goto(address!)
    if (await moderator.getByText(`says ${email.split('@')[0]}`).isVisible()) break
  }
  await expect(moderator.getByText(`says ${email.split('@')[0]}`)).toBeVisible()
  await expect(moderator.getByText(email)).toBeVisible()
  await expect(moderator.getByRole('button', { name: 'Take it off the site' })).toBeVisible()
  await moderator.getByLabel('Dealt with').check()
  await press(moderator, 'Close the concern')
  await expect(moderator.getByRole('link', { name: /Write an answer/ })).toBeVisible()
  await moderator.getByLabel('Your answer').fill('We have changed the page.')
  await press(moderator, 'Close the concern')
  await expect(moderator.getByRole('status')).toContainText('closed')
  await moderator.context().close()
  const mail = await mailTo(email, /Our answer to the concern/)
  expect(mail.text).toContain('We have changed the page.')
  expect(mail.text).not.toContain('can be told')
})

test('a program that fills in everything is told so, and nothing is sent in silence', async ({
  request,
  baseURL,
}) => {
  const html = await (await request.get('/concern?page=/')).text()
  const hidden = [...html.matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?\/>/g)]
  const form = Object.fromEntries(
    hidden.map(([, name, value = '']) => [name!, value.replaceAll('&quot;', '"')]),
  )
  const multipart = { ...form, kind: 'other', words: 'Buy', email: '', website: 'https://spam.example' }
  const answer = await request.post('/concern?page=/', { headers: { origin: baseURL! }, multipart })
  expect(answer.status()).toBe(422)
  expect(await answer.text()).toContain('Leave this field empty')
})

test.describe('where there is nothing', () => {
  test.use({ expectedErrors: /status of 404/ })

  test('a page that is not there can be reported too, by the way the reader came', async ({ page }) => {
    await page.goto('/projects/no-such-project')
    await page.getByRole('link', { name: 'Report a concern about this page' }).click()
    await expect(
      page.getByRole('main').getByRole('link', { name: '/projects/no-such-project' }),
    ).toBeVisible()
    await page.goto('/concern?page=//evil.example')
    await expect(page.getByLabel('Which page is it about?')).toBeVisible()
  })

  test('the moderators’ pages do not exist for others', async ({ page }) => {
    const { draftId, revisionId } = await sendProject(titled('Secret'))
    await signIn(page, newAddress())
    for (const path of [
      `/moderation/projects/${revisionId}`,
      '/moderation/projects',
      '/moderation/unpublish/york-latin-gcse',
      `/account/projects/${draftId}/history`,
      `/account/projects/${draftId}/history/1`,
    ])
      expect((await page.request.get(path)).status(), path).toBe(404)
  })
})
