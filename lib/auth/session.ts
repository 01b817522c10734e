// The signed-in person, read once for each request. Not next-auth's getServerSession, which takes a database that is away
// for somebody who is signed out.
import 'server-only'
import { cookies } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { db } from '@/lib/db/client'
import { sessionCookie } from './cookies'
import type { Actor } from './schema'
import { hashToken } from './tokens'

const SEEN_EVERY = 10 * 60_000 // milliseconds between two writes of when a session was last used

/** The session of this request, or null. */
export const getSession = cache(async (): Promise<{ id: string; since: Date; actor: Actor } | null> => {
  const token = (await cookies()).get(sessionCookie())?.value
  if (!token) return null
  const now = new Date()
  const session = await db.session.findFirst({
    where: { tokenHash: hashToken(token), expires: { gt: now } },
    select: {
      id: true,
      seenAt: true,
      createdAt: true,
      person: { select: { id: true, email: true, name: true, siteRole: true } },
    },
  })
  if (!session) return null
  if (now.getTime() - session.seenAt.getTime() > SEEN_EVERY)
    await db.session.updateMany({ where: { id: session.id }, data: { seenAt: now } })
  return { id: session.id, since: session.createdAt, actor: session.person }
})

export const getActor = async () => (await getSession())?.actor ?? null

/** The signed-in person; anybody else is led to sign in and comes back to `back`, a path of ours. */
export async function requireActor(back: string): Promise<Actor> {
  return (await getActor()) ?? redirect(`/sign-in?to=${encodeURIComponent(back)}`)
}

/** A moderator or administrator; for others who are signed in there is no such page. */
export async function requireModerator(back: string): Promise<Actor> {
  const actor = await requireActor(back)
  return actor.siteRole ? actor : notFound()
}

/** An administrator; for others who are signed in there is no such page. */
export async function requireAdministrator(back: string): Promise<Actor> {
  const actor = await requireActor(back)
  return actor.siteRole === 'administrator' ? actor : notFound()
}
