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

/** The list with one thing more or fewer: "project:york-maths" or "school:121730-bootham". Newest last; no doubles. */
export function change(kept: Kept, what: 'add' | 'remove', thing: string): Kept {
  const [kind, slug = ''] = thing.split(':')
  const field = kind === 'project' ? 'projects' : 'schools'
  if (!isSlug(slug) || (kind !== 'project' && kind !== 'school')) return kept
  const others = kept[field].filter((other) => other !== slug)
  return { ...kept, [field]: what === 'add' ? [...others, slug].slice(-MOST_KEPT) : others }
}
