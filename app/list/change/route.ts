// Adds to the list a person keeps, or takes away; then back to where they were.
import { cookies } from 'next/headers'
import { env } from '@/lib/env'
import { ownPath } from '@/lib/http/own-path'
import { change, COOKIE, hasRoom, keepAnchor, readCookie, writeKept } from '@/lib/shortlist/schema'

const MOST_BYTES = 10_000
const HALF_A_YEAR = 183 * 24 * 60 * 60

export async function POST(request: Request) {
  // A form of ours has some hundred bytes; one of unknown or great length is not read at all.
  if (!(Number(request.headers.get('content-length') ?? Infinity) <= MOST_BYTES))
    return new Response('This form is too large.', { status: 413, headers: { 'content-type': 'text/plain' } })
  const form = await request.formData().catch(() => new FormData())
  const jar = await cookies()
  let kept = readCookie(jar.get(COOKIE)?.value)
  let isFull = false
  for (const what of ['add', 'remove'] as const)
    for (const thing of form.getAll(what)) {
      isFull ||= what === 'add' && !hasRoom(kept, String(thing))
      kept = change(kept, what, String(thing))
    }
  if (form.has('clear')) kept = { projects: [], schools: [] }
  const pressed = String(form.get('add') ?? form.get('remove') ?? '')
  jar.set(COOKIE, writeKept(kept), {
    httpOnly: true,
    sameSite: 'lax',
    secure: env().SITE_URL.protocol === 'https:',
    path: '/',
    maxAge: HALF_A_YEAR,
  })
  const back = ownPath(String(form.get('back') ?? ''), '/list')
  // What found no room is said on the list, which leads back to where the button was.
  const location = isFull ? `/list?${new URLSearchParams({ full: back })}` : `${back}${anchorOf(pressed)}`
  return new Response(null, { status: 303, headers: { location } })
}

// Back to the button that was pressed, which says the other thing now.
const anchorOf = (thing: string) => (/^[a-z]+:[a-z0-9-]+$/.test(thing) ? `#${keepAnchor(thing)}` : '')
