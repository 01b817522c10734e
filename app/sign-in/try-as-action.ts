// Signs in as one of the cast; anywhere but in the demonstration there is no such thing.
'use server'
import { cookies, headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { isCastId } from '@/lib/auth/cast'
import { endSessionByToken } from '@/lib/auth/commands'
import { cookieOptions, sessionCookie } from '@/lib/auth/cookies'
import { beginAs } from '@/lib/auth/demonstration'
import { deviceOf } from '@/lib/auth/device'
import { readHidden } from '@/lib/forms/hidden'

const TryAsForm = z.object({ as: z.string() })

export async function tryAs(form: FormData) {
  const { as: id } = readHidden(TryAsForm, form)
  if (!isCastId(id)) notFound()
  const session = await beginAs(id, deviceOf((await headers()).get('user-agent') ?? ''))
  if (!session) notFound()
  const jar = await cookies()
  const before = jar.get(sessionCookie())?.value
  if (before) await endSessionByToken(before)
  jar.set(sessionCookie(), session.token, { ...cookieOptions(), expires: session.expires })
  redirect(id === 'moderator' ? '/moderation' : '/account')
}
