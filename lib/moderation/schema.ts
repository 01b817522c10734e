// The forms of moderators.
import { z } from 'zod'

/** How many requests the queue shows at a time. */
export const MOST_SHOWN = 100

const Id = z.uuid()

export const AcceptForm = z.object({ requestId: Id })
export const RefuseForm = z.object({
  requestId: Id,
  answer: z
    .string()
    .trim()
    .min(1, { error: 'Say why, so that they know what to do next' })
    .max(1000, { error: 'Keep it to 1,000 characters' }),
})
export const AppointForm = z.object({
  organisationId: Id,
  personId: z.uuid({ error: 'Choose who will own the team' }),
})

/** How long somebody waits, in words: "less than a day", "1 day", "12 days". */
export function ageWords(since: Date, now: Date): string {
  const days = Math.floor((now.getTime() - since.getTime()) / 86_400_000)
  if (days < 1) return 'less than a day'
  return days === 1 ? '1 day' : `${days} days`
}
