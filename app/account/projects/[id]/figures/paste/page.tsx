import type { Metadata } from 'next'
import { SAMPLE } from '@/lib/drafts/columns'
import { draftPath } from '@/lib/drafts/words'
import { isBlind } from '../../blind'
import { EditorFrame } from '../../frame'
import { loadDraft } from '../../load'
import { PasteForm } from './paste-form'

type Props = PageProps<'/account/projects/[id]/figures/paste'>

const TITLE = 'Paste a table of figures'
export const metadata: Metadata = { title: TITLE, robots: { index: false } }

export default async function PastePage({ params }: Props) {
  const { id } = await params
  const draft = (await isBlind())
    ? { id, title: 'Your project' }
    : (await loadDraft(id, 'figures/paste')).draft
  const back = { href: draftPath(draft.id, 'figures'), name: 'Add this term’s figures' }
  return (
    <EditorFrame draft={draft} title={TITLE} trail={[back]} isWide>
      <div className="prose">
        <p>
          Copy cells of a spreadsheet with the names of their columns: indicator, value, date, and exactness,
          note and source if you have them. Or choose a CSV file. You see what we read before anything is
          added.
        </p>
        <p>
          An indicator is a figure of this project by its name, or one of{' '}
          <a href="/indicators">the catalogue</a>. Without a source it is your own records.
        </p>
        <details className="more-fields">
          <summary>A table to copy</summary>
          <pre className="sample">{SAMPLE.join('\n')}</pre>
        </details>
      </div>
      <PasteForm draftId={draft.id} />
    </EditorFrame>
  )
}
