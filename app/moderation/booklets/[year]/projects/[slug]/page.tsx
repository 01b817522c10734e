import type { Metadata } from 'next'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Page } from '@/components/ui/page'
import { found } from '@/lib/http/found'
import { loadEdition, trailOf } from '../../load'
import { NoteForm } from './note-form'

export const metadata: Metadata = { title: 'A few words', robots: { index: false } }

type Props = PageProps<'/moderation/booklets/[year]/projects/[slug]'>

export default async function NotePage({ params }: Props) {
  const { year: given, slug } = await params
  const { year, edition } = await loadEdition(given, `projects/${slug}`)
  const inIt = edition?.groups.flatMap(({ items }) => items).find(({ project }) => project.slug === slug)
  const held = edition && found(inIt)
  return (
    <Page>
      <Breadcrumbs trail={trailOf(year, edition?.title)} here="A few words" />
      <div className="wrap page grid gap-6 narrow">
        <h1>{held ? held.project.title : 'What you wrote'}</h1>
        <NoteForm year={year} version={edition?.version ?? 1} slug={slug} words={held?.words ?? ''} />
      </div>
    </Page>
  )
}
