import type { Metadata } from 'next'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Page } from '@/components/ui/page'
import { found } from '@/lib/http/found'
import { getPublished } from '@/lib/moderation/queries'
import { projectPath } from '@/lib/projects/schema'
import { isLate, moderatorUnlessLate } from '../../late'
import { UnpublishForm } from '../../unpublish-form'

export const metadata: Metadata = { title: 'Take a project off the site', robots: { index: false } }

export default async function UnpublishPage({ params }: PageProps<'/moderation/unpublish/[slug]'>) {
  const { slug } = await params
  const actor = await moderatorUnlessLate(`/moderation/unpublish/${slug}`)
  const project = actor && (await getPublished(actor, slug))
  if (!isLate()) found(project)
  const title = project?.title ?? 'a project'
  return (
    <Page>
      <Breadcrumbs
        trail={[
          { href: '/moderation', name: 'Moderation' },
          { href: '/moderation/projects', name: 'Projects off the site' },
        ]}
        here={title}
      />
      <div className="wrap page">
        <div className="prose narrow">
          <h1>Take {project ? `“${title}”` : title} off the site</h1>
          <p>
            <a href={projectPath(slug)}>Its page</a>, lists and search no longer have it, at once. Nothing is
            lost: you can put it back. What is changed of it waits for a moderator.
          </p>
          <UnpublishForm projectId={project?.id ?? null} isLate={!project} />
        </div>
      </div>
    </Page>
  )
}
