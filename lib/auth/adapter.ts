// What next-auth asks of the database. Our own: ready-made adapters keep raw tokens and fail on fields they do not know.
import 'server-only'
import type { Adapter, AdapterAccount, AdapterUser } from 'next-auth/adapters'
import { db } from '@/lib/db/client'
import { oneLine } from '@/lib/forms/text'
import { useLink } from './links'
import { hashToken } from './tokens'

type Row = { id: string; email: string; emailVerifiedAt: Date | null; name: string | null }

const userOf = ({ emailVerifiedAt, ...row }: Row): AdapterUser => ({ ...row, emailVerified: emailVerifiedAt })
const orNull = (row: Row | null | undefined) => (row ? userOf(row) : null)

/** How a session begins: by which method, on what device. */
export type Beginning = { method: string; device: string | null; personId?: string }

/** The adapter of one sign-in; the person who was signed in is left in `beginning`. */
export function adapterFor(beginning: Beginning) {
  return {
    createUser: async ({ email, name }: Omit<AdapterUser, 'id'>) =>
      userOf(
        // Two links for a new address may be pressed at the same moment.
        await db.person.upsert({
          where: { email: email.toLowerCase() },
          create: {
            email: email.toLowerCase(),
            name: oneLine(name ?? '').slice(0, 100) || null,
            emailVerifiedAt: new Date(),
          },
          update: {},
        }),
      ),
    getUser: async (id) => orNull(await db.person.findUnique({ where: { id } })),
    getUserByEmail: async (email) =>
      orNull(await db.person.findUnique({ where: { email: email.toLowerCase() } })),
    async getUserByAccount({ provider, providerAccountId }) {
      const account = await db.providerAccount.findUnique({
        where: { provider_providerAccountId: { provider, providerAccountId } },
        select: { person: true },
      })
      return orNull(account?.person)
    },
    updateUser: async ({ id }) =>
      userOf(await db.person.update({ where: { id }, data: { emailVerifiedAt: new Date() } })),
    async linkAccount({ userId, provider, providerAccountId }: AdapterAccount) {
      await db.providerAccount.create({ data: { personId: userId, provider, providerAccountId } })
    },
    async createSession({ sessionToken, userId, expires }) {
      beginning.personId = userId
      const { method, device } = beginning
      await db.session.create({
        data: { tokenHash: hashToken(sessionToken), personId: userId, method, device, expires },
      })
      return { sessionToken, userId, expires }
    },
    getSessionAndUser: async () => null, // it never sees a session from before
    updateSession: async () => null,
    deleteSession: async () => {},
    createVerificationToken: async (data) => data, // kept by mailLink, with its mail
    useVerificationToken: ({ identifier, token }) => useLink(identifier, token),
  } satisfies Adapter
}
