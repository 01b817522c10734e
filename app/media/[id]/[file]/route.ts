// A file of a picture, under an address whose content never changes. That it is never a page, whatever it holds, is said in
// lib/http/headers.ts.
import { getActor } from '@/lib/auth/session'
import { isMediaAway } from '@/lib/media/away'
import { isShown, whoMaySee } from '@/lib/media/queries'
import { AWAY, formatOf, isPictureId, TYPES } from '@/lib/media/schema'
import { readPicture } from '@/lib/media/store'

const OURS = { 'cross-origin-resource-policy': 'same-origin' }
// A file never changes, but somebody in it may withdraw their consent: it must not live on in caches.
const FOR_A_DAY = 'public, max-age=86400'
const ASK_AGAIN = 'private, no-cache' // an editor's browser may keep it, and asks whether it may still show it

export async function GET(request: Request, { params }: RouteContext<'/media/[id]/[file]'>) {
  const { id, file } = await params
  const format = formatOf(file)
  const audience = format && isPictureId(id) ? await whoMaySee(id) : 'nobody'
  const isAllowed =
    audience === 'everyone' || (audience === 'editors' && (await isShown(id, await getActor())))
  if (!format || !isAllowed) return words(404, 'There is no such picture.')
  const headers = {
    ...OURS,
    etag: `"${id}/${file}"`,
    'cache-control': audience === 'everyone' ? FOR_A_DAY : ASK_AGAIN,
  }
  if (request.headers.get('if-none-match')?.includes(headers.etag))
    return new Response(null, { status: 304, headers })
  try {
    const bytes = await readPicture(id, file)
    if (!bytes) return words(404, 'There is no such picture.')
    return new Response(bytes, { headers: { ...headers, 'content-type': TYPES[format] } })
  } catch (error) {
    if (!isMediaAway(error)) throw error
    return words(503, AWAY)
  }
}

function words(status: number, text: string) {
  const headers = { ...OURS, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }
  return new Response(text, { status, headers })
}
