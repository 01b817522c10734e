import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { MatchSection } from '@/components/match/section'
import { NoticeFacts } from '@/components/notice/facts-box'
import { KindTag } from '@/components/notice/kind-tag'
import { TypeTag } from '@/components/project/type-tag'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Done } from '@/components/ui/done'
import { JsonLd } from '@/components/ui/json-ld'
import { Page } from '@/components/ui/page'
import { Paragraphs } from '@/components/ui/paragraphs'
import { Static } from '@/components/ui/static'
import { countOf } from '@/components/ui/words'
import { concernPath } from '@/lib/concerns/schema'
import { dayWords } from '@/lib/dates/schema'
import { writePath } from '@/lib/enquiries/schema'
import { env } from '@/lib/env'
import { listMatchesOfNotice } from '@/lib/matches/queries'
import { countOnBoard } from '@/lib/notices/board'
import { getNotice, type NoticePage } from '@/lib/notices/queries'
import { BOARD, endWords, EXAMPLE, noticePath, ownNoticePath } from '@/lib/notices/schema'
import { noticeSearchAddress, readNoticeSearch } from '@/lib/notices/search'
import { publishedWords } from '@/lib/notices/words'
import { PROJECT_TYPES } from '@/lib/projects/schema'
import { summaryOf } from '@/lib/search/notice-card'
import { optionOf } from '@/lib/search/schema'

type Props = PageProps<'/offers-and-needs/[slug]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const notice = await getNotice((await params).slug)
  if (!notice) notFound()
  // What has ended, or was made up, is not for search engines to find.
  const isIndexed = notice.standing === 'open' && !notice.isExample
  return {
    title: `${notice.title} (${notice.kind})`,
    description: summaryOf(notice.words),
    ...(isIndexed ? { alternates: { canonical: noticePath(notice.slug) } } : { robots: { index: false } }),
  }
}

export default async function NoticePageView({ params, searchParams }: Props) {
  const { done } = await searchParams
  const notice = await getNotice((await params).slug)
  if (!notice) notFound()
  const isOpen = notice.standing === 'open'
  const [others, matches] = await Promise.all([
    othersOf(notice),
    isOpen ? listMatchesOfNotice(notice.slug) : [],
  ])
  return (
    <Page section={BOARD}>
      {isOpen && !notice.isExample && <JsonLd data={structuredData(notice)} />}
      {isOpen && done === 'notice-published' && (
        <div className="wrap page">
          <Done words={publishedWords(notice.expiresOn)} />
        </div>
      )}
      <Static>
        <Breadcrumbs
          trail={[
            { href: '/', name: 'Home' },
            { href: BOARD, name: 'Offers and needs' },
          ]}
          here={notice.title}
        />
        <div className="wrap page">
          <div className="top">
            <div>
              <p className="tags">
                <KindTag kind={notice.kind} />
                <TypeTag type={notice.type} />
              </p>
              <h1>{notice.title}</h1>
              {notice.isExample && <p className="note">{EXAMPLE}. It shows what the board is for.</p>}
              <Ended notice={notice} />
            </div>
            <NoticeFacts notice={notice} />
            <div className="story">
              <section aria-label={notice.kind === 'offer' ? 'The offer' : 'The need'}>
                <Paragraphs text={notice.words} />
              </section>
              {isOpen && (
                <section aria-labelledby="write" className="grid gap-3 justify-items-start">
                  <h2 id="write">{notice.kind === 'offer' ? 'Interested?' : 'Can you help?'}</h2>
                  <p>
                    {notice.isExample
                      ? 'As this is an example, nobody answers; it shows how writing to a school begins.'
                      : `${notice.school.name} answers through this site; nobody’s address is shown. You need no account.`}
                  </p>
                  <a className="button" href={writePath({ notice: notice.slug })}>
                    Write to them
                  </a>
                </section>
              )}
              {isOpen && <MatchSection kind={notice.kind} matches={matches} />}
              <More others={others} />
              <p className="small">
                <a href={concernPath(noticePath(notice.slug))} rel="nofollow">
                  Report a concern
                </a>{' '}
                · <a href={ownNoticePath(notice.id)}>Is it yours? Change or close it</a>
              </p>
            </div>
          </div>
        </div>
      </Static>
    </Page>
  )
}

// What the page says of one that is over.
function Ended({ notice: { kind, standing, closedAt, closedBecause, expiresOn } }: { notice: NoticePage }) {
  if (standing === 'open') return null
  const isClosed = standing === 'closed' && closedAt && closedBecause
  return (
    <div className="note">
      <p>
        <b>This has ended.</b>{' '}
        {isClosed
          ? `Closed on ${dayWords(closedAt)}. ${endWords(kind, closedBecause, 'They')}.`
          : `Its last day on the board was ${dayWords(expiresOn)}.`}
      </p>
    </div>
  )
}

const searchOf = (facets: Record<string, string[]>) =>
  noticeSearchAddress({ ...readNoticeSearch({}), facets })

// Others of the same theme or type, and of the other kind: an offer leads to needs. What there is none of is not shown.
async function othersOf({ kind, type, themes }: NoticePage) {
  const other = kind === 'offer' ? 'need' : 'offer'
  const [byTheme, byType] = await Promise.all([countOnBoard(other, 'theme'), countOnBoard(other, 'type')])
  const option = optionOf(type)
  const about = [
    ...themes.map(({ slug, name }) => ({ facet: 'theme', value: slug, name, count: byTheme.get(slug) ?? 0 })),
    { facet: 'type', value: option, name: PROJECT_TYPES[type].label, count: byType.get(option) ?? 0 },
  ]
  return about.flatMap(({ facet, value, name, count }) =>
    count > 0
      ? [{ href: searchOf({ kind: [other], [facet]: [value] }), words: `${countOf(count, other)}: ${name}` }]
      : [],
  )
}

function More({ others }: { others: Awaited<ReturnType<typeof othersOf>> }) {
  if (others.length === 0) return null
  return (
    <section aria-labelledby="more" className="no-print">
      <h2 id="more">More on the board</h2>
      <ul className="plain-rows">
        {others.slice(0, 5).map(({ href, words }) => (
          <li key={href}>
            <a href={href}>{words}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

// schema.org knows both directions: an Offer, and a Demand.
function structuredData(notice: NoticePage) {
  const url = new URL(noticePath(notice.slug), env().SITE_URL).href
  const school = {
    '@type': 'School' as const,
    name: notice.school.name,
    ...(notice.school.town ? { address: notice.school.town } : {}),
  }
  const about = {
    name: notice.title,
    description: notice.words,
    url,
    availabilityStarts: (notice.startsOn ?? notice.publishedAt).toISOString(),
    availabilityEnds: notice.expiresOn.toISOString(),
    itemOffered: { '@type': 'Service' as const, name: notice.title },
  }
  return notice.kind === 'offer'
    ? ({ '@context': 'https://schema.org', '@type': 'Offer', ...about, offeredBy: school } as const)
    : ({ '@context': 'https://schema.org', '@type': 'Demand', ...about } as const)
}
