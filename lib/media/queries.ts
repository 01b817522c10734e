// Who may see a picture.
import 'server-only'
import type { Actor } from '@/lib/auth/schema'
import { db } from '@/lib/db/client'
import { editableBy, everSent } from '@/lib/drafts/policy'
import { publicProjects } from '@/lib/projects/policy'
import { trustsOf } from '@/lib/projects/queries'

/** Everyone (of a published project), only those who work on its project, or nobody (no such picture). */
export type Audience = 'everyone' | 'editors' | 'nobody'

/** Who may see a picture. @param pictureId a UUID */
export async function whoMaySee(pictureId: string): Promise<Audience> {
  const picture = await db.picture.findUnique({
    where: { id: pictureId },
    select: { projects: { where: { project: publicProjects }, select: { projectId: true } } },
  })
  if (!picture) return 'nobody'
  return picture.projects.length > 0 ? 'everyone' : 'editors'
}

/** Whether this person may see a picture that is not public: those who write its project, and moderators once it was sent in. */
export async function isShown(pictureId: string, actor: Actor | null): Promise<boolean> {
  if (!actor) return false
  const written = editableBy(actor, await trustsOf(actor))
  const policy = actor.siteRole ? { OR: [written, everSent, { project: publicProjects }] } : written
  return (await db.picture.count({ where: { id: pictureId, draft: policy } })) > 0
}

/** Which of these pictures are kept. */
export async function keptPictures(ids: string[]): Promise<Set<string>> {
  const rows = await db.picture.findMany({ where: { id: { in: ids } }, select: { id: true } })
  return new Set(rows.map(({ id }) => id))
}
