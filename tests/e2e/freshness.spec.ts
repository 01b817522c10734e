// What is still true: asked once a term and answered from the mail, or on the account page; and schools that a project
// names, which confirm or take themselves off. With and without script.
import { linkIn, mailTo } from './mail'
import { askAbout, forget, leadProject, letItAge, standingOf } from './questions'
import { expect } from './test'
import { addSchool, begin, moderator, press, publish, teacher, test, writeLeast } from './writing'

test.use({ expectedErrors: /status of 404/ })

const ASKED = /still as described/
const heading = (page: Parameters<typeof press>[0]) => page.getByRole('heading', { level: 1 })

test('still running: answered from the mail without signing in, also after filters have opened the link', async ({
  page,
  another,
  request,
}) => {
  const { school, email } = await teacher(page)
  const project = await leadProject(school.slug)
  await askAbout(project, email)
  const link = linkIn(await mailTo(email, ASKED))
  for (let times = 0; times < 3; times += 1) {
    const answer = await request.get(link)
    expect(answer.status()).toBe(200)
    expect(await answer.text()).not.toContain(email)
    expect(answer.headers()['cache-control']).toContain('no-store')
  }
  expect((await standingOf(project)).confirmedAt).toBeNull()

  const elsewhere = await another()
  await elsewhere.goto(link)
  await expect(heading(elsewhere)).toHaveText('Is this project still as described?')
  await press(elsewhere, 'Still running as described')
  await expect(heading(elsewhere)).toHaveText('Thank you, your answer is noted')
  expect((await standingOf(project)).confirmedAt).not.toBeNull()
  await elsewhere.goto(link)
  await expect(heading(elsewhere)).toHaveText('Thank you, your answer is noted')
  await elsewhere.goto(`/projects/${project.slug}`)
  await expect(elsewhere.getByText(/Last confirmed by its schools on/)).toBeVisible()

  const forged = await request.get(`${link.slice(0, -4)}AAAA`)
  expect(forged.status()).toBe(404)
  await forget(project)
})

test('finished: a wrong date comes back as it was typed, then the page says when', async ({
  page,
  another,
}) => {
  const { school, email } = await teacher(page)
  const project = await leadProject(school.slug)
  await askAbout(project, email)
  const elsewhere = await another()
  await elsewhere.goto(linkIn(await mailTo(email, ASKED)))
  const field = elsewhere.getByLabel('When did it finish?')
  await field.fill('the other day')
  await press(elsewhere, 'It has finished')
  await expect(elsewhere.getByRole('link', { name: /Enter a month and year/ })).toBeVisible()
  await expect(field).toHaveValue('the other day')
  await field.fill('July 2026')
  await press(elsewhere, 'It has finished')
  await expect(heading(elsewhere)).toHaveText('Thank you, your answer is noted')
  expect(await standingOf(project)).toMatchObject({ status: 'finished' })
  await elsewhere.goto(`/projects/${project.slug}`)
  await expect(elsewhere.getByText('July 2026')).toBeVisible()
  await forget(project)
})

test('something has changed: the link leads to signing in, and from there to the editor', async ({
  page,
  another,
}) => {
  const { school, email } = await teacher(page)
  const project = await leadProject(school.slug)
  await askAbout(project, email)
  const link = linkIn(await mailTo(email, ASKED))
  const elsewhere = await another()
  await elsewhere.goto(link)
  await elsewhere.getByRole('link', { name: 'Sign in and change it' }).click()
  await expect(elsewhere).toHaveURL(/\/sign-in\?to=/)
  await page.goto(link)
  await page.getByRole('link', { name: 'Sign in and change it' }).click()
  await press(page, 'Change it in the editor')
  await expect(page).toHaveURL(/\/account\/projects\/[0-9a-f-]{36}/)
  await forget(project)
})

test('the account page confirms with one press; an archived project says so, and comes back by the same', async ({
  page,
}) => {
  const { school } = await teacher(page)
  const project = await leadProject(school.slug)
  await page.goto('/account')
  await press(page, 'Still true: Reading together')
  await expect(page.getByRole('status')).toHaveText(/Confirmed/)
  await expect(page.getByRole('button', { name: 'Still true: Reading together' })).toHaveCount(0)

  await letItAge(project)
  await page.goto(`/schools/${school.slug}`)
  await expect(page.getByRole('heading', { name: 'Archived' })).toBeVisible()
  await page.goto(`/projects?q=${project.slug}`)
  await expect(page.getByRole('link', { name: 'Reading together', exact: true })).toHaveCount(0)
  await page.goto(`/projects/${project.slug}`)
  await expect(page.getByText(/^Archived\. Not confirmed since/)).toBeVisible()
  await page.getByRole('link', { name: 'You look after it? Confirm it' }).click()
  await press(page, 'Still running as described')
  await expect(page.getByRole('status')).toHaveText(/Confirmed/)
  await page.goto(`/projects/${project.slug}`)
  await expect(page.getByText(/Archived/)).toHaveCount(0)
  await forget(project)
})

test('a project names two schools: one confirms from the mail, the other takes itself off and comes back', async ({
  page,
  another,
}) => {
  const { email } = await teacher(page)
  const [first, second] = [await another(), await another()]
  const [confirming, leaving] = [await teacher(first), await teacher(second)]
  const title = `Choirs in spring ${Date.now()}`
  const project = await begin(page)
  await writeLeast(page, project, { title, urn: confirming.school.urn })
  await addSchool(page, project, leaving.school.urn, 'Partner')
  await publish(page, project)
  const other = await moderator(another)
  await other.getByRole('link', { name: title }).click()
  await press(other, /^Approve/)

  const anonymous = await another()
  const named = /names/
  await anonymous.goto(linkIn(await mailTo(confirming.email, named)))
  await expect(heading(anonymous)).toHaveText('A project names your school')
  await press(anonymous, 'Yes, we take part')
  await expect(heading(anonymous)).toHaveText('Your school’s answer is noted')
  await anonymous.getByRole('link', { name: title }).click()
  await expect(anonymous.getByText('confirmed by the school')).toHaveCount(2) // its lead has said so by publishing

  await anonymous.goto(linkIn(await mailTo(leaving.email, named)))
  await anonymous.getByLabel(/^Why/).fill('We left in 2024.')
  await press(anonymous, /^Take .* off$/)
  await expect(heading(anonymous)).toHaveText('Your school’s answer is noted')
  expect((await mailTo(email, /has left/)).text).toContain('> We left in 2024.')
  await page.goto(project)
  await page.getByRole('link', { name: 'The public page' }).click()
  await expect(
    page.getByRole('main').getByRole('link', { name: leaving.school.name, exact: true }),
  ).toHaveCount(0)

  await second.goto('/account/named')
  await press(second, /^We take part after all/)
  await expect(second.getByRole('status')).toHaveText(/takes part again/)
  await page.reload()
  await expect(
    page.getByRole('main').getByRole('link', { name: leaving.school.name, exact: true }).first(),
  ).toBeVisible()
  await mailTo(email, /after all/)
})
