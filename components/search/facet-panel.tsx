// The filters of a list: checkboxes with the number each would give. The form around it does the work.
import { number } from '@/components/ui/words'
import type { FacetCount, Selection } from '@/lib/search/schema'

export type Facet = { legend: string; options: Record<string, string> | null }
export type Option = { value: string; label: string; count: number; isChosen: boolean }
type Props = {
  facets: Record<string, Facet>
  counts: FacetCount[]
  selection: Selection
  total: number
  /** The page on which an option of a long list is chosen. */
  chooseFrom: (facet: string) => string
}

const SHOWN = 8
const MOST_FOLDED = 12

// Fixed facets keep their order; those that are data are sorted by how much they hold.
export function optionsOf(
  id: string,
  facet: Facet,
  counts: FacetCount[],
  chosen: string[],
  total: number,
): Option[] {
  const found = new Map(counts.filter((count) => count.facet === id).map((count) => [count.option, count]))
  const isChosen = (value: string) => chosen.includes(value)
  const nothing = chosen.length > 0 ? total : 0
  if (facet.options)
    return Object.entries(facet.options).map(([value, label]) => ({
      value,
      label,
      count: found.get(value)?.count ?? (isChosen(value) ? 0 : nothing),
      isChosen: isChosen(value),
    }))
  const missing = chosen
    .filter((value) => !found.has(value))
    .map((value) => ({ value, label: value, count: 0, isChosen: true }))
  const options = [...found.values()].map(({ option, name, count }) => ({
    value: option,
    label: name ?? option,
    count,
    isChosen: isChosen(option),
  }))
  return [...missing, ...options].toSorted((a, b) => b.count - a.count || a.label.localeCompare(b.label))
}

export function Choice({ facet, option }: { facet: string; option: Option }) {
  const { value, label, count, isChosen } = option
  const isNone = count === 0 && !isChosen
  return (
    <label className={isNone ? 'option none' : 'option'}>
      <input
        id={`${facet}-${value}`}
        type="checkbox"
        name={facet}
        value={value}
        defaultChecked={isChosen}
        disabled={isNone}
      />
      <span>{label}</span>
      <span className="count">{number(count)}</span>
    </label>
  )
}

function FacetGroup({
  id,
  legend,
  options,
  chooseFrom,
}: {
  id: string
  legend: string
  options: Option[]
  chooseFrom: string
}) {
  // What gives nothing stands behind the fold, unless the whole list is short.
  const isShort = options.length <= 4
  const open = options.filter(({ count, isChosen }) => isShort || count > 0 || isChosen)
  const first = open.filter((option, i) => i < SHOWN || option.isChosen)
  const rest = options.filter((option) => !first.includes(option))
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div>
        {first.map((option) => (
          <Choice key={option.value} facet={id} option={option} />
        ))}
        {rest.length > MOST_FOLDED ? (
          <p className="more">
            <a href={chooseFrom}>
              All {options.length} under {legend}
            </a>
          </p>
        ) : (
          rest.length > 0 && (
            <details className="more" id={`more-${id}`}>
              <summary>
                {rest.length} more<span className="hidden-text"> under {legend}</span>
              </summary>
              {rest.map((option) => (
                <Choice key={option.value} facet={id} option={option} />
              ))}
            </details>
          )
        )}
      </div>
    </fieldset>
  )
}

export function FacetPanel({ facets, counts, selection, total, chooseFrom }: Props) {
  const chosen = Object.values(selection).flat().length
  return (
    <details className="filters" id="filters">
      <summary>Filters{chosen > 0 && ` (${chosen} chosen)`}</summary>
      {Object.entries(facets).map(([id, facet]) => {
        const options = optionsOf(id, facet, counts, selection[id] ?? [], total)
        return options.length === 0 ? null : (
          <FacetGroup key={id} id={id} legend={facet.legend} options={options} chooseFrom={chooseFrom(id)} />
        )
      })}
      <div className="apply">
        <p className="small soft">{number(total)} found</p>
        <button className="btn quiet" type="submit">
          Apply filters
        </button>
      </div>
    </details>
  )
}
