// Whether a small change to a draft could be public at once.
import 'server-only'
import { isDeepStrictEqual } from 'node:util'
import type { Tx } from '@/lib/db/client'
import { contentOfProject } from '@/lib/drafts/from-project'
import type { Content } from '@/lib/drafts/schema'
import { mustWait } from './waiting'

type Draft = {
  id: string
  projectId: string | null
  organisationId: string | null
  unpublishedAt: Date | null
  content: Content
}

/**
 * What keeps a change from being public at once: `new`, the project is not public; `waits`, a moderator looks at it first or
 * a version waits already; `changes`, the draft says more that is not public. Null when nothing does.
 */
export async function standingOf(tx: Tx, draft: Draft): Promise<'new' | 'waits' | 'changes' | null> {
  const { id, projectId, content } = draft
  const isPublic =
    projectId && (await tx.project.count({ where: { id: projectId, publishedAt: { not: null } } })) > 0
  if (!isPublic) return 'new'
  const waiting = await tx.revision.count({ where: { draftId: id, state: 'waiting' } })
  if (waiting > 0 || (await mustWait(tx, draft))) return 'waits'
  return isSaid(content, await contentOfProject(tx, projectId)) ? null : 'changes'
}

// Publishing fills in where the project is and which regions it reaches, where the draft leaves that open.
function isSaid(draft: Content, shown: Content): boolean {
  const { schools, people, activity } = draft
  const filled: Content = {
    ...draft,
    schools: { ...schools, anchorSchoolId: schools.anchorSchoolId ?? shown.schools.anchorSchoolId },
    people: { ...people, regions: people.regions.length > 0 ? people.regions : shown.people.regions },
    activity: { ...activity, themes: activity.themes.toSorted() },
  }
  return isDeepStrictEqual(filled, {
    ...shown,
    activity: { ...shown.activity, themes: shown.activity.themes.toSorted() },
  })
}
