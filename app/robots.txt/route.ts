import { env } from '@/lib/env'

// Pages for one person, or for machines of ours.
const SHUT = [
  '/account',
  '/answer/',
  '/api/',
  '/invitations/',
  '/join/',
  '/mailbox',
  '/problem/',
  '/ready',
  '/sign-in',
  '/write',
]

export function GET() {
  const sitemap = new URL('/sitemap.xml', env().SITE_URL).href
  const lines = ['User-agent: *', ...SHUT.map((path) => `Disallow: ${path}`), '', `Sitemap: ${sitemap}`, '']
  return new Response(lines.join('\n'), { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}

export const dynamic = 'force-dynamic'
