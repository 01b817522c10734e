// What the passing of a day brings: cards that grow stale or are archived, offers and needs that end, and reminders: the
// term's, those of what ends soon, those of readings that plans ask for, and those of messages that nobody has answered.
import 'server-only'
import { remindOfEnquiries } from '@/lib/enquiries/daily'
import { remind } from '@/lib/freshness/remind'
import { leaveBoard, remindOfNotices } from '@/lib/notices/expiry'
import { remindOfReadings } from '@/lib/plans/remind'
import { refreshCards } from '@/lib/search/refresh'

/** Does what is due by now; again at once does nothing. */
export async function keepFresh(now = new Date()): Promise<string> {
  const cards = await refreshCards(now)
  const expired = await leaveBoard(now)
  const mails = (await remind(now)) + (await remindOfNotices(now)) + (await remindOfReadings(now))
  const { reminded, noticed } = await remindOfEnquiries(now)
  return `${cards} cards, ${expired} off the board, ${mails} reminders, ${reminded + noticed} enquiries`
}

/** Takes off the board what had its last day yesterday: just after midnight, not with the mails of the morning. */
export async function clearBoard(): Promise<string> {
  return `${await leaveBoard()} off the board`
}
