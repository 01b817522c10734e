// The pictures of a draft, as rows.
import 'server-only'
import { db } from '@/lib/db/client'
import type { Values } from './form'
import type { Content } from './schema'

/** Pictures of a draft that are not in it any more, though the public page or an earlier version may still show them. */
export async function listLeftPictures(draftId: string, { pictures }: Content['pictures']) {
  return db.picture.findMany({
    where: { draftId, id: { notIn: pictures.map(({ pictureId }) => pictureId) } },
    orderBy: { addedAt: 'asc' },
    select: { id: true, width: true, height: true, widths: true },
  })
}

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

/** What stands in the form of a picture. */
export const pictureValues = ({ alt, caption }: { alt: string | null; caption: string | null }): Values => ({
  alt: [alt ?? ''],
  caption: [caption ?? ''],
})
