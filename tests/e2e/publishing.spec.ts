// From an idea to a public project: written, checked, looked at, changed by two, and kept through every mishap. With and
// without script.
import { readFileSync } from 'node:fs'
import { mailTo } from './mail'
import { takeSchool } from './own-school'
import { newAddress, signIn } from './signing-in'
import { expect } from './test'
import { begin, moderator, PICTURE, press, publish, saveAndList, teacher, test, writeLeast } from './writing'

test.use({ expectedErrors: /status of (401|404|409)|Failed to fetch|ERR_INTERNET_DISCONNECTED|ERR_FAILED/ })

test('a first project with a picture goes through a moderator and is public', async ({ page, another }) => {
  const { email } = await teacher(page)
  const partner = await takeSchool()
  const title = `Bridges of spaghetti ${Date.now()}`
  const project = await begin(page)
  await writeLeast(page, project, { title, urn: partner.urn })

  await page.goto(`${project}/pictures`)
  await page.getByLabel('Picture', { exact: true }).setInputFiles(PICTURE)
  await page.getByLabel('What does it show?').fill('A bridge')
  await press(page, 'Add the picture')
  await expect(page.getByRole('link', { name: /Tick this if all have agreed/ })).toBeVisible()
  await expect(page.getByLabel('What does it show?')).toHaveValue('A bridge')
  await page.getByLabel('Picture', { exact: true }).setInputFiles(PICTURE)
  await page.getByLabel(/Everybody who can be recognised/).check()
  await press(page, 'Add the picture')
  await expect(page.getByRole('heading', { name: '1 picture' })).toBeVisible()

  await page.goto(`${project}/preview`)
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  const source = await page.getByRole('main').getByAltText('A bridge').getAttribute('src')
  const file = await page.request.get(source!)
  expect(file.headers()['content-type']).toBe('image/jpeg')
  expect((await file.body()).includes('GPS')).toBe(false)
  expect((await (await another()).request.get(source!)).status()).toBe(404)

  await publish(page, project)
  await expect(page.getByRole('heading', { level: 1, name: 'Sent to a moderator' })).toBeVisible()
  const other = await moderator(another)
  await other.getByRole('link', { name: title }).click()
  await press(other, /^Approve/)

  expect((await mailTo(email, /is public now/)).text).toContain(title)
  await page.goto(project)
  await page.getByRole('link', { name: 'The public page' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(page.getByAltText('A bridge')).toBeVisible()
  await page.goto(`/projects?q=${encodeURIComponent(title)}`)
  await expect(page.getByRole('link', { name: title, exact: true })).toBeVisible()

  // The second one is public at once.
  const second = await begin(page)
  await writeLeast(page, second, { title: `${title} again`, urn: partner.urn })
  await publish(page, second)
  await expect(page.getByRole('heading', { level: 1, name: 'Your project is public' })).toBeVisible()
})

test('sent back with comments, it is changed and sent again', async ({ page, another }) => {
  const { email } = await teacher(page)
  const partner = await takeSchool()
  const title = `Choir by the sea ${Date.now()}`
  const project = await begin(page)
  await writeLeast(page, project, { title, urn: partner.urn })
  await publish(page, project)
  const other = await moderator(another)
  await other.getByRole('link', { name: title }).click()
  await other.getByLabel('About the project').fill('Say how often you meet.')
  await press(other, /^Send/)
  await expect(other).toHaveURL(/\/moderation/)

  expect((await mailTo(email, /has come back/)).text).toContain('Say how often you meet.')
  await page.goto(project)
  await expect(page.getByText('A moderator wrote on it')).toBeVisible()
  await page.getByRole('link', { name: 'About the project' }).click()
  await expect(page.getByText('Say how often you meet.')).toBeVisible()
  await page.getByLabel('What happens').fill('Every Monday after school.')
  await saveAndList(page)
  await publish(page, project)
  await other.goto('/moderation')
  await other.getByRole('link', { name: title }).click()
  await expect(other.getByRole('main').getByText('Every Monday after school.').first()).toBeVisible()
  await press(other, /^Approve/)
  await mailTo(email, /is public now/)
})

test('two write the same section: the second sees both versions, and nothing is lost', async ({
  page,
  another,
}) => {
  const { school } = await teacher(page)
  const project = await begin(page)
  const invited = newAddress(school.domain)
  const colleague = await another()
  await signIn(colleague, invited, school.path)
  await press(colleague, 'Join')
  await expect(colleague.getByRole('status')).toBeVisible()

  await page.goto(`${project}/about`)
  await colleague.goto(`${project}/about`)
  await colleague.getByLabel('Title').fill('The colleague’s title')
  await saveAndList(colleague)
  await page.getByLabel('Title').fill('My own title')
  await page.getByLabel('Aims').fill('My aims')
  await press(page, 'Save and continue')
  await expect(page.getByRole('alert').getByText(/Somebody else has saved this section/)).toBeVisible()
  await expect(page.getByLabel('Title')).toHaveValue('My own title')
  await expect(page.getByLabel('Aims')).toHaveValue('My aims')
  await expect(page.locator('form').getByText('The colleague’s title')).toBeVisible()
  await saveAndList(page)
  await expect(page.getByRole('heading', { level: 1, name: 'My own title' })).toBeVisible()
})

test('signed out while writing, nothing typed is lost', async ({ page }) => {
  await teacher(page)
  const project = await begin(page)
  await page.goto(`${project}/about`)
  await page.getByLabel('Title').fill('Written before the session ended')
  const cookies = await page.context().cookies()
  await page.context().clearCookies()
  await press(page, 'Save and continue')
  await expect(page.getByRole('alert').getByText(/You have been signed out/)).toBeVisible()
  await expect(page.getByLabel('Title')).toHaveValue('Written before the session ended')
  await page.context().addCookies(cookies)
  await saveAndList(page)
  await expect(
    page.getByRole('heading', { level: 1, name: 'Written before the session ended' }),
  ).toBeVisible()
})

test('without a connection what is typed stays, and arrives when it is back', async ({
  page,
  javaScriptEnabled,
}) => {
  test.skip(javaScriptEnabled === false, 'without script the browser keeps the form itself')
  await teacher(page)
  const project = await begin(page)
  await page.goto(`${project}/about`)
  await page.getByLabel('Title').fill('Half a')
  await expect(page.getByText('Kept as you type')).toBeVisible()
  await page.context().setOffline(true)
  await page.getByLabel('Title').fill('Half a title, typed in a tunnel')
  await expect(page.getByText(/there is no connection/)).toBeVisible()
  await press(page, 'Save and continue')
  await expect(page.getByRole('alert').getByText(/It could not be sent/)).toBeVisible()
  await expect(page.getByLabel('Title')).toHaveValue('Half a title, typed in a tunnel')
  await page.context().setOffline(false)
  // Another tab finds what this browser kept.
  const again = await page.context().newPage()
  await again.goto(`${project}/about`)
  await expect(again.getByLabel('Title')).toHaveValue('Half a')
  await again.getByRole('button', { name: 'Put them back' }).click()
  await expect(again.getByLabel('Title')).toHaveValue('Half a title, typed in a tunnel')
  await again.getByRole('button', { name: 'Save and go to the list' }).click()
  await expect(
    again.getByRole('heading', { level: 1, name: 'Half a title, typed in a tunnel' }),
  ).toBeVisible()
})

test('what is typed and not saved is there on another visit, and can be thrown away', async ({
  page,
  javaScriptEnabled,
}) => {
  test.skip(javaScriptEnabled === false, 'typing is kept by script')
  await teacher(page)
  const project = await begin(page)
  await page.goto(`${project}/about`)
  await page.getByLabel('Title').fill('Never saved')
  await expect(page.getByText('Kept as you type')).toBeVisible()
  await page.goto(`${project}/about`)
  await expect(page.getByLabel('Title')).toHaveValue('Never saved')
  await press(page, 'Discard what I typed')
  await expect(page).toHaveURL(/typing-dropped/)
  await expect(page.getByLabel('Title')).toHaveValue('')
})

test('the checks point at what should not be public, and the person decides where they can be wrong', async ({
  page,
}) => {
  await teacher(page)
  const partner = await takeSchool()
  const project = await begin(page)
  await writeLeast(page, project, { title: 'Robots', urn: partner.urn })
  await page.goto(`${project}/about`)
  await page
    .getByLabel('What happens')
    .fill('Write to jane.smith@school.sch.uk. Oliver Bennett, a pupil in Year 6, said that it was great.')
  await saveAndList(page)
  await page.goto(`${project}/check`)
  await expect(page.getByRole('heading', { name: '1 thing to put right' })).toBeVisible()
  await page.getByRole('link', { name: /jane\.smith@school\.sch\.uk/ }).click()
  await expect(page).toHaveURL(/\/about#whatHappens$/)
  await page.getByLabel('What happens').fill('Oliver Bennett, a pupil in Year 6, said that it was great.')
  await saveAndList(page)
  await page.goto(`${project}/check`)
  await expect(page.getByRole('button', { name: /^(Publish|Send to a moderator)$/ })).toHaveCount(0)
  await page.getByLabel(/“Oliver Bennett” is not a pupil’s name/).check()
  await press(page, 'Save these answers')
  await expect(page.getByRole('button', { name: /^(Publish|Send to a moderator)$/ })).toBeVisible()
})

test('deleted, it can be brought back; copied, it begins anew', async ({ page }) => {
  await teacher(page)
  const project = await begin(page)
  await page.goto(`${project}/about`)
  await page.getByLabel('Title').fill('To and fro')
  await saveAndList(page)
  await press(page, 'Copy it to begin a new one')
  await expect(page.getByRole('heading', { level: 1, name: 'Copy of To and fro' })).toBeVisible()
  await page.goto(`${project}/delete`)
  await press(page, 'Delete it')
  await expect(page).toHaveURL(/\/account\?done=deleted/)
  expect((await page.request.get(project)).status()).toBe(404)
  await press(page, 'Bring back To and fro')
  await expect(page.getByRole('heading', { level: 1, name: 'To and fro' })).toBeVisible()
})

test('files that are no pictures are refused with words, and what was typed stays', async ({ page }) => {
  await teacher(page)
  const project = await begin(page)
  await page.goto(`${project}/pictures`)
  const whole = readFileSync(PICTURE)
  const wrong: [string, Buffer, RegExp][] = [
    ['page.jpg', Buffer.from('<!doctype html><script>alert(1)</script>'), /not a picture we can read/],
    ['cut.jpg', whole.subarray(0, whole.length / 2), /damaged or not complete/],
  ]
  for (const [name, buffer, words] of wrong) {
    await page.getByLabel('Picture', { exact: true }).setInputFiles({ name, mimeType: 'image/jpeg', buffer })
    await page.getByLabel('What does it show?').fill('A bridge')
    await page.getByLabel(/Everybody who can be recognised/).check()
    await press(page, 'Add the picture')
    await expect(page.getByRole('alert').getByText(words)).toBeVisible()
    await expect(page.getByLabel('What does it show?')).toHaveValue('A bridge')
  }
  await expect(page.getByRole('heading', { name: 'No pictures yet' })).toBeVisible()
})

test('an earlier version is put back', async ({ page, another }) => {
  await teacher(page)
  const partner = await takeSchool()
  const title = `Versions ${Date.now()}`
  const project = await begin(page)
  await writeLeast(page, project, { title, urn: partner.urn })
  await publish(page, project)
  const other = await moderator(another)
  await other.getByRole('link', { name: title }).click()
  await press(other, /^Approve/)
  await expect(other).toHaveURL(/done=approved/)
  await page.goto(`${project}/about`)
  await page.getByLabel('What happens').fill('Something else altogether.')
  await saveAndList(page)
  await publish(page, project)
  await page.goto(`${project}/history/1`)
  await press(page, /^Put/)
  await expect(page).toHaveURL(/done=restored/)
  await page.goto(`${project}/about`)
  await expect(page.getByLabel('What happens')).toHaveValue('Every Thursday after school.')
  await publish(page, project)
  await page.goto(project)
  await page.getByRole('link', { name: 'The public page' }).click()
  await expect(page.getByText('Every Thursday after school.')).toBeVisible()
})
