// A section as somebody else has just saved it.
import type { Actor } from '@/lib/auth/schema'
import { valuesOf } from '@/lib/drafts/form'
import { getDraft } from '@/lib/drafts/queries'
import type { Section } from '@/lib/drafts/words'
import { found } from '@/lib/http/found'

/** Who saved it, under which version, and what stands in its fields. */
export async function newestOf(actor: Actor, draftId: string, section: Section) {
  const draft = found(await getDraft(actor, draftId))
  return {
    by: draft.changed.get(section)?.by ?? 'A colleague',
    version: draft.versions[section] ?? 0,
    values: valuesOf(section, draft.content[section]),
  }
}
