// The order of a list. The usual one stands for no choice, so that what is typed later brings its own.
type Props = { sorts: (readonly [string, string])[]; shown: string; usual: string }

export function SortBy({ sorts, shown, usual }: Props) {
  return (
    <p className="sort">
      <label htmlFor="sort">Sort by</label>
      <select id="sort" name="sort" defaultValue={shown === usual ? '' : shown}>
        {sorts.map(([sort, label]) => (
          <option key={sort} value={sort === usual ? '' : sort}>
            {label}
          </option>
        ))}
      </select>
    </p>
  )
}
