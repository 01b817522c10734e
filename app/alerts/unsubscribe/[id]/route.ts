// The one click of a mail program (RFC 8058). A mail provider posts here without cookies and without Origin, which
// lib/http/headers.ts lets pass at this address alone; a person who opens it is led to a page with a button.
import { stopAlertsOfMail } from '@/lib/alerts/commands'
import { getAlertsOfMail } from '@/lib/alerts/queries'
import { LinkForm, LINKS } from '@/lib/alerts/schema'

type Context = RouteContext<'/alerts/unsubscribe/[id]'>

const MOST_BYTES = 10_000

export async function POST(request: Request, { params }: Context) {
  const link = await linkOf(request, params)
  if (!link) return say(404, 'There is no such alert.')
  if (!(Number(request.headers.get('content-length') ?? Infinity) <= MOST_BYTES))
    return say(413, 'This form is too large.')
  const form = await request.formData().catch(() => new FormData())
  if (form.get('List-Unsubscribe') !== 'One-Click') return say(400, 'List-Unsubscribe=One-Click is missing.')
  await stopAlertsOfMail(link.id)
  return say(200, 'The alerts of this mail are stopped.')
}

export async function GET(request: Request, { params }: Context) {
  const link = await linkOf(request, params)
  if (!link) return say(404, 'There is no such alert.')
  return new Response(null, { status: 303, headers: { location: LINKS['stop-these'](link.id, link.token) } })
}

async function linkOf(request: Request, params: Context['params']) {
  const { id } = await params
  const link = LinkForm.safeParse({ id, token: new URL(request.url).searchParams.get('token') ?? '' }).data
  return link && (await getAlertsOfMail(link.id, link.token)) ? link : null
}

const say = (status: number, words: string) =>
  new Response(words, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  })
