// Axe finds nothing on any kind of page: wide and narrow, light and dark, with menus and folds open on phones.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { EVERY_CHART } from './every-chart'
import { publishNext, sendProject } from './sent-projects'
import { linkIn, mailTo } from './mail'
import { askAbout, forget, leadProject, letItAge } from './questions'
import { newAddress } from './signing-in'
import { expect, test } from './test'
import { addSchool, begin, PICTURE, press, teacher } from './writing'

const ALL = {
  type: 'tag' as const,
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
}
const PAGES = {
  home: '/',
  'list of projects': '/projects',
  'list with chips': '/projects?q=maths&where=York&type=teaching&type=curriculum',
  'empty list': '/projects?q=zzzxqy',
  'list with an unknown place': '/projects?where=Xyzzyville',
  map: '/projects/map?type=teaching',
  'choice from a long list': '/schools/choose/region?find=east',
  'list kept': '/list?projects=york-issp-masterclasses&schools=123312-abingdon-school',
  'list to print': '/projects/print?type=sponsorship',
  'project with changes': '/projects/rgs-stem-teachers',
  'project with disputed figures': '/projects/york-issp-masterclasses',
  'list of schools': '/schools',
  school: '/schools/123312-abingdon-school',
  'summary for governors of a school': '/schools/121724-st-peters-school/summary',
  'summary of a partnership for a year': '/partnerships/york-issp/summary?year=2018-19',
  'empty summary': '/schools/123312-abingdon-school/summary?year=1999-00',
  'what fits a school': '/schools/121724-st-peters-school/matches',
  'schools that may join a project': '/projects/york-issp-masterclasses/matches',
  'how matches are found': '/how-matches-work',
  'list of partnerships': '/partnerships',
  partnership: '/partnerships/york-issp',
  board: '/offers-and-needs',
  'board near a place': '/offers-and-needs?q=science&where=Ramsgate&kind=need',
  'empty board': '/offers-and-needs?q=zzzxqy&kind=offer',
  'choice from the board': '/offers-and-needs/choose/activity',
  offer: '/offers-and-needs/example-tuesday-afternoons-in-our-physics-laboratory',
  'project with lines over time': '/projects/norwich-summer-school',
  indicators: '/indicators',
  'an indicator': '/indicators/university-offers',
  'list of booklets': '/celebrating',
  'impact of the country': '/impact',
  'impact of a region in a year': '/impact?region=yorkshire-and-the-humber&year=2018-19',
  'impact of nothing': '/impact?q=zzzxqy',
  'rows behind a figure': '/impact/pupils?region=london',
  'rows of changes': '/impact/outcomes',
  'choice of a theme for impact': '/impact/choose/theme',
  about: '/about',
  accessibility: '/accessibility',
  privacy: '/privacy',
  'signing in': '/sign-in',
  'link sent': '/sign-in/sent',
  'link that works no more': '/sign-in/confirm?link=x',
  'account deleted': '/account/deleted',
  'joining a school': '/join',
  'mailbox of the demonstration': '/mailbox',
  'raising a concern': '/concern?page=/projects/york-latin-gcse',
  'concern sent': '/concern/sent',
  'saving a search': '/alerts/new?search=/projects?q=maths%26where=York%26type=teaching',
  'saving no search': '/alerts/new',
  'saved search to confirm': '/alerts/sent?search=/projects',
  'writing to a team': '/write?project=york-latin-gcse',
  'writing where nobody is': '/write?project=rgs-stem-teachers',
  'message kept': '/write/sent?then=confirm',
  'page not found': '/nothing',
}

// Axe itself is a script, so it runs in both projects; the pages are the same.
test.use({ javaScriptEnabled: true, expectedErrors: /status of 404/ })

// Wide in light colours and narrow in dark ones, with folds open on phones; the home page, which shows every colour of the
// frame, in all four ways. A page has few rules of its own for both at once, and axe's time is most of this run's.
const WAYS = [
  { width: 1280, colorScheme: 'light' },
  { width: 360, colorScheme: 'dark' },
] as const
const ALL_WAYS = [
  ...WAYS,
  { width: 1280, colorScheme: 'dark' },
  { width: 360, colorScheme: 'light' },
] as const

