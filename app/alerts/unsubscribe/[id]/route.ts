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
  const body = await readUpTo(MOST_BYTES, request)
  if (!body) return say(413, 'This form is too large.')
  const headers = { 'content-type': request.headers.get('content-type') ?? '' }
  const form = await new Response(body, { headers }).formData().catch(() => new FormData())
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

// Whether or not it says its length; null when there is more.
async function readUpTo(most: number, { body }: Request) {
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let bytes = 0
  for await (const chunk of body ?? []) {
    bytes += chunk.length
    if (bytes > most) return null
    chunks.push(chunk)
  }
  return new Blob(chunks)
}

const say = (status: number, words: string) =>
  new Response(words, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  })
