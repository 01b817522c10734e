import { listBooklets } from '@/lib/editions/queries'
import { bookletPath, BOOKLETS } from '@/lib/editions/schema'
import { env } from '@/lib/env'
import { PART_SIZE, sitemapPart } from '@/lib/http/sitemap'
import { INDICATOR_KEYS, indicatorPath, INDICATORS } from '@/lib/impact/catalogue'
import { RULES_PATH } from '@/lib/matches/schema'
import { listNoticeSlugs } from '@/lib/notices/queries'
import { BOARD, noticePath } from '@/lib/notices/schema'
import { listPartnershipSlugs } from '@/lib/partnerships/queries'
import { partnershipPath } from '@/lib/partnerships/schema'
import { listProjectSlugs } from '@/lib/projects/queries'
import { projectPath } from '@/lib/projects/schema'
import { listSchoolSlugs } from '@/lib/schools/queries'
import { schoolPath } from '@/lib/schools/schema'

const PAGES = [
  '/',
  '/projects',
  '/schools',
  '/partnerships',
  BOARD,
  RULES_PATH,
  INDICATORS,
  ...INDICATOR_KEYS.map(indicatorPath),
  BOOKLETS,
  '/about',
  '/impact',
  '/accessibility',
  '/privacy',
]

async function pathsOf(part: string): Promise<string[] | null> {
  if (part === 'pages.xml') return [...PAGES, ...(await listBooklets()).map(({ year }) => bookletPath(year))]
  if (part === 'partnerships.xml') return (await listPartnershipSlugs()).map(partnershipPath)
  if (part === 'offers-and-needs.xml') return orNone((await listNoticeSlugs()).map(noticePath))
  const [, name, number] = /^(projects|schools)-([1-9]\d?)\.xml$/.exec(part) ?? []
  if (!name) return null
  const from = (Number(number) - 1) * PART_SIZE
  const paths =
    name === 'projects'
      ? (await listProjectSlugs(from, PART_SIZE)).map(projectPath)
      : (await listSchoolSlugs(from, PART_SIZE)).map(schoolPath)
  return orNone(paths)
}

const orNone = (paths: string[]) => (paths.length > 0 ? paths : null)

export async function GET(_: Request, { params }: RouteContext<'/sitemaps/[part]'>) {
  const paths = await pathsOf((await params).part)
  return paths
    ? sitemapPart(env().SITE_URL, paths)
    : new Response('There is no such sitemap.', { status: 404 })
}
