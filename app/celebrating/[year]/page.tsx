import type { Metadata } from 'next'
import { BookletView } from '@/components/booklet/booklet'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Page } from '@/components/ui/page'
import { Static } from '@/components/ui/static'
import { getBooklet } from '@/lib/editions/queries'
import { bookletPath, BOOKLETS, readYear } from '@/lib/editions/schema'
import { env } from '@/lib/env'
import { found } from '@/lib/http/found'

type Props = PageProps<'/celebrating/[year]'>

const load = async ({ params }: Props) => found(await getBooklet(found(readYear((await params).year))))

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { year, title, figures } = await load(props)
  return {
    title,
    description: `${figures.projects} partnership projects that schools run together, each figure with its source.`,
    alternates: { canonical: bookletPath(year) },
  }
}

export default async function BookletPage(props: Props) {
  const booklet = await load(props)
  return (
    <Page>
      <Breadcrumbs trail={[{ href: BOOKLETS, name: 'Celebrating Partnerships' }]} here={booklet.title} />
      <p className="wrap no-print small soft booklet-hint">
        Print this page with your browser, or save it as a PDF: a booklet of {booklet.pages} pages of A4.
      </p>
      <Static>
        <BookletView booklet={booklet} site={new URL(env().SITE_URL).host} />
      </Static>
    </Page>
  )
}
