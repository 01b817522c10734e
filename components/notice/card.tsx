// An offer or a need in lists: as a row of the board, or as a card among cards.
import type { ReactNode } from 'react'
import { TypeTag } from '@/components/project/type-tag'
import { Marked } from '@/components/search/marked'
import { countOf } from '@/components/ui/words'
import { dayWords } from '@/lib/dates/schema'
import { EXAMPLE, NOTICE_COSTS, NOTICE_MODES, type NoticeCard, noticePath } from '@/lib/notices/schema'
import { SECTORS } from '@/lib/schools/schema'
import { optionOf } from '@/lib/search/schema'
import { KindTag } from './kind-tag'
import { milesWords } from '@/lib/places/schema'

const who = ({ school, place, sector }: NoticeCard) => (
  <>
    <i className={`dot ${sector ?? 'unknown'}`} />
    {school}
    {place && !school.includes(place) && `, ${place}`}
    {sector && ` · ${SECTORS[sector]}`}
  </>
)

function Facts({ notice }: { notice: NoticeCard }) {
  const { miles, times, capacity, cost, mode, reachMiles, expiresOn } = notice
  return (
    <p className="facts">
      {miles !== null && <span>{milesWords(miles)} away</span>}
      {times && <span>{times}</span>}
      {capacity !== null && <span>up to {countOf(capacity, 'pupil')}</span>}
      {cost && <span>{NOTICE_COSTS[cost]}</span>}
      {mode === 'in_person' ? (
        reachMiles !== null && <span>within {countOf(reachMiles, 'mile')}</span>
      ) : (
        <span>{NOTICE_MODES[mode]}</span>
      )}
      <span>on the board until {dayWords(expiresOn)}</span>
    </p>
  )
}

function Body({ notice, title, children }: { notice: NoticeCard; title: ReactNode; children?: ReactNode }) {
  return (
    <>
      <p className="tags">
        <KindTag kind={notice.kind} />
        <TypeTag type={notice.type} />
        {notice.isExample && <span className="tag example">{EXAMPLE}</span>}
      </p>
      <h3>
        <a href={noticePath(notice.slug)}>{title}</a>
      </h3>
      {children}
      <p className="small soft">{who(notice)}</p>
      <Facts notice={notice} />
    </>
  )
}

export function NoticeListRow({ notice }: { notice: NoticeCard }) {
  return (
    <li className={`row ${optionOf(notice.type)}`}>
      <div className="row-body">
        <Body notice={notice} title={<Marked text={notice.markedTitle} />}>
          <p>
            <Marked text={notice.markedSummary} />
          </p>
        </Body>
      </div>
    </li>
  )
}

export function NoticeCardItem({ notice }: { notice: NoticeCard }) {
  return (
    <li className={`card ${optionOf(notice.type)}`}>
      <div className="card-body">
        <Body notice={notice} title={notice.title} />
      </div>
    </li>
  )
}
