// Every request: foreign posts are refused, the answer gets its security headers and a fresh nonce.
import { NextResponse, type NextRequest } from 'next/server'
import { env } from '@/lib/env'

const READING = new Set(['GET', 'HEAD', 'OPTIONS'])
const isDevelopment = process.env.NODE_ENV === 'development'

// Only the map's own pages may load tiles, and only when a tile server is set.
function tileSource(path: string) {
  const tiles = env().MAP_TILES_URL
  return tiles && path.endsWith('/map')
    ? ` ${tiles.replace(/\{s\}/, '*').split('/').slice(0, 3).join('/')}`
    : ''
}

function policy(nonce: string, path: string) {
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    `style-src 'self'${isDevelopment ? " 'unsafe-inline'" : ''}`,
    `img-src 'self' data:${tileSource(path)}`,
    "font-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join('; ')
}

export function proxy(req: NextRequest) {
  const { origin, protocol } = env().SITE_URL
  // Next runs actions even when Origin is missing; a browser always sends it with a form.
  if (!READING.has(req.method) && req.headers.get('origin') !== origin)
    return new NextResponse('This form was not sent from our own pages.', {
      status: 403,
      headers: { 'content-type': 'text/plain' },
    })
  const csp = policy(crypto.randomUUID(), req.nextUrl.pathname)
  const headers = new Headers(req.headers)
  headers.set('content-security-policy', csp) // Next takes the nonce from here
  const res = NextResponse.next({ request: { headers } })
  res.headers.set('content-security-policy', csp)
  res.headers.set('referrer-policy', 'same-origin') // not no-referrer: browsers would then post with Origin: null
  res.headers.set('x-content-type-options', 'nosniff')
  res.headers.set('permissions-policy', 'camera=(), microphone=(), payment=(), geolocation=(self)')
  res.headers.set('cross-origin-opener-policy', 'same-origin')
  if (protocol === 'https:')
    res.headers.set('strict-transport-security', 'max-age=63072000; includeSubDomains')
  return res
}

export const config = { matcher: '/((?!_next/static/|weave/).*)' }
