// Every figure and source of the demonstration data stands on its page, as its facts say it.
import { readFileSync } from 'node:fs'
import { formatPartialDate, parsePartialDate } from '@/lib/dates/schema'
import { all, decode, withoutScripts } from './html'
import { expect, test } from './test'

type Source = { url: string }
type Project = {
  id: string
  measures: { value: number; as_of: string | null; source: string }[]
  before_after: {
    before: string | number
    before_date: string | null
    before_source: string
    after: string | number
    after_date: string | null
    source: string
  }[]
  conflicting_figures: { values: { source: string }[] }[]
  sources: Source[]
}
type Words = { conflicts: { label: string; values: string[] }[] }
type Partnership = { id: string; member_counts: { source: string }[]; sources: Source[] }
/** A figure as a row says it: its number or words, its date, and the address of its source. */
type Said = { moment: string; value: string; date: string; source: string | undefined }

const factsOf = <T>(file: string) => JSON.parse(readFileSync(`prisma/demo/facts/${file}.json`, 'utf8')) as T[]
const wordsOf = (id: string) => JSON.parse(readFileSync(`prisma/demo/words/${id}.json`, 'utf8')) as Words

const textOf = (html: string) =>
  decode(html.replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim()
const amountIn = (cell: string) => /\d[\d,]*(?:\.\d+)?/.exec(cell)?.[0] ?? cell

/** The addresses of a page's list of sources, in order. */
const sourcesOf = (html: string) => all(html, /<li id="source-\d+"><a href="([^"]+)"/g)
const sourceIn = (html: string, sources: string[]) =>
  sources[Number(all(html, /href="#source-(\d+)"/g)[0]) - 1]

/** Every row of the tables of figures. */
function figuresOf(html: string): Said[] {
  const sources = sourcesOf(html)
  const tables = html.matchAll(/<table class="figure-table stack (?:measures|readings)">([\s\S]*?)<\/table>/g)
  return [...tables].flatMap(([, table]) => {
    const columns = all(table!, /<th scope="col">(.*?)<\/th>/g)
    const body = table!.slice(table!.indexOf('<tbody>'), table!.indexOf('</tbody>'))
    return body
      .split('<tr>')
      .slice(1)
      .map((row) => {
        const cells = row.split(/<\/t[hd]>/).map(textOf)
        const at = (column: string) => cells[columns.indexOf(column)] ?? ''
        return { moment: at('When'), value: at('Figure'), date: at('As of'), source: sourceIn(row, sources) }
      })
  })
}

/** What the sources disagree on: the words of each, with the address of its source. */
function disputesOf(html: string) {
  const sources = sourcesOf(html)
  return [
    ...html.matchAll(/<h3>([^<]*)<\/h3>(?:(?!<h3>)[\s\S])*?<ul class="versions">([\s\S]*?)<\/ul>/g),
  ].map(([, label, versions]) => ({
    label: decode(label!),
    values: versions!
      .split('<li>')
      .slice(1)
      .map((version) => ({
        words: textOf(version).replace(/ ?\( ?Source \d+ ?\)$/, ''),
        source: sourceIn(version, sources),
      })),
  }))
}

const asSaid = ({ moment, value, date, source }: Said) => [moment, amountIn(value), date, source].join(' | ')
const said = (moment: string, value: string | number, date: string | null, source: string): Said => ({
  moment,
  value: typeof value === 'number' ? value.toLocaleString('en-GB') : value,
  date: formatPartialDate(parsePartialDate(date)) ?? 'date not given',
  source,
})
const saidBy = ({ measures, before_after: changes }: Project): Said[] => [
  ...measures.map(({ value, as_of: date, source }) => said('', value, date, source)),
  ...changes.flatMap((pair) => [
    said('Before', pair.before, pair.before_date, pair.before_source),
    said('After', pair.after, pair.after_date, pair.source),
  ]),
]

test('projects show every figure with its date and source, what sources disagree on, and every source', async ({
  request,
}) => {
  const counted = { measures: 0, changes: 0, disputes: 0 }
  for (const project of factsOf<Project>('projects')) {
    const { id, measures, before_after: changes, conflicting_figures: conflicts, sources } = project
    const html = withoutScripts(await (await request.get(`/projects/${id}`)).text())
    expect(figuresOf(html).map(asSaid).toSorted(), id).toEqual(saidBy(project).map(asSaid).toSorted())
    const words = wordsOf(id).conflicts
    expect(disputesOf(html), id).toEqual(
      conflicts.map(({ values }, i) => ({
        label: words[i]!.label,
        values: values.map(({ source }, n) => ({ words: words[i]!.values[n], source })),
      })),
    )
    expect(sourcesOf(html).toSorted(), id).toEqual(sources.map(({ url }) => url).toSorted())
    counted.measures += measures.length
    counted.changes += changes.length
    counted.disputes += conflicts.length
  }
  expect(counted).toEqual({ measures: 237, changes: 20, disputes: 41 })
})

test('partnerships link every source', async ({ request }) => {
  for (const { id, member_counts: counts, sources } of factsOf<Partnership>('partnerships')) {
    const html = withoutScripts(await (await request.get(`/partnerships/${id}`)).text())
    const linked = sourcesOf(html)
    expect(linked.toSorted(), id).toEqual(sources.map(({ url }) => url).toSorted())
    for (const { source } of counts) expect(linked, id).toContain(source)
  }
})
