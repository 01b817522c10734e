import type { Metadata } from 'next'
import { Submit } from '@/components/form/submit'
import { draftPath } from '@/lib/drafts/words'
import { deleteAction } from '../../actions'
import { EditorFrame } from '../frame'
import { loadDraft } from '../load'

type Props = PageProps<'/account/projects/[id]/delete'>

export const metadata: Metadata = { title: 'Delete a project', robots: { index: false } }

export default async function DeletePage({ params }: Props) {
  const { draft } = await loadDraft((await params).id, 'delete')
  return (
    <EditorFrame draft={draft} title={`Delete “${draft.title}”?`}>
      <p>
        {draft.project?.publishedAt
          ? 'It leaves the site at once, for everybody: its page, the lists, the pages of its schools.'
          : 'It has never been public; only you and your colleagues have seen it.'}{' '}
        For 30 days you and your colleagues can bring it back from your account. Then it is gone for good,
        with its figures, pictures and earlier versions.
      </p>
      <form action={deleteAction} className="buttons">
        <input type="hidden" name="draftId" value={draft.id} />
        <Submit kind="danger">Delete it</Submit>
        <a className="button quiet" href={draftPath(draft.id)}>
          Keep it
        </a>
      </form>
    </EditorFrame>
  )
}
