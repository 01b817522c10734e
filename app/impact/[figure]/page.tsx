import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { Chips } from '@/components/search/chips'
import { MissingPage } from '@/components/search/missing-page'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Page } from '@/components/ui/page'
import { Pagination } from '@/components/ui/pagination'
import { Static } from '@/components/ui/static'
import { readPageOfOwn, readPageOfRows, readPageOfSchools } from '@/lib/impact/queries'
import { figureAddress, impactAddress, readFigureSearch, ROWS } from '@/lib/impact/schema'
import { indicatorOf, indicatorPath, isIndicatorKey } from '@/lib/impact/catalogue'
import { isCanonical } from '@/lib/search/address'
import type { RawParams } from '@/lib/search/schema'
import { FigureRowsTable } from '../figure-rows'
import { figureTitle, kindOf, partTags, rowCount } from '../figure-words'
import { type LoadedFigure, loadFigure } from '../load'
import { describe, tagsOf } from '../words'

type Props = PageProps<'/impact/[figure]'>

async function load(figure: string, params: RawParams) {
  const asked = readFigureSearch(figure, params)
  const address = asked ? figureAddress(asked) : notFound()
  return { address, loaded: (await loadFigure(figure, address)) ?? notFound() }
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { loaded, address } = await load((await params).figure, await searchParams)
  const { year, search } = loaded.asked
  const title = `${figureTitle(loaded)}, of ${describe(loaded, year)}`
  return {
    title: search.page > 1 ? `${title}, page ${search.page}` : title,
    alternates: { canonical: address },
    robots: { index: false },
  }
}

export default async function FigurePage({ params, searchParams }: Props) {
  const { figure } = await params
  const raw = await searchParams
  const { address, loaded } = await load(figure, raw)
  if (!isCanonical(raw, address)) redirect(address)
  const { asked } = loaded
  const { search, year } = asked
  const pages = Math.max(1, Math.ceil(rowCount(loaded) / ROWS))
  const page = Math.min(search.page, pages)
  const whole = { search: { ...search, page: 1 }, year, of: 'pupils' } as const
  const hrefOf = (n: number) => figureAddress({ ...asked, search: { ...search, page: n } })
  const chips = [
    ...tagsOf(loaded, year, (change) => figureAddress({ ...asked, search: whole.search, ...change })),
    ...partTags(loaded),
  ]
  return (
    <Page section="/impact">
      <Static>
        <Breadcrumbs
          trail={[
            { href: '/', name: 'Home' },
            { href: impactAddress(whole), name: 'Impact' },
          ]}
          here={figureTitle(loaded)}
        />
        <div className="wrap page">
          <h1>{figureTitle(loaded)}</h1>
          <p className="soft mt-2 mb-4">
            All rows that this figure of {describe(loaded, year)} is made of. <About loaded={loaded} />
          </p>
          <Chips chips={chips} clearHref={`/impact/${figure}`} />
          {search.page > pages && <MissingPage page={search.page} last={pages} first={hrefOf(1)} />}
          {rowCount(loaded) > 0 ? (
            <FigureRowsTable
              loaded={loaded}
              rows={await readPageOfRows(loaded, page)}
              own={await readPageOfOwn(loaded, page)}
              schools={await readPageOfSchools(loaded, page)}
              page={page}
              pages={pages}
            />
          ) : (
            <p>
              There are no rows. <a href={impactAddress(whole)}>Back to the impact of these projects</a>.
            </p>
          )}
          {rowCount(loaded) > 0 && (
            <p className="small no-print csv-link">
              <a href={figureAddress({ ...asked, search: whole.search }, '/csv')} rel="nofollow">
                Download all rows as CSV
              </a>
            </p>
          )}
          <Pagination page={page} pages={pages} hrefOf={hrefOf} />
        </div>
      </Static>
    </Page>
  )
}

function About({ loaded }: { loaded: LoadedFigure }) {
  const { figure } = loaded.asked
  if (isIndicatorKey(figure)) {
    const { doubt, adds } = indicatorOf(figure)!
    return (
      <>
        {adds === 'sum' ? doubt : 'They are set side by side and never added up.'}{' '}
        <a href={indicatorPath(figure)}>What it means and how it is measured</a>.
      </>
    )
  }
  const kind = kindOf(loaded)
  if (kind === 'schools') return 'Each school is counted once, in however many of the projects it is named.'
  if (kind === 'counted')
    return 'These schools are counted by a project and not named, so any of them may be counted by several.'
  if (kind === 'own') return 'They are shown on the projects’ pages and never added up.'
  return 'A reported change is not proof that the project caused it.'
}
