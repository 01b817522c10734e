import type { Metadata } from 'next'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Page } from '@/components/ui/page'
import { loadEdition, trailOf } from '../load'
import { WordsForm } from './words-form'

export const metadata: Metadata = { title: 'Title and introduction', robots: { index: false } }

export default async function WordsPage({ params }: PageProps<'/moderation/booklets/[year]/words'>) {
  const { year, edition } = await loadEdition((await params).year, 'words')
  return (
    <Page>
      <Breadcrumbs trail={trailOf(year, edition?.title)} here="Title and introduction" />
      <div className="wrap page grid gap-6 narrow">
        <h1>Title and introduction</h1>
        <WordsForm
          year={year}
          version={edition?.version ?? 1}
          title={edition?.title ?? ''}
          introduction={edition?.introduction ?? ''}
        />
      </div>
    </Page>
  )
}
