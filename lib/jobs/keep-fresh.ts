// What the passing of a day brings: cards that grow stale or are archived, the term's reminders, and offers and needs whose
// last day has passed or is near.
import 'server-only'
import { remind } from '@/lib/freshness/remind'
import { leaveBoard, remindOfNotices } from '@/lib/notices/expiry'
import { refreshCards } from '@/lib/search/refresh'

/** Does what is due by now; again at once does nothing. */
export async function keepFresh(now = new Date()): Promise<string> {
  const cards = await refreshCards(now)
  const expired = await leaveBoard(now)
  const mails = (await remind(now)) + (await remindOfNotices(now))
  return `${cards} cards, ${expired} off the board, ${mails} reminders`
}