async function expectNothing(page: Page, path: string, before: () => Promise<unknown> = async () => {}) {
  for (const { width, colorScheme } of path === '/' ? ALL_WAYS : WAYS) {
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.goto(path)
    await before()
    // The menu lies over the page when it is open, and hides half of what is below: the home page shows it to axe.
    const folds = path === '/' ? 'details' : 'main details'
    if (width === 360)
      await page.evaluate(
        (all) => document.querySelectorAll<HTMLDetailsElement>(all).forEach((fold) => (fold.open = true)),
        folds,
      )
    // Without frames one page is enough; describing what passed would take as long as looking.
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode()
      .options({ runOnly: ALL, resultTypes: ['violations'] })
      .analyze()
    const found = violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html.slice(0, 150))])
    expect(found, `${path}, ${width} px, ${colorScheme}`).toEqual([])
  }
}

for (const [name, path] of Object.entries(PAGES))
  test(`axe finds nothing on: ${name}`, ({ page }) => expectNothing(page, path))

test('axe finds nothing on: a whole booklet', async ({ page }) => {
  test.setTimeout(600_000) // 38 pages of paper
  await expectNothing(page, '/celebrating/2026')
})

test('axe finds nothing on: signing in with an error', ({ page }) =>
  expectNothing(page, '/sign-in', async () => {
    await page.getByRole('button', { name: 'Send me a link' }).click()
    await page.locator('.error-summary').waitFor()
  }))

const PRIVATE = {
  'Owner at': {
    account: '/account',
    'name, mail and devices': '/account/settings',
    'your data': '/account/data',
    'projects that name the school': '/account/named',
    'own offers and needs': '/account/notices',
    'new offer or need': '/account/notices/new',
    'new need': '/account/notices/new?kind=need',
    'finding a school to join': '/join?q=school',
    'asking to join': '/join/school/123312-abingdon-school',
    messages: '/account/messages',
    'writing to another school, signed in': '/write?project=york-latin-gcse',
  },
  'Moderator of the site': {
    'messages that wait': '/moderation/messages',
    'projects off the site': '/moderation/projects?q=york',
    'offers and needs to look at': '/moderation/notices',
    'an offer to moderate': '/moderation/notices/example-debating-coaches-on-thursdays',
    'taking a project off': '/moderation/unpublish/york-latin-gcse',
    'editions of the booklet': '/moderation/booklets',
    'an edition with a search': '/moderation/booklets/2026?q=maths',
    'words of an edition': '/moderation/booklets/2026/words',
    'words on a project of an edition': '/moderation/booklets/2026/projects/rgs-stem-teachers',
  },
}

for (const [who, pages] of Object.entries(PRIVATE))
  for (const [name, path] of Object.entries(pages))
    test(`axe finds nothing on: ${name}`, async ({ page }) => {
      await tryAs(page, who)
      await expectNothing(page, path)
    })

test('axe finds nothing on: a team, and its form with errors', async ({ page }) => {
  await tryAs(page, 'Owner at')
  await page
    .getByRole('link', { name: /King.s College School/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { name: 'Invite a colleague' })).toBeVisible()
  const team = page.url()
  await expectNothing(page, team)
  await expectNothing(page, `${team}/leave`)
  await expectNothing(page, team, async () => {
    await page.getByRole('button', { name: 'Send the invitation' }).click()
    await page.locator('.error-summary').waitFor()
  })
})

test('axe finds nothing on: writing with errors, a thread to answer, and the team’s contact', async ({
  page,
}) => {
  await expectNothing(page, '/write?project=york-latin-gcse', async () => {
    await page.getByLabel('Your school').fill('coombe')
    await page.getByRole('button', { name: 'Go on' }).click()
    await page.locator('.error-summary').waitFor()
  })
  await tryAs(page, 'Partnership lead at St Peter')
  await page.goto('/account/messages')
  const threads = await page.locator('a[href^="/account/messages/"]').all()
  for (const path of await Promise.all(threads.slice(0, 2).map((thread) => thread.getAttribute('href'))))
    await expectNothing(page, path!)
  await page.goto('/account')
  const team = await page.locator('a[href^="/account/teams/"]').first().getAttribute('href')
  await expectNothing(page, `${team}/contact`)
})

test('axe finds nothing on: raising a concern with errors', ({ page }) =>
  expectNothing(page, '/concern', async () => {
    await page.getByRole('button', { name: 'Send it to the moderators' }).click()
    await page.locator('.error-summary').waitFor()
  }))

