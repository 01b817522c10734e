// The frame of a table of figures: its caption, headings, and the way to the same as a file.
import type { ReactNode } from 'react'

type Props = {
  caption: string
  /** The headings; those in `drawn` stand over a drawing and say so to screen readers only. */
  heads: string[]
  csv?: string
  foot?: ReactNode
  children: ReactNode
}

export function FigureTable({ caption, heads, csv, foot, children }: Props) {
  return (
    <>
      <div className="figure-box">
        <table className="figure-table stack impact-table">
          <caption className="hidden-text">{caption}</caption>
          <thead>
            <tr>
              {heads.map((head) => (
                <th scope="col" key={head}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
          {foot && <tfoot>{foot}</tfoot>}
        </table>
      </div>
      {csv && (
        <p className="small no-print csv-link">
          <a href={csv} rel="nofollow">
            Download as CSV<span className="hidden-text">: {caption}</span>
          </a>
        </p>
      )}
    </>
  )
}

/** A cell that says its heading too where the table is stacked. */
export function Cell({ head, children }: { head: string; children: ReactNode }) {
  return (
    <td>
      <span className="in-stack">{head}: </span>
      {children}
    </td>
  )
}

/** A number that leads to its rows; nought leads nowhere. */
export function Counted({ value, words, href }: { value: number; words?: string; href: string }) {
  const said = words ?? value.toLocaleString('en-GB')
  return value === 0 ? (
    said
  ) : (
    <a href={href} rel="nofollow">
      {said}
    </a>
  )
}
