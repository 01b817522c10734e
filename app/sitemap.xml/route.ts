import { env } from '@/lib/env'
import { PART_SIZE, sitemapIndex } from '@/lib/http/sitemap'
import { countSchools } from '@/lib/schools/queries'

export async function GET() {
  const schoolParts = Math.max(1, Math.ceil((await countSchools()) / PART_SIZE))
  const schools = Array.from({ length: schoolParts }, (_, i) => `/sitemaps/schools-${i + 1}.xml`)
  return sitemapIndex(env().SITE_URL, [
    '/sitemaps/pages.xml',
    '/sitemaps/projects.xml',
    '/sitemaps/partnerships.xml',
    ...schools,
  ])
}

export const dynamic = 'force-dynamic'
