// What a mark of the moving map says when it is pressed: names, what they are, and links to their pages.
import type { Point } from '@/lib/map/schema'

const MOST = 30

/** The points of a mark as an element; text is set as text, so no name can be taken for markup. */
export function popupOf(points: Point[], pathOf: (slug: string) => string): HTMLElement {
  const box = document.createElement('div')
  box.className = 'map-popup'
  for (const { slug, name, about } of points.slice(0, MOST)) {
    const entry = box.appendChild(document.createElement('p'))
    const link = entry.appendChild(document.createElement('a'))
    link.href = pathOf(slug)
    link.textContent = name
    if (about) {
      const words = entry.appendChild(document.createElement('span'))
      words.className = 'soft'
      words.textContent = about
    }
  }
  if (points.length > MOST) {
    const rest = box.appendChild(document.createElement('p'))
    rest.textContent = `And ${points.length - MOST} more, which stand in the list.`
  }
  return box
}
