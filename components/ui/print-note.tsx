// On pages for paper: when they were made and from where, and how to go on from the screen.
import type { ReactNode } from 'react'
import { todayWords } from '@/lib/dates/schema'

type Props = { site: URL; back: string; to?: string; children?: ReactNode }

export function PrintNote({ site, back, to = 'the list', children }: Props) {
  return (
    <>
      <p className="mt-2 soft">
        {todayWords()}, {site.host}
      </p>
      <p className="no-print mt-2">
        Print this page with your browser, or go <a href={back}>back to {to}</a>.{children}
      </p>
    </>
  )
}
