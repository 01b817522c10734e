// Everything that is held about a person, as a file for themselves.
import { getActor } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { limit } from '@/lib/limits/limit'
import { exportPerson } from '@/lib/profile/queries'

export async function GET() {
  const actor = await getActor()
  if (!actor) return Response.redirect(new URL('/sign-in?to=/account/data', env().SITE_URL), 303)
  if (!(await limit('exports', actor.id)))
    return new Response('Your data was fetched twenty times today. Come back tomorrow.', { status: 429 })
  const held = await exportPerson(actor)
  return new Response(`${JSON.stringify(held, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="schools-together-account.json"',
      'cache-control': 'private, no-store',
    },
  })
}
