// What comes in about concerns, and their addresses.
import { z } from 'zod'
import { Email } from '@/lib/auth/schema'
import { CONCERN_KINDS, type ConcernKind } from './words'

/** How many concerns from one network may be open at a time; those about a child always come through. */
export const MOST_OPEN = 10

const kinds = Object.keys(CONCERN_KINDS) as ConcernKind[]

export const ConcernForm = z.object({
  page: z.string().max(2000).catch(''),
  kind: z.enum(kinds, { error: 'Choose what it is about' }),
  words: z
    .string()
    .trim()
    .min(1, { error: 'Say what is wrong' })
    .max(4000, { error: 'Keep it to 4,000 characters' }),
  email: z
    .union([z.literal(''), Email], { error: 'Enter an e-mail address as in name@school.sch.uk, or none' })
    .transform((email) => email || null),
  // Hidden from people; programs that fill in everything fill it in too.
  website: z.literal('', { error: 'Leave this field empty: it is there to tell people from programs' }),
})

const answer = z
  .string()
  .trim()
  .max(2000, { error: 'Keep it to 2,000 characters' })
  .transform((words) => words || null)

export const AnswerForm = z.object({
  concernId: z.uuid(),
  state: z.enum(['dealt_with', 'no_action'], { error: 'Choose what came of it' }),
  answer,
})

const NOT_NAMED = /^\/(concern|problem)(\/|$)/

/** The page on which a concern about a page is raised. */
export function concernPath(page?: string) {
  return page && !NOT_NAMED.test(page) ? `/concern?${new URLSearchParams({ page })}` : '/concern'
}
