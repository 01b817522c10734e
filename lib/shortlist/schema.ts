// A list of projects and schools that a person keeps: in a cookie of their browser, or in an address to share.
import { isSlug, type RawParams } from '@/lib/search/schema'

export type Kept = { projects: string[]; schools: string[] }
export const MOST_KEPT = 30

/** The cookie that holds it: its value is the query of the list's address. */
export const COOKIE = 'my-list'

const slugs = (value: string | string[] | undefined) =>
  [...new Set([value ?? []].flat().flatMap((text) => text.split(' ')))].filter(isSlug).slice(0, MOST_KEPT)

/** A list as an address or a cookie says it; what makes no sense is left out. */
export function readKept(params: RawParams): Kept {
  return { projects: slugs(params.projects), schools: slugs(params.schools) }
}

/** The value of the cookie read. */
export function readCookie(value: string | undefined): Kept {
  return readKept(Object.fromEntries(new URLSearchParams(value ?? '')))
}

/** The id of the button that keeps a thing ("project:york-maths"), where a page is shown again after it was pressed. */
export const keepAnchor = (thing: string) => `keep-${thing.replace(':', '-')}`

/** The list as the query of its address. */
export function writeKept({ projects, schools }: Kept): string {
  const params = new URLSearchParams()
  if (projects.length > 0) params.set('projects', projects.join(' '))
  if (schools.length > 0) params.set('schools', schools.join(' '))
  return params.toString()
}

const FIELDS = { project: 'projects', school: 'schools' } as const

function readThing(thing: string) {
  const [kind = '', slug = ''] = thing.split(':')
  const field = Object.hasOwn(FIELDS, kind) ? FIELDS[kind as keyof typeof FIELDS] : null
  return field && isSlug(slug) ? { field, slug } : null
}

/** Whether a list has room for a thing: thirty of each kind; one that is on it, and nonsense, need none. */
export function hasRoom(kept: Kept, thing: string): boolean {
  const read = readThing(thing)
  return !read || kept[read.field].includes(read.slug) || kept[read.field].length < MOST_KEPT
}

/**
 * The list with one thing more or fewer: "project:york-maths" or "school:121730-bootham". Newest last; no doubles. The
 * same list where there is no room.
 */
export function change(kept: Kept, what: 'add' | 'remove', thing: string): Kept {
  const read = readThing(thing)
  if (!read || (what === 'add' && !hasRoom(kept, thing))) return kept
  const { field, slug } = read
  const others = kept[field].filter((other) => other !== slug)
  return { ...kept, [field]: what === 'add' ? [...others, slug] : others }
}
