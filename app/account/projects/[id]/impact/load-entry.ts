// What the pages of one figure and one source need.
import { isBlind } from '../blind'
import { loadDraft } from '../load'

/** As `loadSection`: who was signed out while writing sees again what they sent, and nothing else of the project. */
export async function loadEntry(id: string, part: string) {
  if (await isBlind())
    return { draft: { id, title: 'Your project' }, impact: null, content: null, actor: null }
  const { draft, actor } = await loadDraft(id, part)
  return { draft, impact: draft.content.impact, content: draft.content, actor }
}
