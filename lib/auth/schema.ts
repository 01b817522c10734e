// Who asks, and what signing in takes in.
import { z } from 'zod'

/** A person who is signed in. Everything that may be seen or changed is decided from this. */
export type Actor = {
  id: string
  email: string
  name: string | null
  siteRole: 'moderator' | 'administrator' | null
}

/** The cookie that holds the session's token; with HTTPS it has the prefix that keeps other hosts from setting it. */
export const SESSION_COOKIE = 'session'
export const SECURE_SESSION_COOKIE = '__Host-session'

/** How long a mailed link lives, in minutes, and a session, in days. */
export const LINK_MINUTES = 20
export const SESSION_DAYS = 14

/** Who else can vouch for a person, when set up. */
export const PROVIDERS = { microsoft: 'Microsoft', google: 'Google', dfe: 'DfE Sign-in' } as const
export type Provider = keyof typeof PROVIDERS
export const isProvider = (text: string): text is Provider => Object.hasOwn(PROVIDERS, text)

/** A mail address, in small letters. */
export const Email = z
  .string({ error: 'Enter your e-mail address' })
  .trim()
  .toLowerCase()
  .max(254, 'This is too long for an e-mail address')
  .pipe(
    z.email({
      error: ({ input }) =>
        input === '' ? 'Enter your e-mail address' : 'Enter an e-mail address as in name@school.sch.uk',
    }),
  )

/**
 * The mailbox behind an address: what stands after a "+" before the @ is cut off, for mail to alice+2@oak.example comes to
 * alice@oak.example, and one person could otherwise pass for many.
 */
export const mailboxOf = (email: string) => email.replace(/^([^+@]+)\+[^@]*@/, '$1@')

export const SignInForm = z.object({ email: Email, to: z.string().max(2000).catch('') })

/** What the page of a mailed link sends on. */
export const ConfirmForm = z.object({ link: z.string(), token: z.string(), to: z.string().catch('') })
