// Invitations: how long they live, how many there may be, and how one stands.

/** Days an invitation can be accepted; said in the mail too. */
export const LIFE_DAYS = 14
/** How many open invitations a team may have at a time. */
export const MOST_OPEN = 100

export const invitationPath = (id: string) => `/invitations/${id}`

type Dates = { acceptedAt: Date | null; withdrawnAt: Date | null; expiresAt: Date }

/** How an invitation stands at a time. */
export function stateOf({ acceptedAt, withdrawnAt, expiresAt }: Dates, now: Date) {
  if (acceptedAt) return 'accepted'
  if (withdrawnAt) return 'withdrawn'
  return expiresAt > now ? 'open' : 'expired'
}
