// What stands beside a figure's form: how the catalogue has it measured, and other ways to record it.
import { draftPath } from '@/lib/drafts/words'
import type { FigureShape } from '@/lib/drafts/figures'
import { CATALOGUE, type IndicatorKey, indicatorPath } from '@/lib/impact/catalogue'

export function AboutIndicator({ indicatorKey }: { indicatorKey: IndicatorKey }) {
  const { means, how, when } = CATALOGUE[indicatorKey]
  return (
    <div className="note">
      <p>{means}</p>
      <p>{how}</p>
      <p>
        <b>When:</b> {when} <a href={indicatorPath(indicatorKey)}>More about this indicator</a>
      </p>
    </div>
  )
}

type Props = { draftId: string; figureId: string; shape: FigureShape; isNew: boolean }

export function OtherWays({ draftId, figureId, shape: { kind, catalogue }, isNew }: Props) {
  if (kind === 'disputed') return null
  const other = kind === 'change' ? 'measure' : 'change'
  const query = new URLSearchParams({ kind: other, ...(catalogue && { key: catalogue }) })
  const path = (more: string) => draftPath(draftId, `impact/figures/${figureId}?${more}`)
  return (
    <ul className="plain-rows small">
      <li>
        <a href={path(String(query))}>
          {other === 'change'
            ? 'Record it as before and after the project instead'
            : 'Record it as a count over time instead'}
        </a>
      </li>
      {!isNew && !catalogue && (
        <li>
          <a href={path('choose')}>It is an indicator of the catalogue</a>
        </li>
      )}
    </ul>
  )
}
