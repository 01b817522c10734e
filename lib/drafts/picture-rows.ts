// The pictures of a draft, as rows.
import 'server-only'
import { db } from '@/lib/db/client'
import type { Content } from './schema'

/** The pictures in their order with their sizes. */
export async function listPictures({ pictures }: Content['pictures']) {
  const rows = await db.picture.findMany({
    where: { id: { in: pictures.map(({ pictureId }) => pictureId) } },
    select: { id: true, width: true, height: true, widths: true },
  })
  const held = new Map(rows.map((row) => [row.id, row]))
  return pictures.flatMap(({ pictureId, alt, caption }) => {
    const picture = held.get(pictureId)
    return picture ? [{ alt, caption, picture }] : []
  })
}
