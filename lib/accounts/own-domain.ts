// Whether a mail address is at the web domain of one school and no other.
import 'server-only'
import { db, type Tx } from '@/lib/db/client'
import { sharedDomain } from './domain'

/**
 * Whether an address is at a school's own web domain (PRODUCT.md, "Publishing" 2). A domain with a website of another open
 * school, as of a trust or a council, is nobody's own; a school that came before or after is the same school.
 */
export async function isAtOwnDomain(
  email: string,
  school: { id: string; webHost: string | null },
  tx: Tx = db,
): Promise<boolean> {
  const domain = sharedDomain(email, school.webHost)
  if (!domain) return false
  const reversed = [...domain].toReversed().join('')
  const [{ isTaken }] = await tx.$queryRaw<[{ isTaken: boolean }]>`
    SELECT EXISTS (
      SELECT FROM school other
      WHERE (reverse(web_host) = ${reversed} OR reverse(web_host) LIKE ${`${reversed}.%`}
          OR reverse(web_host) LIKE ${`.${reversed}%`})
        AND id <> ${school.id}::uuid AND status IS DISTINCT FROM 'closed'
        AND NOT EXISTS (
          SELECT FROM school_succession
          WHERE (predecessor_id, successor_id) IN ((other.id, ${school.id}::uuid), (${school.id}::uuid, other.id)))
    ) AS "isTaken"`
  return !isTaken
}
