// Writing to schools and answering, with and without script, each mail as it was received.
import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { countMails, linkIn, mailTo } from './mail'
import { newAddress } from './signing-in'
import { expect } from './test'
import { moderator, press, teacher, test } from './writing'

test.use({ expectedErrors: /status of (404|409)/ })

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const ALEX = 'alex@st-peters.demonstration.example' // acts for York's St Peter's in the demonstration

/** Fills in the form as a visitor who works at a school of the register. */
async function fill(page: Page, { email, words }: { email: string; words: string }) {
  await page.getByLabel('Your name').fill('Dana Reed')
  await page.getByLabel('Your role (optional)').fill('Head of maths')
  await page.getByLabel('Your e-mail address').fill(email)
  await page.getByRole('radio', { name: /^Curriculum/ }).check()
  await page.getByLabel('Your message').fill(words)
  await page.getByLabel('Your school').fill('coombe')
  await press(page, 'Find it')
  await page.getByRole('radio', { name: /^Coombe Boys/ }).check()
  await expect(page.getByLabel('Your message')).toHaveValue(words)
  await page.waitForTimeout(3000) // nobody writes faster
  await press(page, 'Go on')
}

/** From the form to the team. @returns the mail of whoever is told */
async function write(
  page: Page,
  path: string,
  { email, words, reader }: { email: string; words: string; reader: string },
) {
  const before = await countMails(reader, /writes to/)
  const confirms = await countMails(email, /^Confirm your message/)
  await page.goto(path)
  await fill(page, { email, words })
  await expect(heading(page)).toHaveText('Look at your e-mail')
  await page.goto(linkIn(await mailTo(email, /^Confirm your message/, confirms)))
  await expect(page.getByText(words)).toBeVisible()
  await press(page, 'Send it')
  await expect(heading(page)).toHaveText('Your message is on its way')
  return mailTo(reader, /writes to/, before)
}

test('a visitor writes to York’s project, and “maybe later” is answered from the mail', async ({
  page,
  another,
  request,
}) => {
  const [email, words] = [newAddress(), `Could six of our pupils come to your Latin lessons? ${randomUUID()}`]
  await page.goto('/projects/york-latin-gcse')
  await page.getByRole('link', { name: 'Write to them' }).first().click()
  await expect(heading(page)).toHaveText(/^Write to St Peter/)
  await press(page, 'Go on')
  await expect(page.getByRole('link', { name: 'Enter your name' })).toBeVisible()
  const mail = await write(page, page.url(), { email, words, reader: ALEX })
  expect(mail.text).toContain(words)
  expect(`${mail.text}${mail.html}`).not.toContain(email)

  const link = linkIn(mail)
  for (let times = 0; times < 2; times += 1) expect((await request.get(link)).status()).toBe(200) // filters open links
  const elsewhere = await another()
  await elsewhere.goto(link)
  await expect(heading(elsewhere)).toHaveText('Dana Reed writes to you')
  await expect(elsewhere.getByText(words)).toBeVisible()
  expect(await elsewhere.content()).not.toContain(email)
  await press(elsewhere, 'Maybe later')
  await expect(elsewhere.getByRole('status')).toHaveText('Your answer is on its way.')
  await expect(elsewhere.getByRole('button', { name: 'Send me a new link' })).toBeVisible()
  const answer = await mailTo(email, /answers: maybe later/)
  expect(answer.text).toContain('would like to come back to it later')
  await page.goto(linkIn(answer))
  await expect(page.getByText(/answered on .*: maybe later/)).toBeVisible()
  expect(await page.content()).not.toContain(ALEX)
  expect((await request.get(`${link.slice(0, -4)}AAAA`)).status()).toBe(404)
})

test('two schools exchange addresses, each giving its own', async ({ page, another }) => {
  const asking = await teacher(page)
  const answering = await another()
  const { school, email } = await teacher(answering)
  const words = `Shall our two choirs sing together in spring? ${randomUUID()}`
  await page.goto(`/schools/${school.slug}`)
  await page.getByRole('link', { name: 'Write to them' }).first().click()
  await expect(page.getByText(asking.school.name).first()).toBeVisible()
  await page.getByLabel('Your name').fill('Pat Lee')
  await page.getByRole('radio', { name: 'Not sure yet' }).check()
  await page.getByLabel('Your message').fill(words)
  await page.getByLabel(/If they want to talk/).check()
  await press(page, 'Send it')
  await expect(heading(page)).toHaveText('Your message is on its way')

  await answering.goto('/account')
  await expect(answering.getByRole('link', { name: '1 unread message', exact: true })).toBeVisible()
  await answering.goto('/account/messages')
  await answering.getByRole('link', { name: /Pat Lee/ }).click()
  await expect(answering.getByText(words)).toBeVisible()
  expect(await answering.content()).not.toContain(asking.email)
  await answering.getByLabel(/^Give Pat Lee my/).check()
  await press(answering, 'Yes, let’s talk')
  await expect(answering.getByRole('status')).toHaveText('Your answer is on its way.')
  await expect(answering.getByRole('link', { name: asking.email })).toBeVisible()
  expect((await mailTo(email, /gives you an address/)).text).toContain(asking.email)
  const mail = await mailTo(asking.email, /answers: yes/)
  expect(mail.text).toContain(email)
  await page.goto(linkIn(mail))
  await expect(page.getByRole('link', { name: email })).toBeVisible()
  await page.getByRole('textbox', { name: 'Your message' }).fill('How about Tuesday?')
  await press(page, 'Send it')
  await expect(page.getByRole('status')).toHaveText('Your message is on its way.')
  await mailTo(email, /writes to .* again/)
})

