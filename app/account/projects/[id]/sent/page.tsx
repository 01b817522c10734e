import type { Metadata } from 'next'
import { draftPath } from '@/lib/drafts/words'
import { projectPath } from '@/lib/projects/schema'
import { EditorFrame } from '../frame'
import { loadDraft } from '../load'

type Props = PageProps<'/account/projects/[id]/sent'>

export const metadata: Metadata = { title: 'What happens next', robots: { index: false } }

export default async function SentPage({ params }: Props) {
  const { draft } = await loadDraft((await params).id, 'sent')
  const isWaiting = draft.latest?.state === 'waiting'
  const isPublic = !isWaiting && draft.project?.publishedAt
  return (
    <EditorFrame
      draft={draft}
      title={isWaiting ? 'Sent to a moderator' : isPublic ? 'Your project is public' : 'What happens next'}
    >
      {isWaiting && (
        <>
          <p>
            A moderator reads it with an eye on children’s safety, then lets it onto the site or sends it back
            with comments. You hear by mail either way.
          </p>
          <p>
            You can go on writing meanwhile. What you change is not part of what was sent until you send it
            again.
          </p>
        </>
      )}
      {isPublic && (
        <>
          <p>
            Everybody can read <a href={projectPath(draft.project!.slug)}>its page</a> now, and find it in the
            lists. A moderator looks at it afterwards.
          </p>
          <p>
            Schools that act for themselves here are told that they are named, and can confirm their part or
            take themselves off. Once a term we ask you by mail whether the project still runs.
          </p>
        </>
      )}
      {!isWaiting && !isPublic && <p>Nothing waits and nothing is public at the moment.</p>}
      <ul className="buttons">
        <li>
          <a className="button" href={draftPath(draft.id)}>
            Back to the project
          </a>
        </li>
        <li>
          <a className="button quiet" href="/account/projects/new">
            Add another project
          </a>
        </li>
      </ul>
    </EditorFrame>
  )
}
