// An error that a page threw: a database out of reach becomes 503, all else is logged as ours.
import { isDatabaseAway } from '@/lib/db/away'
import { logger } from '@/lib/log/logger'
import { isMediaAway } from '@/lib/media/away'
import { setStatus } from './error-pages'
import { isUnreadable } from './unreadable'

/** Logs an error with the path it came from (without parameters: what people typed is not ours to keep). */
export function recordError(error: unknown, { path: address, method }: { path: string; method: string }) {
  const path = address.split('?')[0]
  if ((error as { statusCode?: number }).statusCode === 413)
    setStatus(413) // a form longer than Next reads
  else if (isUnreadable(error, method)) {
    setStatus(400)
    const { name, digest } = error as Record<string, unknown>
    logger().warn({ path, name, digest }, 'what was posted cannot be read')
  } else if (isMediaAway(error))
    setStatus(503) // logged where it happened
  else if (isDatabaseAway(error)) {
    setStatus(503)
    logger().warn({ path }, 'database out of reach')
  } else logger().error({ path, err: error }, 'request failed')
}
