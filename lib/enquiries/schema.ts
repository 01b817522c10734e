// What comes in about enquiries, and their addresses.
import { z } from 'zod'
import { Email } from '@/lib/auth/schema'
import { oneLine } from '@/lib/forms/text'
import { PROJECT_TYPES, type ProjectType } from '@/lib/projects/schema'
import { ANSWERS, type Answer } from './words'

/** What somebody writes about. */
export type About = { project: string } | { school: string } | { notice: string } | { partnership: string }

/** The page on which one writes to a school about a project, an offer or a need, or to the school itself; by their slugs. */
export const writePath = (about: About) => `/write?${new URLSearchParams(about)}`

const SUBJECTS = ['project', 'notice', 'school', 'partnership'] as const
const Slug = z.string().regex(/^[a-z0-9-]{1,200}$/)

/** What an address or a form says it is about, or null. */
export function readAbout(given: Record<string, unknown>): About | null {
  for (const subject of SUBJECTS) {
    const slug = Slug.safeParse(given[subject]).data
    if (slug) return { [subject]: slug } as About
  }
  return null
}

export const confirmPath = (enquiryId: string, token: string) => `/write/confirm/${enquiryId}?token=${token}`
export const threadPath = (enquiryId: string) => `/account/messages/${enquiryId}`
export const linkPath = (linkId: string, token: string) => `/answer/enquiry/${linkId}?token=${token}`
export const heldPath = (enquiryId: string) => `/moderation/messages/${enquiryId}`
export const MESSAGES = '/account/messages'

// A mail program turns an address in a name into a link, and names stand in subjects.
const holdsNoAddress = (text: string) => !/[<>@]|https?:|www\.|[\p{L}\p{N}-]+\.\p{L}{2,}/iu.test(text)
const NO_ADDRESS = 'Leave out addresses and signs such as < and @, and put a space after a full stop'

const line = (most: number, needed: string | null) =>
  z
    .string({ error: needed ?? 'Fill this in once, with words' })
    .max(10_000, { error: `Use at most ${most} characters` })
    .transform(oneLine)
    .pipe(
      z
        .string()
        .min(needed ? 1 : 0, { error: needed ?? undefined })
        .max(most, { error: `Use at most ${most} characters` })
        .refine(holdsNoAddress, { error: NO_ADDRESS }),
    )

const maybe = (most: number) =>
  line(most, null)
    .optional()
    .transform((text) => text || null)

const TOO_LONG = 'Keep it to 4,000 characters'
const Words = z
  .string({ error: 'Write your message' })
  .trim()
  .min(1, { error: 'Write your message' })
  .max(4000, { error: TOO_LONG })

const ticked = z
  .literal('yes')
  .optional()
  .catch(undefined)
  .transform((tick) => tick === 'yes')

const types = Object.keys(PROJECT_TYPES) as ProjectType[]

/** The hidden fields of the form, and the search step in it. */
export const WriteStep = z.object({
  stamp: z.string().max(100).catch(''),
  find: z.string().max(200).catch('').transform(oneLine),
  found: z.string().max(200).catch(''), // what was searched for last
  own: z.string().max(200).catch(''), // the writer's school; `school` may be whom they write to
  organisation: z.string().max(1000).catch('').transform(oneLine),
})

const Nonce = z.uuid({ error: 'Open the page again: something of the form is missing' })

export const WriteForm = z.object({
  nonce: Nonce,
  name: line(100, 'Enter your name'),
  role: maybe(100),
  organisation: maybe(150),
  email: Email,
  kind: z
    .enum([...types, 'unsure'], { error: 'Choose what kind of partnership you think of, or “Not sure yet”' })
    .transform((kind) => (kind === 'unsure' ? null : kind)),
  words: Words,
  givesAddress: ticked,
  // Hidden from people; programs that fill in everything fill it in too.
  website: z.literal('', { error: 'Leave this field empty: it is there to tell people from programs' }),
})

const answers = Object.keys(ANSWERS) as [Answer, ...Answer[]]

/** What is posted to a thread; an answer needs no words of its own. */
export const PostForm = z
  .object({
    nonce: Nonce,
    answer: z.enum(answers, { error: 'Choose one of the three answers' }).optional(),
    words: z.string({ error: 'Write your message' }).trim().max(4000, { error: TOO_LONG }),
    givesAddress: ticked,
    isChange: ticked,
  })
  .refine(({ answer, words, givesAddress }) => answer || words || givesAddress, {
    path: ['words'],
    error: 'Write your message',
  })

const because = (most: number) =>
  z
    .string({ error: 'Say why' })
    .trim()
    .min(1, { error: 'Say why' })
    .max(most, { error: `Keep it to ${most.toLocaleString('en-GB')} characters` })

export const ReportForm = z.object({ because: because(1000) })
export const RefuseForm = z.object({ enquiryId: z.uuid(), because: because(1000) })
export const EnquiryId = z.object({ enquiryId: z.uuid() })
export const ConfirmForm = z.object({ enquiryId: z.uuid(), token: z.string().max(100) })
/** Whoever acts in a thread: by the link of a mail, or signed in. */
export const ByForm = z.union([
  z.object({ link: z.uuid(), token: z.string().max(100) }),
  z.object({ enquiryId: z.uuid() }),
])

export const ContactForm = z.object({
  organisationId: z.uuid(),
  isOpen: z.enum(['yes', 'no'], { error: 'Choose one' }).transform((open) => open === 'yes'),
  role: maybe(80),
})
