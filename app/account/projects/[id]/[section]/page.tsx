import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { isSection, SECTIONS, type Section } from '@/lib/drafts/words'
import { loadSection } from '../load-section'
import { EditorFrame } from '../frame'
import { SectionForm } from '../section-form'
import { SectionNotes } from '../section-notes'

type Props = PageProps<'/account/projects/[id]/[section]'>

// The other sections have pages of their own.
const PLAIN: Section[] = ['about', 'activity', 'people']

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { section } = await params
  return { title: isSection(section) ? SECTIONS[section].title : undefined, robots: { index: false } }
}

export default async function SectionPage({ params, searchParams }: Props) {
  const { id, section } = await params
  if (!isSection(section) || !PLAIN.includes(section)) notFound()
  const { draft, kept, ...form } = await loadSection(id, section)
  return (
    <EditorFrame draft={draft} title={SECTIONS[section].title} done={(await searchParams).done}>
      <SectionNotes draft={draft} section={section} kept={kept} />
      <SectionForm key={kept ? 'typed' : 'saved'} draftId={draft.id} section={section} {...form} />
    </EditorFrame>
  )
}
