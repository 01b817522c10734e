// What an alert watches, in words.
import 'server-only'
import { describeProjects } from '@/lib/search/describe'
import { type Held, readAddress } from './lists'
import { placeOf } from './look'

const OR = new Intl.ListFormat('en-GB', { type: 'disjunction' })
const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/**
 * `title`: "Projects about “maths”, near York"; `details`: "Within 20 miles", "Type: Teaching or Curriculum". `isLost`: its
 * place is not known any more. `noun`: what the list holds.
 */
export type Said = {
  title: string
  details: string[]
  isLost: boolean
  noun: { one: string; many: string }
}

/** A saved search in words. */
export function sayWhat(lists: Held, search: string): Said {
  const watched = readAddress(search)
  if (!watched)
    return { title: 'A search', details: [], isLost: true, noun: { one: 'thing', many: 'things' } }
  const { list, asked } = watched
  const place = placeOf(lists, asked)
  const near = place ?? (asked.where ? { label: asked.where } : null)
  const facets = Object.entries(asked.facets).filter(
    ([facet]) => facet !== 'region' || list.describe !== describeProjects, // said in the title already
  )
  const details = facets.map(([facet, values]) => {
    const { legend, options } = list.facets[facet]!
    const names = values.map(
      (value) =>
        (options && Object.hasOwn(options, value) ? options[value] : lists.names.get(`${facet}:${value}`)) ??
        value.replaceAll('-', ' '),
    )
    return `${legend}: ${OR.format(names)}`
  })
  return {
    title: `${upper(list.noun.many)}${list.describe(asked, near)}`,
    details: [...(asked.where ? [`Within ${asked.radius} miles`] : []), ...details],
    isLost: place === undefined,
    noun: list.noun,
  }
}
