// Every link and picture of the site answers, and every page can be reached from the home page.
import { readFileSync } from 'node:fs'
import type { APIRequestContext } from '@playwright/test'
import { all, withoutScripts } from './html'
import { expect, test } from './test'

const OTHER_VIEWS = /^\/\w+\/(map|print|csv|choose)\b|\/(matches|summary)(\?|$)/
const VARIANTS = 40 // addresses with a query followed for each list, beyond its plain pages
/** The list that a page with a query is a variant of: all figures of the country are one, and all summaries. */
const listOf = (path: string) => /^\/impact\b|\/summary$/.exec(path)?.[0] ?? path
const AT_ONCE = 8

const idsOf = (file: string) =>
  (JSON.parse(readFileSync(`prisma/demo/facts/${file}.json`, 'utf8')) as { id: string }[]).map(({ id }) => id)

/** What is wrong with a page, its links and pictures. */
async function read(request: APIRequestContext, path: string) {
  const answer = await request.get(path)
  const problems = answer.status() < 400 ? [] : [`status ${answer.status()}`]
  if (!answer.headers()['content-type']?.startsWith('text/html')) return { problems, links: [] }
  const html = withoutScripts(await answer.text())
  const ids = new Set(all(html, /\sid="([^"]+)"/g))
  const hrefs = all(html, /<a\s[^>]*?href="([^"]*)"/g)
  const images = all(html, /<img\s[^>]*?src="([^"]*)"/g)
  if (all(html, /<(h1)[\s>]/g).length !== 1) problems.push('not one h1')
  if (!/<title>[^<]+<\/title>/.test(html)) problems.push('no title')
  const isIndexed = !/<meta name="robots" content="noindex/.test(html)
  if (isIndexed && !/<link rel="canonical" href="[^"]+"/.test(html)) problems.push('no canonical link')
  for (const anchor of hrefs.filter((href) => href.startsWith('#') && !ids.has(href.slice(1))))
    problems.push(`nothing at ${anchor}`)
  const links = [...hrefs, ...images]
    .filter((href) => href.startsWith('/') && !href.startsWith('//'))
    .map((href) => href.split('#')[0]!)
  return { problems, links }
}

test('every link and picture answers, and every page is reached', async ({ request }) => {
  test.setTimeout(300_000)
  const seen = new Set(['/'])
  const variants = new Map<string, number>()
  const problems: string[] = []

  function isWanted(link: string) {
    const [path, query] = link.split('?') as [string, string?]
    if (seen.has(link) || link.startsWith('/sign-in/with/')) return false // leads to somebody else’s site
    if (query === undefined || /^page=\d+$/.test(query)) return true
    const followed = variants.get(listOf(path)) ?? 0
    variants.set(listOf(path), followed + 1)
    return followed < VARIANTS
  }

  const queue = ['/']
  while (queue.length > 0) {
    const paths = queue.splice(0, AT_ONCE)
    const answers = await Promise.all(paths.map((path) => read(request, path)))
    for (const [i, answer] of answers.entries()) {
      problems.push(...answer.problems.map((problem) => `${paths[i]}: ${problem}`))
      for (const link of answer.links.filter(isWanted)) {
        if (seen.has(link)) continue
        seen.add(link)
        queue.push(link)
      }
    }
  }

  const under = (folder: string) =>
    [...seen]
      .filter((path) => path.startsWith(folder) && !OTHER_VIEWS.test(path))
      .map((path) => path.slice(folder.length))
  expect(problems).toEqual([])
  expect(under('/projects/').toSorted()).toEqual(idsOf('projects').toSorted())
  expect(under('/partnerships/').toSorted()).toEqual(idsOf('partnerships').toSorted())
  expect(under('/schools/')).toHaveLength(idsOf('schools').length)
})