test('a doubtful message is held and let through by a moderator', async ({ page, another }) => {
  const there = await another()
  const { school, email: reader } = await teacher(there)
  const email = newAddress()
  await page.goto(`/write?school=${school.slug}`)
  await fill(page, {
    email,
    words: `DEAR ALL, WE WOULD LOVE TO VISIT YOUR SCHOOL ${randomUUID().toUpperCase()}`,
  })
  await page.goto(linkIn(await mailTo(email, /^Confirm/)))
  await press(page, 'Send it')
  await expect(heading(page)).toHaveText('A moderator looks at your message first')
  const judge = await moderator(another)
  await judge.goto('/moderation/messages')
  await judge.getByRole('link', { name: `Dana Reed to ${school.name}` }).click()
  await expect(judge.getByText('Mostly capital letters')).toBeVisible()
  expect(await judge.content()).not.toContain(email)
  await press(judge, 'Let it through')
  await expect(judge.getByRole('status')).toContainText('passed on')
  await mailTo(reader, /Dana Reed writes to/)
  await mailTo(email, /is on its way/)
})

test('reporting stops a thread until a moderator ends it; blocking keeps its sender away', async ({
  page,
  another,
}) => {
  const there = await another()
  const { school, email: reader } = await teacher(there)
  const email = newAddress()
  const to = `/write?school=${school.slug}`
  const words = () => `May we come and see your library on a Friday? ${randomUUID()}`
  await write(page, to, { email, words: words(), reader })
  await there.goto('/account/messages')
  await there.getByRole('link', { name: /Dana Reed/ }).click()
  await there.getByText(/^Close, report/).click()
  await press(there, 'Report to the moderators')
  await expect(there.getByRole('link', { name: 'Say why' })).toBeVisible()
  await there.getByLabel('What is wrong?').fill('It is rude.')
  await press(there, 'Report to the moderators')
  await expect(there.getByRole('status')).toContainText('Reported')
  const judge = await moderator(another)
  await judge.goto('/moderation/messages')
  await judge.getByRole('link', { name: `Dana Reed to ${school.name}` }).click()
  await expect(judge.getByText('It is rude.')).toBeVisible()
  await judge.getByLabel('Why?').fill('Write in a friendly way.')
  await press(judge, 'Close the thread')
  await expect(judge.getByRole('status')).toContainText('closed')
  expect((await mailTo(email, /moderator has closed/)).text).toContain('Write in a friendly way.')

  await write(page, to, { email, words: words(), reader })
  await there.goto('/account/messages')
  await there
    .getByRole('link', { name: /Dana Reed/ })
    .first()
    .click()
  await there.getByText(/^Close, report/).click()
  await press(there, 'Block the sender')
  await expect(there.getByRole('status')).toContainText('Blocked')
  await page.goto(to)
  const confirms = await countMails(email, /^Confirm/)
  await fill(page, { email, words: words() })
  await page.goto(linkIn(await mailTo(email, /^Confirm/, confirms)))
  await press(page, 'Send it')
  await expect(page.getByText(/asked not to get messages/)).toBeVisible()
})

test('a school that takes no messages says so, and nobody is left without a way on', async ({
  page,
  another,
}) => {
  const { school } = await teacher(page)
  await page.goto('/account')
  await page.getByRole('main').getByRole('link', { name: school.name }).first().click()
  await page.getByRole('link', { name: 'Whether you take messages' }).click()
  await page.getByLabel('Not now').check()
  await page.getByLabel(/^Who answers/).fill('Partnerships lead')
  await press(page, 'Save')
  await expect(page.getByRole('status')).toContainText('Saved')
  const visitor = await another()
  await visitor.goto(`/schools/${school.slug}`)
  await expect(visitor.getByText('Takes no messages through this site at present.')).toBeVisible()
  await visitor.goto(`/write?school=${school.slug}`)
  await expect(visitor.getByText(/They take no messages/)).toBeVisible()
  await visitor.goto('/write?project=rgs-stem-teachers')
  await expect(visitor.getByText(/Nobody acts for them/)).toBeVisible()
  await expect(visitor.getByRole('heading', { name: 'Projects like this one' })).toBeVisible()
})
