// Requests that Next answers with a 500, or not at all, though only what was sent is wrong: answered before it sees them.
import type { IncomingMessage } from 'node:http'
import { mostBytes } from './body-limit'

const METHODS = ['GET', 'HEAD', 'POST', 'OPTIONS']
const ALLOW = METHODS.join(', ')

/** What to answer at once instead of passing the request on. */
export type Refusal = { status: 204 | 400 | 403 | 404 | 405 | 413; words: string; allow?: string }

function pathOf(target: string): string | null {
  if (!target.startsWith('/')) return null
  try {
    return decodeURIComponent(target.split(/[?#]/)[0]!)
  } catch {
    return null
  }
}

// The client router's own header; anything else in its place makes Next fail.
function isStateTree(header: string) {
  try {
    return Array.isArray(JSON.parse(decodeURIComponent(header)))
  } catch {
    return false
  }
}

/** Mends what can be mended in a request, and says what is wrong with one that cannot be answered. */
export function screen(req: IncomingMessage): Refusal | null {
  // RFC 9112, 3.2.2: a server must accept the whole address where a path is usual.
  req.url = (req.url ?? '/').replace(/^https?:\/\/[^/?#]*(?=\/)/i, '')
  const path = pathOf(req.url)
  const method = req.method ?? 'GET'
  if (!METHODS.includes(method)) return { status: 405, words: 'This method is not known here.', allow: ALLOW }
  const options: Refusal | null = method === 'OPTIONS' ? { status: 204, words: '', allow: ALLOW } : null
  if (options && req.url === '*') return options // of the whole server: RFC 9110, 9.3.7
  if (path === null || path.includes('\0')) return { status: 400, words: 'This address cannot be read.' }
  if (path === '/_global-error') return { status: 404, words: 'There is no such page.' }
  const isReading = method === 'GET' || method === 'HEAD'
  if (!isReading && /\.[a-z0-9]{2,5}$/.test(path))
    return { status: 405, words: 'A file can only be read.', allow: 'GET, HEAD' }
  if (!isReading && Number(req.headers['content-length'] ?? 0) > mostBytes(path))
    return { status: 413, words: 'This form is too large.' }
  // Our address is SITE_URL; Next refuses actions that name another host here.
  delete req.headers['x-forwarded-host']
  const tree = req.headers['next-router-state-tree']
  if (tree !== undefined && !isStateTree(String(tree)))
    return { status: 400, words: 'This request cannot be read.' }
  return options
}
