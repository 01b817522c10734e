// What comes in about teams: addresses of pages, and forms.
import { z } from 'zod'

/** How many teams one person may be in. */
export const MOST_TEAMS = 30
/** How many requests of one person may wait for a moderator at a time. */
export const MOST_REQUESTS = 10

/** What a team can act for. */
type Kind = 'school' | 'partnership' | 'trust'

/** What somebody wants to join, as an address names it: a slug, or a trust's name on the register. */
export type Wanted = { kind: Kind; key: string }

export const teamPath = (organisationId: string) => `/account/teams/${organisationId}`

/** The page of joining something. */
export function joinPath({ kind, key }: Wanted): string {
  return `/join/${kind}/${encodeURIComponent(key)}`
}

const Id = z.uuid()
const Role = z.enum(['owner', 'editor'], { error: 'Choose a role' })
export const JoinForm = z.object({
  kind: z.enum(['school', 'partnership', 'trust']),
  key: z.string().min(1).max(300),
})

/** The id in an address, or null when it cannot be one. */
export const readId = (text: string) => Id.safeParse(text).data ?? null

/** What an address under /join names, or null. */
export function readWanted(kind: string, key: string): Wanted | null {
  return JoinForm.safeParse({ kind, key: decoded(key) }).data ?? null
}

function decoded(text: string) {
  try {
    return decodeURIComponent(text).normalize()
  } catch {
    return ''
  }
}

export const RequestForm = JoinForm.extend({
  reason: z
    .string()
    .trim()
    .min(10, { error: 'Say in a sentence or two what you do there (at least 10 characters)' })
    .max(1000, { error: 'Keep it to 1,000 characters' }),
})
export const RequestId = z.object({ requestId: Id })
export const TeamId = z.object({ organisationId: Id })
export const MemberId = z.object({ organisationId: Id, personId: Id })
export const RoleForm = MemberId.extend({ role: Role })

/** Leaving, or giving up the ownership; `isWarned`: the page said that nobody would be left who owns the team. */
export const GoingForm = TeamId.extend({ isWarned: z.literal('yes').optional() }).transform(
  ({ organisationId, isWarned }) => ({ organisationId, isWarned: isWarned === 'yes' }),
)

/** A mail address as it is kept: trimmed, in small letters, at most 254 characters (RFC 5321). */
export const Address = z
  .string({ error: 'Enter an e-mail address' })
  .trim()
  .toLowerCase()
  .max(254, { error: 'This address is too long' })
  .pipe(z.email({ error: 'Enter an e-mail address in the form name@school.example' }))

export const InvitationForm = TeamId.extend({ email: Address, role: Role })
export const InvitationId = z.object({ invitationId: Id })
