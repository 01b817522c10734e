import { env } from '@/lib/env'
import { PART_SIZE, sitemapIndex } from '@/lib/http/sitemap'
import { listNoticeSlugs } from '@/lib/notices/queries'
import { held } from '@/lib/search/held'

const partsOf = (name: string, count: number) =>
  Array.from(
    { length: Math.max(1, Math.ceil(count / PART_SIZE)) },
    (_, i) => `/sitemaps/${name}-${i + 1}.xml`,
  )

export async function GET() {
  const { projects, schools } = await held()
  return sitemapIndex(env().SITE_URL, [
    '/sitemaps/pages.xml',
    ...partsOf('projects', projects.rows.size),
    '/sitemaps/partnerships.xml',
    ...((await listNoticeSlugs()).length > 0 ? ['/sitemaps/offers-and-needs.xml'] : []),
    ...partsOf('schools', schools.rows.size),
  ])
}

export const dynamic = 'force-dynamic'
