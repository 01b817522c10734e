// Who may see a picture.
import 'server-only'
import type { Actor } from '@/lib/auth/schema'

/** Everyone (of a published project), only those who work on its project, or nobody (no such picture). */
export type Audience = 'everyone' | 'editors' | 'nobody'

/** Who may see a picture. No page keeps pictures yet, so nobody. */
export async function whoMaySee(_pictureId: string): Promise<Audience> {
  return 'nobody'
}

/** Whether this person may see a picture that is for its editors only. No page keeps pictures yet, so no. */
export async function isShown(_pictureId: string, _actor: Actor | null): Promise<boolean> {
  return false
}
