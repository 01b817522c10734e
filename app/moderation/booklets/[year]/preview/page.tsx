import type { Metadata } from 'next'
import { BookletView } from '@/components/booklet/booklet'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Page } from '@/components/ui/page'
import { Static } from '@/components/ui/static'
import { requireModerator } from '@/lib/auth/session'
import { previewBooklet } from '@/lib/editions/queries'
import { editionPath, readYear } from '@/lib/editions/schema'
import { env } from '@/lib/env'
import { found } from '@/lib/http/found'
import { trailOf } from '../load'

export const metadata: Metadata = { title: 'Preview of an edition', robots: { index: false } }

export default async function PreviewPage({ params }: PageProps<'/moderation/booklets/[year]/preview'>) {
  const year = found(readYear((await params).year))
  const actor = await requireModerator(editionPath(year, 'preview'))
  const booklet = found(await previewBooklet(actor, year))
  return (
    <Page>
      <Breadcrumbs trail={trailOf(year, booklet.title)} here="Preview" />
      <p className="wrap no-print small soft booklet-hint">
        {booklet.publishedAt ? 'This is what everybody sees.' : 'A preview: nobody but moderators sees it.'}{' '}
        Printed it has {booklet.pages} pages.
      </p>
      <Static>
        <BookletView booklet={booklet} site={new URL(env().SITE_URL).host} />
      </Static>
    </Page>
  )
}
