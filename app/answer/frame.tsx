// The frame of the pages that links in mails lead to.
import type { ReactNode } from 'react'
import { Page } from '@/components/ui/page'

type Props = { title: string; isWaiting: boolean; children: ReactNode }

export function AnswerFrame({ title, isWaiting, children }: Props) {
  return (
    <Page section="/account">
      <div className="wrap page grid gap-6 narrow answer">
        <h1>{title}</h1>
        {isWaiting && (
          <p className="note" role="status">
            Too many answers came from your network. Wait a quarter of an hour, then press the button again.
          </p>
        )}
        {children}
      </div>
    </Page>
  )
}

/** Answers need no signing in, so their pages say whose they are; not by name, as filters and colleagues open links too. */
export function Whose() {
  return (
    <p className="small soft">
      This link answers for the one person it was sent to. Opened by mistake? Close the page; nothing happens.
    </p>
  )
}
