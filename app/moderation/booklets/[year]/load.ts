// The edition that a page of moderators is about.
import { getEdition } from '@/lib/editions/queries'
import { editionPath, EDITIONS, readYear } from '@/lib/editions/schema'
import { found } from '@/lib/http/found'
import { moderatorUnlessLate } from '../../late'

/** The edition, or null when the page shows no more than a form to whoever sent it after their session had ended. */
export async function loadEdition(given: string, page = '') {
  const year = found(readYear(given))
  const actor = await moderatorUnlessLate(editionPath(year, page))
  return { year, actor, edition: actor && found(await getEdition(actor, year)) }
}

export const trailOf = (year: number, title?: string) => [
  { href: '/moderation', name: 'Moderation' },
  { href: EDITIONS, name: 'Booklets' },
  ...(title ? [{ href: editionPath(year), name: title }] : []),
]
