// A moderator's words that came too late: the session had ended, or somebody was quicker. The form is shown again with them.
import { getActor, requireModerator } from '@/lib/auth/session'
import { presentAnswer } from '@/lib/http/schema'

/** Whether a form of this page came too late (without script; with it the page stays as it is). */
export const isLate = () => [401, 409].includes(presentAnswer()?.status ?? 200)

/** The moderator, or null when the page shows no more than the form to whoever sent it after their session had ended. */
export async function moderatorUnlessLate(back: string) {
  if (isLate() && !(await getActor())) return null
  return requireModerator(back)
}
