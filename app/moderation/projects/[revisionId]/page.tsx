import type { Metadata } from 'next'
import { ProjectView } from '@/components/project/view'
import { Changes } from '@/components/revision/changes'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Done } from '@/components/ui/done'
import { Page } from '@/components/ui/page'
import { Static } from '@/components/ui/static'
import { list } from '@/components/ui/words'
import { readId } from '@/lib/accounts/schema'
import { dayWords } from '@/lib/dates/schema'
import { found } from '@/lib/http/found'
import { getVersionToDecide, type VersionToDecide } from '@/lib/revisions/queries'
import { doneWords, versionPath } from '@/lib/revisions/words'
import { isLate, moderatorUnlessLate } from '../../late'
import { About } from './about'
import { Decide } from './decide'

type Props = PageProps<'/moderation/projects/[revisionId]'>

export const metadata: Metadata = { title: 'A project to look at', robots: { index: false } }

export default async function VersionPage({ params, searchParams }: Props) {
  const { revisionId } = await params
  const id = found(readId(revisionId))
  const actor = await moderatorUnlessLate(versionPath(revisionId))
  const version = actor && found(await getVersionToDecide(actor, id))
  const done = doneWords((await searchParams).done)
  return (
    <Page>
      <Breadcrumbs
        trail={[{ href: '/moderation', name: 'Moderation' }]}
        here={version?.title ?? 'A project'}
      />
      <div className="wrap page">
        <div className="prose narrow">
          <h1>{version ? `Look at “${version.title}”` : 'What you wrote on a project'}</h1>
          <Done words={done} />
          {version && <Seen version={version} />}
        </div>
      </div>
      {version && (
        <Static className="page-inside">
          <ProjectView project={version.page} heading="h2" />
        </Static>
      )}
      <div className="wrap page" id="decide">
        <div className="prose narrow">
          <Decide id={id} version={version} isLate={isLate()} />
        </div>
      </div>
    </Page>
  )
}

function Seen({ version }: { version: VersionToDecide }) {
  return (
    <>
      <Notes version={version} />
      <About version={version} />
      <Differences version={version} />
      <h2>{version.state === 'published' ? 'The page of this version' : 'The page as it will be'}</h2>
    </>
  )
}

function Notes({ version: { newer, declined, mayDecide } }: { version: VersionToDecide }) {
  return (
    <>
      {newer && (
        <p className="note">
          There is a later version. <a href={versionPath(newer.id)}>Look at version {newer.number}</a>
        </p>
      )}
      {declined.length > 0 && (
        <p className="note">
          <b>{list(declined)}</b> took {declined.length === 1 ? 'itself' : 'themselves'} off this project, so
          this version cannot be public. Send it back.
        </p>
      )}
      {!mayDecide && (
        <p className="note">
          You made this version or look after this project: another moderator decides on it.
        </p>
      )}
      {mayDecide && (
        <p>
          <a href="#decide">Go to the decision</a>
        </p>
      )}
    </>
  )
}

function Differences({ version: { before, changes } }: { version: VersionToDecide }) {
  if (!before)
    return (
      <section aria-labelledby="differences">
        <h2 id="differences">What is different</h2>
        <p>Nothing of this project was public before, so all of it is new.</p>
      </section>
    )
  return (
    <section aria-labelledby="differences">
      <h2 id="differences">What is different</h2>
      <p>
        From version {before.number} of {dayWords(before.madeAt)}, the last that was public and looked at.
      </p>
      {changes.length === 0 ? <p>Nothing is different.</p> : <Changes changes={changes} />}
    </section>
  )
}
