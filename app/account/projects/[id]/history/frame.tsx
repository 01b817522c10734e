// The frame of the history’s pages, for those who write the project and for moderators.
import type { ReactNode } from 'react'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Done } from '@/components/ui/done'
import { Page } from '@/components/ui/page'
import { draftPath } from '@/lib/drafts/words'
import type { History } from '@/lib/revisions/history'
import { doneWords } from '@/lib/revisions/words'

type Props = {
  history: Pick<History, 'id' | 'title' | 'isWriter'>
  title: string
  isDeeper?: boolean
  done?: string | string[] | undefined
  children: ReactNode
}

export function HistoryFrame({
  history: { id, title: project, isWriter },
  title,
  isDeeper,
  done,
  children,
}: Props) {
  const own = [
    { href: '/account', name: 'Your account' },
    { href: draftPath(id), name: project },
  ]
  const trail = isWriter ? own : [{ href: '/moderation', name: 'Moderation' }]
  const deeper = isDeeper ? [{ href: draftPath(id, 'history'), name: 'Versions' }] : []
  return (
    <Page>
      <Breadcrumbs trail={[...trail, ...deeper]} here={title} />
      <div className="wrap page">
        <div className="prose narrow">
          <h1>{title}</h1>
          <Done words={doneWords(done)} />
          {children}
        </div>
      </div>
    </Page>
  )
}
