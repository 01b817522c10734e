// The count in the header, which every page shows to whoever is signed in: one statement, from the cookie alone.
import 'server-only'
import { cookies } from 'next/headers'
import { sessionCookie } from '@/lib/auth/cookies'
import { hashToken } from '@/lib/auth/tokens'
import { db } from '@/lib/db/client'
import { isDatabaseAway } from '@/lib/db/away'
import { presentAnswer } from '@/lib/http/schema'

/** How many threads of the reader hold something new; 0 for whoever is signed out, and on error pages. */
export async function unreadInHeader(): Promise<number> {
  const token = (await cookies()).get(sessionCookie())?.value
  // Error pages never ask the database, which may be the error.
  if (!token || presentAnswer()?.path?.startsWith('/problem/')) return 0
  try {
    const [row] = await db.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count
      FROM session JOIN person ON person.id = session.person_id
      JOIN enquiry ON sender_person_id = person.id OR (sender_email = email AND confirmed_at IS NOT NULL)
        OR organisation_id IN (SELECT organisation_id FROM membership WHERE membership.person_id = person.id)
      LEFT JOIN enquiry_reading AS reading ON enquiry_id = enquiry.id AND reading.person_id = person.id
      WHERE token_hash = ${hashToken(token)} AND expires > now()
        AND sent_at IS NOT NULL AND (read_at IS NULL OR read_at < last_message_at)`
    return row?.count ?? 0
  } catch (error) {
    if (isDatabaseAway(error)) return 0
    throw error
  }
}
