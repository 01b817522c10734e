import type { Metadata } from 'next'
import { sourceValues } from '@/lib/drafts/sources'
import { draftPath, SECTIONS } from '@/lib/drafts/words'
import { seenOf } from '@/lib/drafts/seen'
import { found } from '@/lib/http/found'
import { EditorFrame } from '../../../frame'
import { loadEntry } from '../../load-entry'
import { SourceForm } from './source-form'

type Props = PageProps<'/account/projects/[id]/impact/sources/[sourceId]'>

export const metadata: Metadata = { title: 'A source', robots: { index: false } }

export default async function SourcePage({ params }: Props) {
  const { id, sourceId } = await params
  const { draft, impact } = await loadEntry(id, `impact/sources/${sourceId}`)
  const isNew = sourceId === 'new' || impact === null
  const source = isNew ? null : found(impact.sources.find((one) => one.id === sourceId))
  const values = source ? sourceValues(source) : {}
  const back = { href: draftPath(draft.id, 'impact'), name: SECTIONS.impact.title }
  return (
    <EditorFrame draft={draft} title={isNew ? 'Add a source' : 'A source'} trail={[back]}>
      <SourceForm draftId={draft.id} sourceId={sourceId} values={values} seen={seenOf(values)} />
    </EditorFrame>
  )
}
