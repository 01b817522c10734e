import type { Metadata } from 'next'
import { Page } from '@/components/ui/page'
import { Static } from '@/components/ui/static'
import { countOf } from '@/components/ui/words'
import { listBooklets } from '@/lib/editions/queries'
import { bookletPath, BOOKLETS, EXAMPLE } from '@/lib/editions/schema'

export const metadata: Metadata = {
  title: 'Celebrating Partnerships',
  description: 'The yearly booklet of partnership projects, to read and to print.',
  alternates: { canonical: BOOKLETS },
}

export default async function BookletsPage() {
  const booklets = await listBooklets()
  return (
    <Page>
      <div className="wrap page prose">
        <h1>Celebrating Partnerships</h1>
        <p>
          Once a year we choose projects that show what schools do together, and put them into a booklet: to
          read here, to print, and to hand on. Each figure in it has its source.
        </p>
        {booklets.length === 0 && <p>No edition has been published so far.</p>}
        <Static as="ul" className="plain-rows">
          {booklets.map(({ year, title, projects, isExample }) => (
            <li key={year}>
              <a href={bookletPath(year)}>{title}</a>, {countOf(projects, 'project')}
              {isExample && <p className="small soft">{EXAMPLE}</p>}
            </li>
          ))}
        </Static>
      </div>
    </Page>
  )
}
