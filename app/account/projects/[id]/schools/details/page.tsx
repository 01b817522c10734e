import type { Metadata } from 'next'
import { draftPath, SECTIONS } from '@/lib/drafts/words'
import { EditorFrame } from '../../frame'
import { loadSection } from '../../load-section'
import { SectionForm } from '../../section-form'
import { SectionNotes } from '../../section-notes'

type Props = PageProps<'/account/projects/[id]/schools/details'>

const TITLE = 'Who leads it, and how many schools'
export const metadata: Metadata = { title: TITLE, robots: { index: false } }

export default async function SchoolDetailsPage({ params }: Props) {
  const { draft, kept, ...form } = await loadSection((await params).id, 'schools')
  const back = { href: draftPath(draft.id, 'schools'), name: SECTIONS.schools.title }
  return (
    <EditorFrame draft={draft} title={TITLE} trail={[back]}>
      <SectionNotes draft={draft} section="schools" kept={kept} />
      <SectionForm key={kept ? 'typed' : 'saved'} draftId={draft.id} section="schools" {...form} />
    </EditorFrame>
  )
}
