// The forms of moderators.
import { z } from 'zod'
import { findIn } from '@/lib/checks/find'
import { oneLine } from '@/lib/forms/text'
import { linesOf } from './lines'
import { MOST, readYear } from './schema'

const NO_YEAR = 'Write a year such as 2027'
const Year = z
  .string({ error: NO_YEAR })
  .trim()
  .transform((text, ctx) => {
    const year = readYear(text)
    if (year === null) ctx.addIssue({ code: 'custom', message: NO_YEAR })
    return year ?? 0
  })
const Version = z.coerce.number().int().min(1)
const Slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const tidied = (text: string) =>
  text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n\n')
    .trim()

// The introduction has one page: so many lines of 12 points, an empty one between paragraphs.
const fitsPage = (text: string) => linesOf(text, 62) + text.split('\n\n').length / 2 <= 38

export const StartForm = z.object({ year: Year })
export const EditionForm = z.object({ year: Year, version: Version })
export const ProjectForm = z.object({ year: Year, version: Version, slug: Slug })
/** What a button beside a project asks for. */
export const ArrangeForm = ProjectForm.extend({
  ask: z.enum(['up', 'down', 'place', 'remove']),
  place: z.coerce.number().int().min(1).catch(0),
})
export type Ask = z.output<typeof ArrangeForm>

// As schools' texts are checked before they are public; of names a moderator judges.
const PRIVATE = 'Leave out e-mail addresses and phone numbers: everybody can read this'
const isOpen = (text: string | null) => findIn('words', text ?? '', []).every(({ kind }) => kind === 'name')

export const WordsForm = z.object({
  title: z
    .string({ error: 'Write a title' })
    .transform(oneLine)
    .pipe(
      z
        .string()
        .min(1, { error: 'Write a title' })
        .max(MOST.title, { error: `Keep the title to ${MOST.title} characters` }),
    ),
  introduction: z
    .string()
    .default('')
    .transform(tidied)
    .pipe(
      z
        .string()
        .max(MOST.introduction, { error: 'Keep the introduction to 2,000 characters: it has one page' })
        .refine(fitsPage, {
          error: 'This takes more than a page of the booklet. Shorten it, or join short paragraphs',
        }),
    )
    .transform((text) => text || null)
    .refine(isOpen, { error: PRIVATE }),
})
export type Words = z.output<typeof WordsForm>

export const NoteForm = z.object({
  words: z
    .string()
    .default('')
    .transform(oneLine)
    .pipe(z.string().max(MOST.words, { error: `Keep it to ${MOST.words} characters` }))
    .transform((text) => text || null)
    .refine(isOpen, { error: PRIVATE }),
})
