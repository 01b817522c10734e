// A saved search brings exactly what is new, once, by mail; and stops at once. With and without script.
import type { Email } from 'postal-mime'
import { countMails, linkIn, mailTo } from './mail'
import { closeSchools, isKnown, openSchool, runAlerts } from './saved-searches'
import { newAddress, signIn } from './signing-in'
import { expect } from './test'
import { press, test } from './writing'

test.use({ expectedErrors: /status of 404/ })

const CONFIRM = /Confirm your alert/
const NEW = /new school/
const heading = (page: Parameters<typeof press>[0]) => page.getByRole('heading', { level: 1 })
const links = (mail: Email, page: string) =>
  new RegExp(`https?://\\S+/alerts/${page}/\\S+`).exec(mail.text ?? '')![0]
const headerOf = (mail: Email, name: string) => mail.headers.find(({ key }) => key === name)?.value ?? ''

let made = 0
const newWord = () => `Zyx${process.pid}n${Date.now() % 100_000}n${(made += 1)}`

async function confirmedAlert(page: Parameters<typeof press>[0], word: string, frequency = 'As they come') {
  const email = newAddress()
  await page.goto(`/schools?q=${word}`)
  await page.getByRole('link', { name: 'Mail me when one does' }).click()
  await expect(page.getByText('0 schools now')).toBeVisible()
  await page.getByLabel(frequency).check()
  await page.getByLabel('Your e-mail address').fill(email)
  await press(page, 'Send me a link to confirm')
  await expect(heading(page)).toHaveText('Look at your e-mail')
  await page.goto(linkIn(await mailTo(email, CONFIRM)))
  await expect(heading(page)).toHaveText('Do you want this alert?')
  await press(page, 'Yes, mail me new ones')
  await expect(heading(page)).toHaveText('The alert is on')
  return email
}

test('a visitor saves a search, confirms it, hears once of what is new, and stops it from the mail', async ({
  page,
}) => {
  const word = newWord()
  const email = await confirmedAlert(page, word)
  const path = await openSchool(`Oak ${word}`)
  await runAlerts()
  const mail = await mailTo(email, NEW)
  expect(mail.text).toContain(`Oak ${word}`)
  expect(mail.text).toContain(path)
  await runAlerts()
  await openSchool(`Elm ${word}`)
  await runAlerts()
  const second = await mailTo(email, NEW, 1)
  expect(second.text).toContain(`Elm ${word}`)
  expect(second.text).not.toContain(`Oak ${word}`)
  expect(await countMails(email, NEW)).toBe(2)

  await page.goto(links(mail, 'mine'))
  await page.getByLabel('Once a week').check()
  await press(page, 'Save how often')
  await expect(page.getByRole('status')).toHaveText('How often you hear is saved.')
  await expect(page.getByLabel('Once a week')).toBeChecked()
  await page.goto(links(mail, 'stop'))
  await expect(heading(page)).toHaveText('Stop this alert?')
  await press(page, 'Stop this alert')
  await expect(heading(page)).toHaveText('The alert is stopped')
  expect(await isKnown(email)).toBe(false)
  await page.goto(links(mail, 'stop-all'))
  await expect(heading(page)).toHaveText('All alerts are stopped')
  await closeSchools(word)
})

test('one click of a mail program stops the alert, without Origin and cookies; a person gets a page; all else is refused', async ({
  page,
  request,
  baseURL,
}) => {
  const word = newWord()
  const email = await confirmedAlert(page, word)
  await openSchool(`Ash ${word}`)
  await runAlerts()
  const mail = await mailTo(email, NEW)
  const address = headerOf(mail, 'list-unsubscribe').slice(1, -1)
  expect(new URL(address).origin).toBe(new URL(baseURL!).origin)
  expect(headerOf(mail, 'list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')

  await page.goto(address)
  await expect(heading(page)).toHaveText('Stop these alerts?')
  expect(await isKnown(email)).toBe(true)

  const form = { 'List-Unsubscribe': 'One-Click' }
  for (const origin of ['https://evil.example', 'null'])
    expect((await request.post(address, { headers: { origin }, form })).status()).toBe(403)
  expect((await request.post(`${address.slice(0, -2)}AA`, { form })).status()).toBe(404)
  for (const other of [
    page.url(),
    links(mail, 'stop'),
    links(mail, 'mine'),
    `${address}&x=1`,
    `${baseURL}/account/alerts`,
  ])
    expect((await request.post(other, { form })).status(), other).toBe(403)
  expect(await isKnown(email)).toBe(true)
  for (let times = 0; times < 2; times += 1) {
    const answer = await fetch(address, { method: 'POST', body: new URLSearchParams(form) })
    expect(answer.status).toBe(200)
  }
  expect(await isKnown(email)).toBe(false)
  await page.reload()
  await expect(heading(page)).toHaveText('These alerts are stopped')
  await closeSchools(word)
})

test('what is wrong comes back with what was typed; links that are not ours lead nowhere', async ({
  page,
  request,
}) => {
  await page.goto('/projects?q=maths&where=York&type=teaching')
  await page.getByRole('link', { name: 'Mail me new ones' }).click()
  await expect(page.getByText('Projects about “maths”, near York')).toBeVisible()
  await expect(page.getByText('Within 20 miles · Type: Teaching')).toBeVisible()
  await page.getByLabel('As they come').check()
  await page.getByLabel('Your e-mail address').fill('nobody')
  await press(page, 'Send me a link to confirm')
  await expect(page.getByRole('link', { name: /Enter an e-mail address/ })).toBeVisible()
  await expect(page.getByLabel('Your e-mail address')).toHaveValue('nobody')
  await expect(page.getByLabel('As they come')).toBeChecked()

  await page.goto('/alerts/new?search=/projects?where=Xyzzyville')
  await expect(page.getByText('We know no one place called “Xyzzyville”')).toBeVisible()
  await page.goto('/alerts/new?search=https://evil.example/projects')
  await expect(page.getByText('Search for projects or schools first')).toBeVisible()
  const nobody = '0f8fad5b-d9cb-469f-a165-70867728950e'
  for (const kind of ['confirm', 'stop', 'stop-all', 'stop-these', 'mine', 'keep', 'unsubscribe'])
    expect((await request.get(`/alerts/${kind}/${nobody}?token=forged`)).status(), kind).toBe(404)
})

test('signed in: saved without a mail, listed in the account, changed, stopped and brought back', async ({
  page,
}) => {
  const email = newAddress()
  await signIn(page, email)
  await page.goto('/projects?q=maths')
  await page.getByRole('link', { name: 'Mail me new ones' }).click()
  await press(page, 'Save the alert')
  await expect(page).toHaveURL(/\/account\/alerts/)
  await expect(page.getByRole('status')).toHaveText(/The alert is on/)
  const often = page.getByLabel('How often: Projects about “maths”', { exact: true })
  await expect(often).toHaveValue('weekly')
  await often.selectOption('never')
  await press(page, 'Save how often: Projects about “maths”')
  await expect(page.getByRole('status')).toHaveText('How often you hear is saved.')
  await expect(often).toHaveValue('never')
  await press(page, 'Stop: Projects about “maths”')
  await expect(page.getByRole('status')).toHaveText('The alert is stopped.')
  await expect(often).toHaveCount(0)
  await press(page, 'Bring it back')
  await expect(page.getByRole('status')).toHaveText(/is back/)
  await expect(often).toHaveValue('never')
  await page.goto('/account')
  await expect(page.getByText('1 search watched for you.')).toBeVisible()
})
