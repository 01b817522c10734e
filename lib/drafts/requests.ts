// What the editor's forms send besides the fields of a section.
import { z } from 'zod'
import { SECTION_NAMES } from './words'

const Id = z.uuid()

/** The mark of what a form showed when it was opened (seen.ts), or of the page it stood on. */
export const Seen = z.string().max(60).default('')

export const DraftId = z.object({ draftId: Id })
export const SectionId = DraftId.extend({ section: z.enum(SECTION_NAMES) })

/** A section as it was opened. `onwards`: where to go when it is saved. */
export const SectionSave = SectionId.extend({
  seen: Seen,
  page: Seen,
  onwards: z.enum(['next', 'list']).catch('next'),
})
export const TeamChoice = z.object({
  organisationId: z.uuid({ error: 'Choose for whom' }),
})
