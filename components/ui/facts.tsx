// A box of facts for those who have to decide something; a fact that is not known has no line.
import type { ReactNode } from 'react'

type Props = { label: string; facts: Record<string, ReactNode>; children?: ReactNode }

export function Facts({ label, facts, children }: Props) {
  return (
    <div className="box" role="group" aria-label={label}>
      <dl>
        {Object.entries(facts)
          .filter(([, fact]) => fact)
          .map(([term, fact]) => (
            <div key={term} className="contents">
              <dt>{term}</dt>
              <dd className="wrap-anywhere">{fact}</dd>
            </div>
          ))}
      </dl>
      {children}
    </div>
  )
}
