// A section in the editor with all that its form needs.
import { randomUUID } from 'node:crypto'
import { emptyContent } from '@/lib/drafts/schema'
import { type Values, valuesOf } from '@/lib/drafts/form'
import { listFieldOptions } from '@/lib/drafts/queries'
import { withAddress } from '@/lib/drafts/repeats'
import type { Section } from '@/lib/drafts/words'
import { seenOf } from '@/lib/drafts/seen'
import { isBlind } from './blind'
import { loadDraft } from './load'

/**
 * The section as it was saved last, or as the actor has typed it since. When a session has ended or the database went away while somebody wrote, the
 * form that they sent is shown again to whoever sent it: it holds what they typed and nothing else of the project.
 */
export async function loadSection(id: string, section: Section) {
  if (await isBlind()) return signedOut(id, section)
  const { actor, draft } = await loadDraft(id, section)
  const typing = draft.typings.find((one) => one.section === section)
  const saved = valuesOf(section, draft.content[section])
  const data = await listFieldOptions(actor, draft.content)
  return {
    draft,
    data,
    kept: typing ? { at: typing.typedAt } : null,
    page: typing?.page ?? randomUUID(),
    seen: typing?.seen ?? seenOf(saved),
    values: (typing?.fields as Values | undefined) ?? (await withAddress(saved)),
  }
}

function signedOut(id: string, section: Section) {
  const draft = { id, title: 'Your project', latest: null }
  const data = { themes: [], regions: [], partnerships: [], schools: [] }
  return { draft, data, kept: null, page: '', seen: '', values: valuesOf(section, emptyContent()[section]) }
}
