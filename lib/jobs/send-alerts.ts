// What is new in saved searches, and whether old ones are still wanted.
import 'server-only'
import { tellNew } from '@/lib/alerts/run'
import { askWhetherWanted } from '@/lib/alerts/wanted'

/** Sends the mails that are due by now; again at once does nothing. */
export async function sendAlerts(now = new Date()): Promise<string> {
  const finds = await tellNew(now)
  const questions = await askWhetherWanted(now)
  return `${finds} mails with new finds, ${questions} questions`
}
