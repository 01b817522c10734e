// What the passing of a day brings: cards that grow stale or are archived, the term's reminders, and those of
// messages that nobody has answered.
import 'server-only'
import { remindOfEnquiries } from '@/lib/enquiries/daily'
import { remind } from '@/lib/freshness/remind'
import { refreshCards } from '@/lib/search/refresh'

/** Does what is due by now; again at once does nothing. */
export async function keepFresh(now = new Date()): Promise<string> {
  const cards = await refreshCards(now)
  const mails = await remind(now)
  const { reminded, noticed } = await remindOfEnquiries(now)
  return `${cards} cards, ${mails} reminders, ${reminded + noticed} enquiries`
}
