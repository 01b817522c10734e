// What the passing of a day brings: cards that grow stale or are archived, and the term's reminders.
import 'server-only'
import { remind } from '@/lib/freshness/remind'
import { refreshCards } from '@/lib/search/refresh'

/** Does what is due by now; again at once does nothing. */
export async function keepFresh(now = new Date()): Promise<string> {
  const cards = await refreshCards(now)
  const mails = await remind(now)
  return `${cards} cards, ${mails} reminders`
}
