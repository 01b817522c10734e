import { env } from '@/lib/env'

export function GET() {
  const sitemap = new URL('/sitemap.xml', env().SITE_URL).href
  return new Response(`User-agent: *\nDisallow: /problem/\nDisallow: /ready\n\nSitemap: ${sitemap}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
}

export const dynamic = 'force-dynamic'
