// What a school says of its part in a project: forms, addresses, words.
import { z } from 'zod'

/** How many days the link of a mail answers for; the account page always does. */
export const LINK_DAYS = 60

/** The page of a mailed question. */
export const namingLinkPath = (questionId: string, token: string) =>
  `/answer/school/${questionId}?token=${token}`

/** The page where somebody who acts for a school answers for it. */
export const namingPath = (project: string, school: string) => `/account/named/${project}/${school}`

export const PartIds = z.object({ projectId: z.uuid(), schoolId: z.uuid() })

export const LeavingForm = z.object({
  reason: z
    .string()
    .trim()
    .max(1000, 'Keep it to 1,000 characters')
    .transform((text) => text || null),
})

/** What a school has said: nothing yet, that it takes part, or that it does not. */
export type Said = 'nothing' | 'confirmed' | 'declined'

export const saidOf = (isConfirmed: boolean | null | undefined): Said =>
  isConfirmed === null || isConfirmed === undefined ? 'nothing' : isConfirmed ? 'confirmed' : 'declined'
