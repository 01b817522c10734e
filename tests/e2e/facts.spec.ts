// Every figure and source of the demonstration data stands on its page.
import { readFileSync } from 'node:fs'
import { all, decode, withoutScripts } from './html'
import { expect, test } from './test'

type Source = { url: string }
type Project = {
  id: string
  measures: { value: number; source: string }[]
  before_after: { before: string | number; after: string | number }[]
  sources: Source[]
}
type Partnership = { id: string; member_counts: { source: string }[]; sources: Source[] }

const factsOf = <T>(file: string) => JSON.parse(readFileSync(`prisma/demo/facts/${file}.json`, 'utf8')) as T[]
const words = (value: string | number) => (typeof value === 'number' ? value.toLocaleString('en-GB') : value)

const textOf = (html: string) => decode(html.replace(/<[^>]*>/g, ' ')).replace(/\s+/g, ' ')

/** The addresses of a page's list of sources, in order. */
const sourcesOf = (html: string) => all(html, /<li id="source-\d+"><a href="([^"]+)"/g)

/** The rows of the table of figures: the figure, and the address of its source. */
function figuresOf(html: string) {
  const table = /<table class="figure-table stack measures">([\s\S]*?)<\/table>/.exec(html)?.[1] ?? ''
  const sources = sourcesOf(html)
  return table
    .split('<tr>')
    .slice(2)
    .map((row) => ({
      figure: all(row, /<td class="value">(.*?)<\/td>/g)[0]!,
      source: sources[Number(all(row, /href="#source-(\d+)"/g)[0]) - 1],
    }))
}

test('projects show every figure with its source, and link every source', async ({ request }) => {
  for (const { id, measures, before_after: changes, sources } of factsOf<Project>('projects')) {
    const html = withoutScripts(await (await request.get(`/projects/${id}`)).text())
    const figures = figuresOf(html)
    expect(figures, id).toHaveLength(measures.length)
    for (const [i, { value, source }] of measures.entries()) {
      expect(figures[i]!.figure.match(/[\d,.]*\d/)?.[0], id).toBe(words(value))
      expect(figures[i]!.source, id).toBe(source)
    }
    const text = textOf(html)
    for (const { before, after } of changes)
      for (const value of [before, after]) expect(text, id).toContain(words(value))
    expect(sourcesOf(html).toSorted(), id).toEqual(sources.map(({ url }) => url).toSorted())
  }
})

test('partnerships link every source', async ({ request }) => {
  for (const { id, member_counts: counts, sources } of factsOf<Partnership>('partnerships')) {
    const html = withoutScripts(await (await request.get(`/partnerships/${id}`)).text())
    const linked = sourcesOf(html)
    expect(linked.toSorted(), id).toEqual(sources.map(({ url }) => url).toSorted())
    for (const { source } of counts) expect(linked, id).toContain(source)
  }
})
