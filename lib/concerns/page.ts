// The page that a concern is about.
import { ownPath } from '@/lib/http/own-path'

const LONGEST = 300

/**
 * The path of a page of ours, without its query, from a path or a whole address; null when it is none.
 * @param site the address of this site
 */
export function pageOf(text: string, site: URL): string | null {
  const trimmed = text.trim()
  const path = trimmed.startsWith(`${site.origin}/`) ? trimmed.slice(site.origin.length) : trimmed
  const own = ownPath(path, '').split('?')[0]!
  return own !== '' && own.length <= LONGEST ? own : null
}

/** The slug of the project whose page a path is, or null. */
export const projectSlugIn = (page: string) => /^\/projects\/([a-z0-9-]+)$/.exec(page)?.[1] ?? null

/** The slug of the offer or need whose page a path is, or null. */
export const noticeSlugIn = (page: string) => /^\/offers-and-needs\/([a-z0-9-]+)$/.exec(page)?.[1] ?? null
