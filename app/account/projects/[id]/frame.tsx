// The frame of the editor's pages.
import type { ReactNode } from 'react'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Done } from '@/components/ui/done'
import { Page } from '@/components/ui/page'
import { doneWords, draftPath } from '@/lib/drafts/words'

type Props = {
  draft: { id: string; title: string }
  title: string
  /** Further links between the project and this page. */
  trail?: { href: string; name: string }[]
  done?: string | string[] | undefined
  isWide?: boolean
  children: ReactNode
}

export function EditorFrame({ draft, title, trail = [], done, isWide, children }: Props) {
  const isList = title === draft.title
  return (
    <Page>
      <Breadcrumbs
        trail={[
          { href: '/account', name: 'Your account' },
          ...(isList ? [] : [{ href: draftPath(draft.id), name: draft.title }]),
          ...trail,
        ]}
        here={title}
      />
      <div className="wrap page">
        <div className={isWide ? 'grid gap-6' : 'prose narrow'}>
          <h1>{title}</h1>
          <Done words={doneWords(done)} />
          {children}
        </div>
      </div>
    </Page>
  )
}
