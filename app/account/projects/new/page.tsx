import type { Metadata } from 'next'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Page } from '@/components/ui/page'
import { listTeams } from '@/lib/accounts/queries'
import { requireActor } from '@/lib/auth/session'
import { getProject } from '@/lib/projects/queries'
import { projectPath } from '@/lib/projects/schema'
import { BeginForm } from './begin-form'

export const metadata: Metadata = { title: 'Add a project', robots: { index: false } }

export default async function NewProjectPage({ searchParams }: PageProps<'/account/projects/new'>) {
  const { like } = await searchParams
  const model = typeof like === 'string' ? await getProject(like) : null
  const query = model ? `?${new URLSearchParams({ like: model.slug })}` : ''
  const teams = await listTeams(await requireActor(`/account/projects/new${query}`))
  return (
    <Page>
      <Breadcrumbs trail={[{ href: '/account', name: 'Your account' }]} here="Add a project" />
      <div className="wrap page">
        <div className="prose narrow">
          <h1>Add a project</h1>
          {model ? (
            <p>
              Yours will begin with the type, themes, year groups and times of{' '}
              <a href={projectPath(model.slug)}>{model.title}</a>. The words, schools and figures are your
              own.
            </p>
          ) : (
            <p>
              Six short sections, in any order. Save each as you go; only you and your colleagues see it until
              it is published. A title, a summary, what happens, the schools and the type are enough to begin
              with.
            </p>
          )}
          {teams.length === 0 ? (
            <div className="empty">
              <p>A project belongs to a school, a partnership or a trust, so you join yours first.</p>
              <a className="button" href="/join">
                Join a school, partnership or trust
              </a>
            </div>
          ) : (
            <BeginForm
              like={model?.slug ?? ''}
              teams={teams.map(({ name, organisation }) => ({ value: organisation.id, label: name }))}
            />
          )}
        </div>
      </div>
    </Page>
  )
}
