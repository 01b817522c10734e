// Whether a form has to be shown again without looking anything up.
import { getActor } from '@/lib/auth/session'
import { presentAnswer } from '@/lib/http/schema'

/** A form came back from somebody who is signed out, or while the database is away: what they sent is all there is to show. */
export async function isBlind(): Promise<boolean> {
  const answer = presentAnswer()
  if (!answer?.isRefused) return false
  return answer.status === 503 || !(await getActor())
}
