// All options of a long list, to look through and choose from; works as two buttons of one form.
import { Choice, type Option } from './facet-panel'

type Props = {
  facet: string
  legend: string
  noun: string
  path: string
  options: Option[]
  find: string
  /** Everything else that is asked for, kept while choosing. */
  kept: [name: string, value: string][]
}

const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

export function ChooseOptions({ facet, legend, noun, path, options, find, kept }: Props) {
  const isFound = ({ label }: Option) => folded(label).includes(folded(find))
  const shown = options.filter((option) => option.isChosen || isFound(option))
  const byName = shown.toSorted((a, b) => a.label.localeCompare(b.label))
  return (
    <form action={path} method="get">
      {kept.map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      <div className="searchbar what">
        <div>
          <label htmlFor="find">Find in this list</label>
          <input id="find" name="find" type="search" defaultValue={find} maxLength={80} autoComplete="off" />
        </div>
        <button className="btn quiet" type="submit" formAction={`${path}/choose/${facet}`}>
          Find
        </button>
      </div>
      <fieldset className="choose mt-6">
        <legend>{legend}</legend>
        <div className="choose-grid">
          {byName.map((option) => (
            <Choice key={option.value} facet={facet} option={option} />
          ))}
        </div>
        {!options.some(isFound) && <p>Nothing in this list has “{find}”.</p>}
      </fieldset>
      <div className="apply">
        <button className="btn" type="submit">
          Show {noun}
        </button>
      </div>
    </form>
  )
}
