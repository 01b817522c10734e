import type { Metadata } from 'next'
import { Submit } from '@/components/form/submit'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Done } from '@/components/ui/done'
import { Page } from '@/components/ui/page'
import { requireModerator } from '@/lib/auth/session'
import { dayWords } from '@/lib/dates/schema'
import { findPublished } from '@/lib/moderation/queries'
import { projectPath } from '@/lib/projects/schema'
import { listUnpublished } from '@/lib/revisions/queries'
import { doneWords, versionPath } from '@/lib/revisions/words'
import { readText } from '@/lib/search/schema'
import { republishAction } from './actions'

export const metadata: Metadata = { title: 'Projects off the site', robots: { index: false } }

export default async function OffPage({ searchParams }: PageProps<'/moderation/projects'>) {
  const actor = await requireModerator('/moderation/projects')
  const params = await searchParams
  const q = readText(params.q)
  const [off, matches] = await Promise.all([listUnpublished(actor), q ? findPublished(actor, q) : []])
  return (
    <Page>
      <Breadcrumbs trail={[{ href: '/moderation', name: 'Moderation' }]} here="Projects off the site" />
      <div className="wrap page">
        <div className="prose narrow">
          <h1>Projects off the site</h1>
          <Done words={doneWords(params.done)} />
          {off.length === 0 && <p>Every project that was published is on the site.</p>}
          <ul className={off.length > 0 ? 'people' : undefined}>
            {off.map(({ id, unpublishedAt, unpublishedBecause, project, version, mayPutBack }) => (
              <li key={id}>
                <div className="min-w-0">
                  {version ? <a href={versionPath(version.id)}>{project?.title}</a> : project?.title}
                  <p className="small soft">
                    {unpublishedAt && dayWords(unpublishedAt)}: {unpublishedBecause}
                  </p>
                </div>
                {mayPutBack && (
                  <form action={republishAction}>
                    <input type="hidden" name="draftId" value={id} />
                    <Submit kind="quiet" label={`Put back: ${project?.title}`}>
                      Put back
                    </Submit>
                  </form>
                )}
              </li>
            ))}
          </ul>
          <section aria-labelledby="find">
            <h2 id="find">Take a project off the site</h2>
            <form className="form" role="search">
              <div className="field">
                <label htmlFor="q">Title or address of the project</label>
                <input id="q" name="q" type="search" defaultValue={q} />
              </div>
              <button className="button quiet">Find it</button>
            </form>
            {q && matches.length === 0 && <p>No project on the site has this in its title or address.</p>}
            <ul className={matches.length > 0 ? 'people' : undefined}>
              {matches.map(({ slug, title }) => (
                <li key={slug}>
                  <a href={projectPath(slug)}>{title}</a>
                  <a href={`/moderation/unpublish/${slug}`}>
                    Take off<span className="hidden-text"> {title}</span>
                  </a>
                </li>
              ))}
            </ul>
          </section>
        </div>
      </div>
    </Page>
  )
}
