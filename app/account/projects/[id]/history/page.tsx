import type { Metadata } from 'next'
import { readId } from '@/lib/accounts/schema'
import { requireActor } from '@/lib/auth/session'
import { draftPath } from '@/lib/drafts/words'
import { found } from '@/lib/http/found'
import { getHistory } from '@/lib/revisions/history'
import { HistoryFrame } from './frame'
import { VersionStory } from './story'

type Props = PageProps<'/account/projects/[id]/history'>

export const metadata: Metadata = { title: 'Versions of a project', robots: { index: false } }

export default async function HistoryPage({ params, searchParams }: Props) {
  const { id } = await params
  const actor = await requireActor(draftPath(id, 'history'))
  const history = found(await getHistory(actor, found(readId(id))))
  const { revisions, isWriter } = history
  return (
    <HistoryFrame history={history} title={`Versions of “${history.title}”`} done={(await searchParams).done}>
      {revisions.length === 0 ? (
        <p>There is none yet. Each time the project is sent in or published, it is kept here as it was.</p>
      ) : (
        <p>
          The newest first. Each can be compared with any other{isWriter && ', and put back into the editor'}.
        </p>
      )}
      <ol className="people">
        {revisions.map((version) => (
          <li key={version.id}>
            <div className="min-w-0">
              <a href={draftPath(id, `history/${version.number}`)}>Version {version.number}</a>
              <VersionStory version={version} isWriter={isWriter} />
            </div>
          </li>
        ))}
      </ol>
    </HistoryFrame>
  )
}
