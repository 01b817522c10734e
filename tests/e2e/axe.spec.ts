// Axe finds nothing on any kind of page: wide and narrow, light and dark, with menus and folds open on phones.
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from './test'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
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
  'list of partnerships': '/partnerships',
  partnership: '/partnerships/york-issp',
  about: '/about',
  accessibility: '/accessibility',
  privacy: '/privacy',
  'mailbox of the demonstration': '/mailbox',
  'page not found': '/nothing',
}

// Axe itself is a script, so it runs in both projects; the pages are the same.
test.use({ javaScriptEnabled: true, expectedErrors: /status of 404/ })

for (const [name, path] of Object.entries(PAGES))
  test(`axe finds nothing on: ${name}`, async ({ page }) => {
    for (const width of [1280, 360])
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.setViewportSize({ width, height: 800 })
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        await page.goto(path)
        if (width === 360)
          await page.evaluate(() =>
            document.querySelectorAll('details').forEach((fold) => (fold.open = true)),
          )
        const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze()
        const found = violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html.slice(0, 150))])
        expect(found, `${path}, ${width} px, ${colorScheme}`).toEqual([])
      }
  })
