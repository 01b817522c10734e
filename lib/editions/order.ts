// The order of projects in an edition: by type in the order of the site, and within a type as moderators put them.
import { PROJECT_TYPES, type ProjectType } from '@/lib/projects/schema'
import type { Ask } from './form'

/** Projects by type, the types that have none left out. */
export function byType<Item>(items: Item[], typeOf: (item: Item) => ProjectType) {
  return (Object.keys(PROJECT_TYPES) as ProjectType[])
    .map((type) => ({ type, items: items.filter((item) => typeOf(item) === type) }))
    .filter(({ items: some }) => some.length > 0)
}

/** A group in its new order. @param place from 1; more than there are: the last */
export function moved<Item>(group: Item[], one: Item, ask: Ask['ask'], place: number): Item[] {
  const at = group.indexOf(one)
  const to = ask === 'up' ? at - 1 : ask === 'down' ? at + 1 : place - 1
  const others = group.filter((item) => item !== one)
  const index = Math.min(Math.max(to, 0), others.length)
  return [...others.slice(0, index), one, ...others.slice(index)]
}
