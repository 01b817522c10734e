// A section as it has been saved since a form was opened.
import type { Actor } from '@/lib/auth/schema'
import { valuesOf } from '@/lib/drafts/form'
import { getDraft } from '@/lib/drafts/queries'
import { withAddress } from '@/lib/drafts/repeats'
import { seenOf } from '@/lib/drafts/seen'
import type { Section } from '@/lib/drafts/words'
import { found } from '@/lib/http/found'

/** Who saved it, and what stands in its fields with the mark of it. */
export async function newestOf(actor: Actor, draftId: string, section: Section) {
  const draft = found(await getDraft(actor, draftId))
  const changed = draft.changed.get(section)
  const isOwn = changed?.byId === actor.id
  const values = valuesOf(section, draft.content[section])
  return {
    by: isOwn ? 'You' : (changed?.by ?? 'A colleague'),
    isOwn,
    seen: seenOf(values),
    values: await withAddress(values),
  }
}
