// The projects of one type in an edition, each with its place and what can be done with it.
import { Submit } from '@/components/form/submit'
import { TypeTag } from '@/components/project/type-tag'
import type { EditionPage } from '@/lib/editions/queries'
import { editionPath } from '@/lib/editions/schema'
import { projectPath } from '@/lib/projects/schema'
import { optionOf } from '@/lib/search/schema'
import { arrangeAction } from '../actions'

type Group = EditionPage['groups'][number]
type At = { year: number; version: number }

export function Chosen({ group: { type, items }, at }: { group: Group; at: At }) {
  return (
    <section aria-labelledby={`type-${type}`} className={optionOf(type)}>
      <h3 id={`type-${type}`}>
        <TypeTag type={type} />
      </h3>
      <ol className="people arranged">
        {items.map((item, i) => (
          <Item key={item.project.slug} item={item} place={i + 1} count={items.length} at={at} />
        ))}
      </ol>
    </section>
  )
}

type Props = { item: Group['items'][number]; place: number; count: number; at: At }

function Item({ item: { words, project }, place, count, at: { year, version } }: Props) {
  const { slug, title, publishedAt, card } = project
  return (
    <li>
      <div className="min-w-0">
        {publishedAt ? <a href={projectPath(slug)}>{title}</a> : title}
        <p className="small soft">
          {publishedAt ? card?.lead : <b>Off the site, so it is not in the booklet</b>}
        </p>
        {words && <p className="small">“{words}”</p>}
        <p className="small">
          <a href={editionPath(year, `projects/${slug}`)}>
            {words ? 'Change your words' : 'Add a few words'}
            <span className="hidden-text"> for {title}</span>
          </a>
        </p>
      </div>
      {/* The first button is the one that the Enter key presses. */}
      <form action={arrangeAction} className="arrange">
        <input type="hidden" name="year" value={year} />
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="slug" value={slug} />
        {count > 1 && (
          <>
            <label>
              <span className="hidden-text">Place of {title} among those of its type</span>
              <input
                key={place}
                name="place"
                type="text"
                inputMode="numeric"
                maxLength={2}
                defaultValue={place}
                autoComplete="off"
              />
            </label>
            <Submit kind="quiet" name="ask" value="place" label={`Move to this place: ${title}`}>
              Move
            </Submit>
            {place > 1 && (
              <Submit kind="quiet" name="ask" value="up" label={`Up: ${title}`}>
                Up
              </Submit>
            )}
            {place < count && (
              <Submit kind="quiet" name="ask" value="down" label={`Down: ${title}`}>
                Down
              </Submit>
            )}
          </>
        )}
        <Submit kind="danger" name="ask" value="remove" label={`Take out: ${title}`}>
          Take out
        </Submit>
      </form>
    </li>
  )
}
