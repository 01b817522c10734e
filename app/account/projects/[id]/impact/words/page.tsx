import type { Metadata } from 'next'
import { draftPath, SECTIONS } from '@/lib/drafts/words'
import { EditorFrame } from '../../frame'
import { loadSection } from '../../load-section'
import { SectionForm } from '../../section-form'
import { SectionNotes } from '../../section-notes'

type Props = PageProps<'/account/projects/[id]/impact/words'>

const TITLE = 'What changed, in words'
export const metadata: Metadata = { title: TITLE, robots: { index: false } }

export default async function ImpactWordsPage({ params }: Props) {
  const { draft, kept, ...form } = await loadSection((await params).id, 'impact')
  const back = { href: draftPath(draft.id, 'impact'), name: SECTIONS.impact.title }
  return (
    <EditorFrame draft={draft} title={TITLE} trail={[back]}>
      <SectionNotes draft={draft} section="impact" kept={kept} />
      <SectionForm key={kept ? 'typed' : 'saved'} draftId={draft.id} section="impact" {...form} />
    </EditorFrame>
  )
}