test('axe finds nothing on: what moderators look at', async ({ page }) => {
  test.setTimeout(600_000)
  const { title, draftId, revisionId } = await sendProject(`Axe ${Date.now()}`, EVERY_CHART)
  await page.goto('/concern?page=/projects/york-latin-gcse')
  await page.getByLabel('Something untrue').check()
  await page.getByLabel('What is wrong?').fill('It was not so.')
  await page.getByRole('button', { name: 'Send it to the moderators' }).click()
  await tryAs(page, 'Moderator of the site')
  await expect(page.getByRole('link', { name: title })).toBeVisible()
  await expectNothing(page, '/moderation')
  await expectNothing(
    page,
    (await page.locator('a[href^="/moderation/concerns/"]').first().getAttribute('href'))!,
  )
  const version = `/moderation/projects/${revisionId}`
  await expectNothing(page, version)
  await expectNothing(page, version, async () => {
    await page.getByRole('button', { name: 'Send it back' }).click()
    await page.locator('.error-summary').waitFor()
  })
  await page.goto(version)
  await page.getByRole('button', { name: 'Approve and publish' }).click()
  await expectNothing(page, `/moderation/projects/${await publishNext(draftId, 'Another sentence.')}`)
  await expectNothing(page, `/account/projects/${draftId}/history`)
  await expectNothing(page, `/account/projects/${draftId}/history/2`)
})

test('axe finds nothing on: the editor', async ({ page }) => {
  test.setTimeout(600_000)
  await tryAs(page, 'Owner at')
  const project = await begin(page)
  await expectNothing(page, '/account/projects/new')
  await expectNothing(page, project)
  await addSchool(page, project, 137859, 'Partner')
  await page.goto(`${project}/impact/figures/new?kind=measure`)
  await page.getByLabel('What was counted or measured?').fill('Pupils')
  await page.getByLabel('Value', { exact: true }).fill('12')
  await press(page, 'Save')
  await expect(page).toHaveURL(/done=saved/)
  const { pathname: figure } = new URL(
    (await page.getByRole('link', { name: 'Pupils', exact: true }).getAttribute('href'))!,
    page.url(),
  )
  await page.goto(`${project}/pictures`)
  await page.getByLabel('Picture', { exact: true }).setInputFiles(PICTURE)
  await page.getByLabel('What does it show?').fill('A bridge')
  await page.getByLabel(/Everybody who can be recognised/).check()
  await press(page, 'Add the picture')
  await expect(page.getByRole('heading', { name: '1 picture' })).toBeVisible()
  const picture = await page.getByRole('link', { name: /Change or take out/ }).getAttribute('href')
  const parts = ['about', 'schools', 'schools/details', 'schools/add?q=coombe', 'activity', 'people']
  const more = ['impact', 'impact/words', 'impact/sources/new', 'impact/figures/new?kind=disputed']
  const counted = [
    'impact/figures/new',
    'impact/figures/new?key=attendance&kind=change',
    'figures',
    'figures/paste',
  ]
  for (const part of [
    ...parts,
    ...more,
    ...counted,
    'pictures',
    'check',
    'preview',
    'sent',
    'delete',
    'history',
  ])
    await expectNothing(page, `${project}/${part}`)
  await expectNothing(page, picture!)
  await expectNothing(page, figure)
})

test('axe finds nothing on: forms of the editor with errors', async ({ page }) => {
  test.setTimeout(600_000)
  await tryAs(page, 'Owner at')
  const project = await begin(page)
  const wrong = async (button: string) => {
    await press(page, button)
    await page.locator('.error-summary').waitFor()
  }
  await expectNothing(page, `${project}/about`, async () => {
    await page.getByLabel('Since when?').fill('lately')
    await wrong('Save and continue')
  })
  await expectNothing(page, `${project}/impact/figures/new?kind=change`, () => wrong('Save'))
  await expectNothing(page, `${project}/impact/sources/new`, () => wrong('Save'))
  await expectNothing(page, `${project}/figures/paste`, async () => {
    await page.getByLabel('The table').fill('Indicator\tValue\tDate\nPupils taking prat\t12\t2025-26')
    await wrong('Show what you read')
  })
  await expectNothing(page, `${project}/pictures`, () => wrong('Add the picture'))
})

test('axe finds nothing on: an evaluation plan, its steps with errors, and its page to print', async ({
  page,
}) => {
  test.setTimeout(600_000)
  await tryAs(page, 'Owner at')
  const project = await begin(page)
  const plan = `${project}/plan`
  const wrong = (button: string) => async () => {
    await press(page, button)
    await page.locator('.error-summary').waitFor()
  }
  await expectNothing(page, plan)
  await expectNothing(page, `${plan}/aims`, wrong('Save and choose indicators'))
  await page.goto(`${plan}/aims`)
  await page.getByLabel('Strengthen confidence, attendance and wellbeing').check()
  await press(page, 'Save and choose indicators')
  await expect(page).toHaveURL(/indicators/)
  await expectNothing(page, `${plan}/indicators`, async () => {
    await page.getByLabel('Unit (3)').fill('kites')
    await wrong('Save and choose days')()
  })
  await page.goto(`${plan}/indicators`)
  await press(page, 'Save and choose days')
  await expect(page).toHaveURL(/dates/)
  await expectNothing(page, `${plan}/dates`, async () => {
    await page.getByLabel('Autumn term, first day').fill('some day')
    await wrong('Save and see the plan')()
  })
  for (const part of ['', '/print', '/delete']) await expectNothing(page, `${plan}${part}`)
})

