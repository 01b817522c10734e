// A section in the editor with all that its form needs.
import { getActor } from '@/lib/auth/session'
import { emptyContent } from '@/lib/drafts/schema'
import { type Values, valuesOf } from '@/lib/drafts/form'
import { listFieldOptions } from '@/lib/drafts/queries'
import type { Section } from '@/lib/drafts/words'
import { presentAnswer } from '@/lib/http/schema'
import { loadDraft } from './load'

/**
 * The section as it was saved last, or as the actor has typed it since. When a session has ended while somebody wrote, the
 * form that they sent is shown again to whoever sent it: it holds what they typed and nothing else of the project.
 */
export async function loadSection(id: string, section: Section) {
  if (presentAnswer()?.isRefused && !(await getActor())) return signedOut(id, section)
  const { actor, draft } = await loadDraft(id, section)
  const typing = draft.typings.find((one) => one.section === section)
  const data = await listFieldOptions(actor, draft.content)
  return {
    draft,
    data,
    kept: typing ? { at: typing.typedAt } : null,
    version: typing?.version ?? draft.versions[section] ?? 0,
    values: (typing?.fields as Values | undefined) ?? valuesOf(section, draft.content[section]),
  }
}

function signedOut(id: string, section: Section) {
  const draft = { id, title: 'Your project', latest: null }
  const data = { themes: [], regions: [], partnerships: [], schools: [] }
  return { draft, data, kept: null, version: 0, values: valuesOf(section, emptyContent()[section]) }
}
