// What the editor's forms send besides the fields of a section.
import { z } from 'zod'
import { SECTION_NAMES } from './words'

const Id = z.uuid()

export const DraftId = z.object({ draftId: Id })
export const SectionId = DraftId.extend({ section: z.enum(SECTION_NAMES) })

/** A section as it was opened. `onwards`: where to go when it is saved. */
export const SectionSave = SectionId.extend({
  version: z.coerce.number().int().min(0).max(1_000_000),
  onwards: z.enum(['next', 'list']).catch('next'),
})
export const TeamChoice = z.object({
  organisationId: z.uuid({ error: 'Choose for whom' }),
})
