// What every answer says about itself, and whether a form may be taken. Set on the bare request, before Next sees it:
// Next's own place for this (proxy.ts) costs a second pass through its router (decision 0007).
import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { env } from '@/lib/env'

const READING = new Set(['GET', 'HEAD', 'OPTIONS'])
const isDevelopment = process.env.NODE_ENV === 'development'

// Only the map's own pages may load tiles, and only when a tile server is set.
function tileSource(path: string) {
  const tiles = env().MAP_TILES_URL
  return tiles && path.endsWith('/map')
    ? ` ${tiles.replace('{s}', '*').split('/').slice(0, 3).join('/')}`
    : ''
}

// What people sent is never a page. Said here and not in its route, whose word on this Next drops for ours.
const NOTHING = "default-src 'none'; sandbox"

function policy(nonce: string, path: string) {
  if (path.startsWith('/media/')) return NOTHING
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

/** Sets the security headers of an answer, with a fresh nonce that Next takes from the request. */
export function setSecurityHeaders(req: IncomingMessage, res: ServerResponse) {
  const path = (req.url ?? '/').split('?')[0]!
  if (path.startsWith('/_next/static/')) return
  const csp = policy(randomUUID(), path)
  req.headers['content-security-policy'] = csp
  res.setHeader('content-security-policy', csp)
  res.setHeader('referrer-policy', 'same-origin') // not no-referrer: browsers would then post with Origin: null
  res.setHeader('x-content-type-options', 'nosniff')
  res.setHeader('permissions-policy', 'camera=(), microphone=(), payment=(), geolocation=(self)')
  res.setHeader('cross-origin-opener-policy', 'same-origin')
  if (env().SITE_URL.protocol === 'https:')
    res.setHeader('strict-transport-security', 'max-age=63072000; includeSubDomains')
}

// Where mail providers post their one click (RFC 8058): without Origin and cookies, and with a token in the address. A
// browser that posts from somewhere else says so, and is refused here as well.
const ONE_CLICK = /^\/alerts\/unsubscribe\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\?token=[\w-]{43}$/

/** Whether something is posted from anywhere but our own pages; Next itself runs actions when Origin is missing. */
export function isForeignPost({ method = 'GET', url = '/', headers }: IncomingMessage): boolean {
  if (READING.has(method)) return false
  if (headers.origin === undefined && method === 'POST' && ONE_CLICK.test(url)) return false
  return headers.origin !== env().SITE_URL.origin
}