test('axe finds nothing on: what a school says of a project, signed in', async ({ page }) => {
  await tryAs(page, 'Owner at')
  await page
    .getByRole('link', { name: /^Finished/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { name: 'It has finished' })).toBeVisible()
  await expectNothing(page, page.url())
  await page.goto('/account/named')
  await page
    .getByRole('link', { name: /^Take us off/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { name: 'It is not right' })).toBeVisible()
  await expectNothing(page, page.url())
})

test('axe finds nothing on: a question by mail, its error and its answer; an archived project', async ({
  page,
}) => {
  const { school, email } = await teacher(page)
  const project = await leadProject(school.slug)
  await askAbout(project, email)
  const link = linkIn(await mailTo(email, /still as described/))
  await expectNothing(page, link)
  await expectNothing(page, link, async () => {
    await page.getByLabel('When did it finish?').fill('then')
    await page.getByRole('button', { name: 'It has finished' }).click()
    await page.locator('.error-summary').waitFor()
  })
  await page.goto(link)
  await page.getByRole('button', { name: 'Still running as described' }).click()
  await expect(page.getByRole('heading', { name: /^Thank you/ })).toBeVisible()
  await expectNothing(page, link)
  await letItAge(project)
  await expectNothing(page, `/projects/${project.slug}`)
  await forget(project)
})

test('axe finds nothing on: saving a search with errors, and the pages behind its links', async ({
  page,
}) => {
  test.setTimeout(600_000)
  const saving = '/alerts/new?search=/schools'
  await expectNothing(page, saving, async () => {
    await page.getByRole('button', { name: 'Send me a link to confirm' }).click()
    await page.locator('.error-summary').waitFor()
  })
  await page.goto(saving)
  const email = newAddress()
  await page.getByLabel('Your e-mail address').fill(email)
  await page.getByRole('button', { name: 'Send me a link to confirm' }).click()
  const link = linkIn(await mailTo(email, /Confirm your alert/))
  await expectNothing(page, link)
  await page.goto(link)
  await page.getByRole('button', { name: 'Yes, mail me new ones' }).click()
  await expect(page.getByRole('heading', { name: 'The alert is on' })).toBeVisible()
  await expectNothing(page, link)
  await page.goto(link)
  await page.getByRole('link', { name: 'See all your alerts' }).click()
  await expectNothing(page, page.url())
  const stopAll = (await page.getByRole('link', { name: 'Stop all' }).getAttribute('href'))!
  await page.getByRole('link', { name: /^Stop it/ }).click()
  await expectNothing(page, page.url())
  await expectNothing(page, stopAll.replace('stop-all', 'keep'))
  await expectNothing(page, stopAll)
})

test('axe finds nothing on: one’s alerts, and one just stopped', async ({ page }) => {
  await tryAs(page, 'Owner at')
  await expectNothing(page, '/account/alerts')
  await page.goto('/alerts/new?search=/projects?q=maths')
  await page.getByRole('button', { name: 'Save the alert' }).click()
  await expect(page).toHaveURL(/account/)
  await expectNothing(page, '/account/alerts')
  await page.goto('/account/alerts')
  await page.getByRole('button', { name: /^Stop/ }).first().click()
  await expect(page.getByRole('button', { name: 'Bring it back' })).toBeVisible()
  await expectNothing(page, page.url())
})

test('axe finds nothing on: forms of an offer, with errors', async ({ page }) => {
  await tryAs(page, 'Owner at')
  await expectNothing(page, '/account/notices/new?kind=offer', async () => {
    await page.getByRole('button', { name: 'Put the offer on the board' }).click()
    await page.locator('.error-summary').waitFor()
  })
  await page.goto('/account/notices')
  const change = await page
    .getByRole('link', { name: /^Change / })
    .first()
    .getAttribute('href')
  await expectNothing(page, change!)
  await expectNothing(page, `${change}/close`)
})

async function tryAs(page: Page, who: string) {
  await page.goto('/sign-in')
  await page.getByRole('button', { name: who }).click()
  await expect(page).not.toHaveURL(/sign-in/)
}
