// The forms of moderators about projects, and what a comparison of two versions says.
import { z } from 'zod'
import { SECTION_NAMES, SECTIONS, type Section } from '@/lib/drafts/words'

const Id = z.uuid()
const Number = z.coerce.number().int().min(1).max(1_000_000)

export const RevisionForm = z.object({ revisionId: Id })
export const DraftForm = z.object({ draftId: Id })
export const VersionForm = z.object({ draftId: Id, number: Number })

/** The number of a version in an address, or null. */
export const readNumber = (text: unknown) => Number.safeParse(text).data ?? null

const words = z.string().trim().max(2000, { error: 'Keep it to 2,000 characters' })

/** What a moderator wrote, by section. */
export type Comments = Partial<Record<Section, string>>

/** One field for each section; at least one has words. */
export const SendBackForm = z
  .object({
    revisionId: Id,
    ...(Object.fromEntries(SECTION_NAMES.map((one) => [one, words.default('')])) as Fields),
  })
  .refine((form) => SECTION_NAMES.some((section) => form[section] !== ''), {
    path: [SECTION_NAMES[0]!],
    error: `Write on at least one part what should change, such as “${SECTIONS.about.title}”`,
  })
  .transform(({ revisionId, ...comments }) => ({ revisionId, comments: comments as Comments }))
type Fields = Record<Section, z.ZodDefault<typeof words>>

export const UnpublishForm = z.object({
  projectId: Id,
  concernId: Id.optional().catch(undefined), // the concern it came from, which is still to be closed
  because: words.min(1, { error: 'Say why, so that they know what to change' }),
})

/** A stretch of a text, and whether it is new or gone. */
export type Part = { text: string; is: 'same' | 'added' | 'removed' }

/** An entry of a list that stands on both sides, with what is different about it. */
export type ChangedEntry = { name: string; fields: FieldChange[] }

/** What is different in a field: its words, or its entries. */
export type FieldChange = { field: string; label: string } & (
  { parts: Part[] } | { added: string[]; removed: string[]; changed: ChangedEntry[]; isReordered: boolean }
)

export type SectionChange = { section: Section; title: string; fields: FieldChange[] }
