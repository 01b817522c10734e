import type { Metadata } from 'next'
import { ProjectView } from '@/components/project/view'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Page } from '@/components/ui/page'
import { Static } from '@/components/ui/static'
import { previewOf } from '@/lib/drafts/preview'
import { draftPath } from '@/lib/drafts/words'
import { loadDraft } from '../load'

type Props = PageProps<'/account/projects/[id]/preview'>

export const metadata: Metadata = { title: 'As it will look', robots: { index: false } }

export default async function PreviewPage({ params }: Props) {
  const { draft } = await loadDraft((await params).id, 'preview')
  const now = new Date()
  const project = await previewOf(draft.content, {
    slug: draft.project?.slug ?? draft.id,
    publishedAt: draft.project?.publishedAt ?? now,
    firstPublishedAt: draft.project?.firstPublishedAt ?? now,
    confirmedAt: now,
  })
  return (
    <Page>
      <Breadcrumbs
        trail={[
          { href: '/account', name: 'Your account' },
          { href: draftPath(draft.id), name: draft.title },
        ]}
        here="As it will look"
      />
      <div className="wrap">
        <p className="note">
          Only you and your colleagues see this. <a href={draftPath(draft.id)}>Change it</a>, or{' '}
          <a href={draftPath(draft.id, 'check')}>check and publish it</a>.
        </p>
      </div>
      <Static>
        <ProjectView project={project} />
      </Static>
    </Page>
  )
}
