import type { Metadata } from 'next'
import { Page } from '@/components/ui/page'
import { Static } from '@/components/ui/static'
import { countOf } from '@/components/ui/words'
import { searchTrusts } from '@/lib/accounts/queries'
import { joinPath } from '@/lib/accounts/schema'
import { searchPartnerships } from '@/lib/partnerships/queries'
import { findSchools } from '@/lib/schools/find'
import { phaseWords, SECTORS } from '@/lib/schools/schema'
import { readText } from '@/lib/search/schema'

type Props = PageProps<'/join'>

const MOST_PARTNERSHIPS = 6

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const q = readText((await searchParams).q)
  return { title: q ? `Join “${q}”` : 'Join your school', robots: q ? { index: false } : undefined }
}

async function search(q: string) {
  const [{ schools, total }, { partnerships }, trusts] = await Promise.all([
    findSchools(q),
    searchPartnerships({ q, region: null, page: 1 }),
    searchTrusts(q),
  ])
  return { schools, total, partnerships: partnerships.slice(0, MOST_PARTNERSHIPS), trusts }
}

export default async function JoinPage({ searchParams }: Props) {
  const q = readText((await searchParams).q)
  const found = q ? await search(q) : null
  return (
    <Page>
      <Static className="wrap page">
        <div className="prose narrow">
          <h1>Join your school</h1>
          <p>
            Find the school, partnership or trust you work for. Then you can bring colleagues along and act
            for it here.
          </p>
          <form action="/join" method="get" className="form" role="search" aria-label="Your school">
            <div className="field">
              <label htmlFor="q">Name, URN or postcode</label>
              <p className="hint" id="q-hint">
                Such as “Abingdon School”, 123312 or OX14 1DE
              </p>
              <input id="q" name="q" type="search" defaultValue={q} aria-describedby="q-hint" />
            </div>
            <button type="submit" className="button">
              Search
            </button>
          </form>
          {found && <Results q={q} {...found} />}
        </div>
      </Static>
    </Page>
  )
}

type Found = Awaited<ReturnType<typeof search>>

function Results({ q, schools, total, partnerships, trusts }: Found & { q: string }) {
  if (schools.length + partnerships.length + trusts.length === 0)
    return (
      <div className="empty">
        <h2>Nothing here is called “{q}”</h2>
        <p>
          Try fewer words of its name, its URN or its whole postcode. Schools are listed as the register names
          them.
        </p>
      </div>
    )
  return (
    <>
      {schools.length > 0 && (
        <section aria-labelledby="schools">
          <h2 id="schools">{countOf(total, 'school')}</h2>
          {total > schools.length && (
            <p className="small soft">These are the first {schools.length}; a longer name finds fewer.</p>
          )}
          <Rows
            rows={schools.map((school) => ({
              href: joinPath({ kind: 'school', key: school.slug }),
              name: school.name,
              facts: [school.sector && SECTORS[school.sector], phaseWords(school), school.town],
            }))}
          />
        </section>
      )}
      {partnerships.length > 0 && (
        <section aria-labelledby="partnerships">
          <h2 id="partnerships">Partnerships</h2>
          <Rows
            rows={partnerships.map(({ slug, name, region }) => ({
              href: joinPath({ kind: 'partnership', key: slug }),
              name,
              facts: [region?.name],
            }))}
          />
        </section>
      )}
      {trusts.length > 0 && (
        <section aria-labelledby="trusts">
          <h2 id="trusts">Trusts</h2>
          <Rows
            rows={trusts.map(({ name, schools: held }) => ({
              href: joinPath({ kind: 'trust', key: name }),
              name,
              facts: [countOf(held, 'school')],
            }))}
          />
        </section>
      )}
    </>
  )
}

type Row = { href: string; name: string; facts: (string | null | undefined | false)[] }

function Rows({ rows }: { rows: Row[] }) {
  return (
    <ul className="plain-rows">
      {rows.map(({ href, name, facts }) => (
        <li key={href}>
          <a href={href}>{name}</a>
          <p className="small soft">{facts.filter(Boolean).join(' · ')}</p>
        </li>
      ))}
    </ul>
  )
}
