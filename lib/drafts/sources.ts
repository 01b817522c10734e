// Sources as forms, and where the readings of a form say that they come from.
import { z } from 'zod'
import { oneLine } from '@/lib/forms/text'
import type { Values } from './form'
import type { Content, SourceEntry } from './schema'

const line = (max: number) =>
  z
    .string()
    .optional()
    .transform((text) => oneLine(text ?? ''))
    .pipe(z.string().max(max, { error: `Keep it to ${max} characters` }))

const NO_ADDRESS = 'Enter an address such as https://school.example/report'

// As the table takes it: the beginning in small letters, no spaces. One that is so already stays as it was typed.
const asWritten = (url: string) => (url === '' || /^https?:\/\/\S+$/.test(url) ? url : new URL(url).href)

const Source = {
  title: line(300).pipe(z.string().min(1, { error: 'Enter its title, such as “Annual report 2025”' })),
  publisher: line(200),
  year: line(4).pipe(
    z.string().regex(/^((19|20)\d\d)?$/, { error: 'Enter the year as four figures, such as 2025' }),
  ),
  note: line(300),
  url: line(1500)
    .pipe(z.union([z.literal(''), z.url({ protocol: /^https?$/, error: NO_ADDRESS })], { error: NO_ADDRESS }))
    .transform(asWritten)
    .pipe(z.string().max(2000, { error: NO_ADDRESS })),
}

/** A source's form. */
export const SourceForm = z.object(Source).transform(({ title, publisher, year, note, url }) => ({
  title,
  publisher: publisher || null,
  year: year ? Number(year) : null,
  note: note || null,
  url: url || null,
}))

/** What stands in a source's form. */
export const sourceValues = ({ title, publisher, year, note, url }: Omit<SourceEntry, 'id'>): Values => ({
  title: [title],
  publisher: [publisher ?? ''],
  year: [year === null ? '' : String(year)],
  note: [note ?? ''],
  url: [url ?? ''],
})

/** Where a figure comes from, when it is the school's own; as a form names it. */
export const OWN_RECORDS = 'own'
const OWN = 'Our own records'

/** Whether a source is the team's own records. */
export const isOwnRecords = ({ title, url }: Pick<SourceEntry, 'title' | 'url'>) =>
  title === OWN && url === null

const nothing = { publisher: null, year: null, note: null, url: null }
const same = (a: string, b: string) => a.toLocaleLowerCase('en-GB') === b.toLocaleLowerCase('en-GB')

/**
 * Finds sources in an impact section, and makes those that it lacks: the team's own records, and others by title or address.
 * @param team whose records its own are
 * @param newId makes the id of what is new
 */
export function sourcesOf(impact: Content['impact'], team: string | null, newId: () => string) {
  const made: SourceEntry[] = []
  const known = () => [...impact.sources, ...made]
  function add(source: Omit<SourceEntry, 'id'>) {
    made.push({ id: newId(), ...source })
    return made.at(-1)!.id
  }
  const own = () => known().find(isOwnRecords)?.id ?? add({ ...nothing, title: OWN, publisher: team })
  return {
    own,
    /** The source of an id that stands there already. */
    held: (id: string) => impact.sources.find((source) => source.id === id)?.id ?? null,
    /** A source described in full: the one with its address, or a new one. */
    described: (source: Omit<SourceEntry, 'id'>) =>
      known().find(({ url }) => url !== null && url === source.url)?.id ?? add(source),
    /** A source by what a cell says of it: nothing or own records, a title, an address. */
    named(text: string): string {
      if (text === '' || /^(?:our )?own (?:records|registers?)$/i.test(text)) return own()
      const there = known().find(({ title, url }) => same(title, text) || url === text)
      if (there) return there.id
      const isAddress = SourceForm.safeParse({ title: text, url: text })
      const url = isAddress.data?.url
      return add(url ? { ...nothing, title: new URL(url).hostname, url } : { ...nothing, title: text })
    },
    /** Impact with those of the new ones that are used. */
    with: (used: (string | null)[]): Content['impact'] => ({
      ...impact,
      sources: [...impact.sources, ...made.filter(({ id }) => used.includes(id))],
    }),
  }
}
