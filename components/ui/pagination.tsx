// Pages of a list as links: the first, the last, and those around the present one.

/** Which page numbers to show; 0 stands for a gap. */
export function pageNumbers(page: number, pages: number): number[] {
  const near = [1, page - 1, page, page + 1, pages].filter((n) => n >= 1 && n <= pages)
  const shown = [...new Set(near)].toSorted((a, b) => a - b)
  return shown.flatMap((n, i) => {
    const before = shown[i - 1] ?? n
    if (n - before === 2) return [n - 1, n]
    return n - before > 2 ? [0, n] : [n]
  })
}

type Props = { page: number; pages: number; hrefOf: (page: number) => string }

export function Pagination({ page, pages, hrefOf }: Props) {
  if (pages <= 1) return null
  return (
    <nav className="pages" aria-label="Pages">
      {page > 1 && (
        <a href={hrefOf(page - 1)} rel="prev">
          Previous
        </a>
      )}
      {pageNumbers(page, pages).map((n, i) =>
        n === 0 ? (
          <span className="gap" key={`gap${i}`}>
            …
          </span>
        ) : n === page ? (
          <span aria-current="page" key={n}>
            <span className="hidden-text">Page </span>
            {n}
          </span>
        ) : (
          <a href={hrefOf(n)} key={n}>
            <span className="hidden-text">Page </span>
            {n}
          </a>
        ),
      )}
      {page < pages && (
        <a href={hrefOf(page + 1)} rel="next">
          Next
        </a>
      )}
    </nav>
  )
}
