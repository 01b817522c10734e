import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Page } from '@/components/ui/page'
import { Static } from '@/components/ui/static'
import { countOf } from '@/components/ui/words'
import { AIMS } from '@/lib/impact/aims'
import { indicatorOf, indicatorPath, INDICATORS, isIndicatorKey } from '@/lib/impact/catalogue'
import { listReporting, themesNamed } from '@/lib/impact/reported'
import { PROJECT_TYPES, projectPath } from '@/lib/projects/schema'
import { optionOf } from '@/lib/search/schema'
import { ADDS, DIRECTIONS, unitWords } from '../words'

type Props = PageProps<'/indicators/[key]'>

const MOST = 24

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { key } = await params
  const indicator = indicatorOf(key)
  if (!isIndicatorKey(key) || !indicator) notFound()
  return {
    title: indicator.name,
    description: indicator.means,
    alternates: { canonical: indicatorPath(key) },
  }
}

export default async function IndicatorPage({ params }: Props) {
  const { key } = await params
  const indicator = indicatorOf(key)
  if (!isIndicatorKey(key) || !indicator) notFound()
  const [reporting, themes] = await Promise.all([
    listReporting(key, MOST),
    themesNamed(indicator.themes ?? []),
  ])
  const facts = [
    ['How to count it', indicator.how],
    ['When', indicator.when],
    ['Unit', unitWords(indicator)],
    ['Direction', DIRECTIONS[indicator.direction]],
    ['Added up', ADDS[indicator.adds]],
    ['What adding cannot know', indicator.doubt],
    ['What it tells about', indicator.aims.map((aim) => AIMS[aim]).join('; ')],
  ].filter(([, words]) => words)
  return (
    <Page>
      <Static>
        <Breadcrumbs
          trail={[
            { href: '/', name: 'Home' },
            { href: INDICATORS, name: 'Indicators' },
          ]}
          here={indicator.name}
        />
        <div className="wrap page prose">
          <h1>{indicator.name}</h1>
          <p className="lede">{indicator.means}</p>
          <dl className="indicator-facts">
            {facts.map(([term, words]) => (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{words}</dd>
              </div>
            ))}
            <div>
              <dt>Suggested for</dt>
              <dd>
                <Suggested types={indicator.types} themes={themes} />
              </dd>
            </div>
          </dl>
          <Reporting reporting={reporting} />
          <p>
            <a href={`/impact/${key}`}>Every figure of it, by type, region and school year</a>
          </p>
        </div>
      </Static>
    </Page>
  )
}

type SuggestedProps = {
  types: NonNullable<ReturnType<typeof indicatorOf>>['types']
  themes: { slug: string; name: string }[]
}

function Suggested({ types, themes }: SuggestedProps) {
  if (types === 'all') return 'Every project'
  const links = [
    ...types.map((type) => ({ href: `/projects?type=${optionOf(type)}`, name: PROJECT_TYPES[type].label })),
    ...themes.map(({ slug, name }) => ({ href: `/projects?theme=${slug}`, name })),
  ]
  return links.map(({ href, name }, i) => (
    <span key={href}>
      {i > 0 && ', '}
      <a href={href}>{name}</a>
    </span>
  ))
}

function Reporting({
  reporting: { count, first },
}: {
  reporting: Awaited<ReturnType<typeof listReporting>>
}) {
  if (count === 0)
    return (
      <section aria-labelledby="reporting">
        <h2 id="reporting">No project reports it yet</h2>
        <p>
          <a href="/account/projects/new">Add a project</a>, or record it for one that you look after.
        </p>
      </section>
    )
  return (
    <section aria-labelledby="reporting">
      <h2 id="reporting">
        {countOf(count, 'project')} report{count === 1 ? 's' : ''} it
      </h2>
      {count > first.length && <p className="soft">The first {first.length} by their titles.</p>}
      <ul className="plain-rows">
        {first.map(({ slug, title, place }) => (
          <li key={slug}>
            <a href={projectPath(slug)}>{title}</a>
            {place && <span className="soft">, {place}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
