// The sources of an edition, numbered in the order in which its pages come to them; one that several projects use has one
// number.
import type { EditionRow } from './queries'
import type { BookletReading, BookletSource } from './schema'

type Project = EditionRow['projects'][number]['project']
type Reading = Omit<BookletReading, 'source'> & { sourceId: string }

export class Numbers {
  readonly list: BookletSource[] = []
  private readonly byId = new Map<string, number>()
  private readonly byAddress = new Map<string, number>()

  constructor(projects: Project[]) {
    for (const { slug, sources } of projects)
      for (const { id, title, publisher, year, url } of sources) {
        // A school's own record has no address and is the project's alone.
        const address = url ?? `${slug} ${title}`
        let number = this.byAddress.get(address)
        if (!number) {
          number = this.list.push({ number: this.list.length + 1, title, publisher, year, url })
          this.byAddress.set(address, number)
        }
        this.byId.set(id, number)
      }
  }

  numbered<R extends Reading>(reading: R): BookletReading {
    const { id, value, words, qualifier, asOfOn, asOfPrecision, asOfUntil, asOfIsAbout, asOfNote } = reading
    const date = { asOfOn, asOfPrecision, asOfUntil, asOfIsAbout, asOfNote }
    return { id, value, words, qualifier, ...date, source: this.byId.get(reading.sourceId)! }
  }
}
