// What was counted or measured: an indicator of the catalogue, those that suit the project first, or something of one's own.
import type { Content } from '@/lib/drafts/schema'
import { draftPath } from '@/lib/drafts/words'
import { CATALOGUE, INDICATOR_KEYS, type IndicatorKey, indicatorPath } from '@/lib/impact/catalogue'
import { suits } from '@/lib/impact/suits'
import { FIGURE_KINDS, newFigurePlace } from '@/lib/drafts/figures'

type Props = {
  draftId: string
  content: Content
  /** A figure of the school's own that is put under an indicator; null for a new one. */
  figure: { id: string; kind: string } | null
}

export function Choose({ draftId, content, figure }: Props) {
  const suiting = INDICATOR_KEYS.filter((key) => suits(CATALOGUE[key], content.activity))
  const others = INDICATOR_KEYS.filter((key) => !suiting.includes(key))
  const more = { draftId, figures: content.impact.figures, figure }
  return (
    <>
      <p>
        What the catalogue names is counted alike everywhere, so it can be added up and set side by side.
        {!figure && ' Something of your own stands on your page and is added to nothing.'}
      </p>
      <List title="Suggested for this project" keys={suiting} {...more} />
      <List title="Others of the catalogue" keys={others} {...more} />
      {!figure && (
        <section aria-labelledby="own">
          <h2 id="own">Something of our own</h2>
          <ul className="people">
            {Object.entries(FIGURE_KINDS).map(([kind, { label, hint }]) => (
              <li key={kind}>
                <div className="min-w-0">
                  <a href={draftPath(draftId, `impact/figures/new?kind=${kind}`)}>{label}</a>
                  <p className="small soft">{hint}</p>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

type ListProps = {
  title: string
  keys: IndicatorKey[]
  draftId: string
  figures: Content['impact']['figures']
  figure: Props['figure']
}

function List({ title, keys, draftId, figures, figure }: ListProps) {
  if (keys.length === 0) return null
  const id = title.split(' ', 1)[0]!.toLowerCase()
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className="people">
        {keys.map((key) => {
          const held = figures.find(({ catalogue }) => catalogue === key)
          const { name, means, unit } = CATALOGUE[key]
          return (
            <li key={key}>
              <div className="min-w-0">
                {held ? (
                  <a href={draftPath(draftId, `impact/figures/${held.id}`)}>{name}</a>
                ) : (
                  <a href={pathOf(draftId, key, figure)}>{name}</a>
                )}
                <p className="small soft">{means}</p>
                <p className="small soft">
                  {held ? 'In this project already; open it to add readings' : `In ${unit ?? 'words'}`} ·{' '}
                  <a href={indicatorPath(key)}>
                    How it is measured<span className="hidden-text">: {name}</span>
                  </a>
                </p>
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

const pathOf = (draftId: string, key: IndicatorKey, figure: Props['figure']) =>
  draftPath(draftId, figure ? `impact/figures/${figure.id}?key=${key}` : newFigurePlace(key))
