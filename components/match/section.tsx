// On the page of an offer or a need: those on the other side that fit it.
import type { NoticeKind } from '@/lib/notices/schema'
import { HowMatchesWork, NoticeMatches } from './list'

type Props = { kind: NoticeKind; matches: Parameters<typeof NoticeMatches>[0]['notices'] }

const OTHERS = { offer: 'needs', need: 'offers' } as const

export function MatchSection({ kind, matches }: Props) {
  return (
    <section aria-labelledby="matches">
      <h2 id="matches">{kind === 'offer' ? 'Needs that fit this offer' : 'Offers that fit this need'}</h2>
      {matches.length > 0 ? (
        <NoticeMatches notices={matches} />
      ) : (
        <p>
          None of the {OTHERS[kind]} on the board fits it today.{' '}
          <a href={`/offers-and-needs?kind=${kind === 'offer' ? 'need' : 'offer'}`}>See all {OTHERS[kind]}</a>
          .
        </p>
      )}
      <HowMatchesWork />
    </section>
  )
}
