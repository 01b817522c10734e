// The draft of a project that stands on the site already.
import 'server-only'
import type { Tx } from '@/lib/db/client'
import { contentOfProject } from './from-project'
import { writeContent } from './sections'

/**
 * The draft of a project; one that nobody has opened in the editor yet gets one, with what the project says now.
 * @param more who begins it and for which team, where somebody does
 */
export async function draftOfProject(
  tx: Tx,
  projectId: string,
  more: { organisationId?: string; createdById?: string } = {},
): Promise<string> {
  // Two at one instant open the same one.
  const { count } = await tx.draft.createMany({ data: [{ projectId, ...more }], skipDuplicates: true })
  const { id } = await tx.draft.findUniqueOrThrow({ where: { projectId }, select: { id: true } })
  if (count > 0) await writeContent(tx, id, await contentOfProject(tx, projectId), null)
  return id
}
