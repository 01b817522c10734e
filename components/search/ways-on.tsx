// Searches that would find more than this one.
type Props = { total: number; ways: { href: string; words: string }[]; all: { href: string; words: string } }

export function WaysOn({ total, ways, all }: Props) {
  if (ways.length === 0)
    return total > 0 ? null : (
      <p>
        <a href={all.href}>{all.words}</a>
      </p>
    )
  return (
    <>
      <p>{total === 0 ? 'There are:' : 'There are more:'}</p>
      <ul className="list-disc pl-5">
        {ways.map(({ href, words }) => (
          <li key={href}>
            <a href={href}>{words}</a>
          </li>
        ))}
      </ul>
    </>
  )
}
