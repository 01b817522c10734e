// What a document must say before it can be a project of the tables.
import type { Content } from '@/lib/drafts/schema'
import type { Section } from '@/lib/drafts/words'

/** `field`: the name of a field, or of an entry ("figure <id>", "picture <id>"). */
export type Gap = { section: Section; field: string }

/** The parts that every project has and this one lacks; figures without their source, pictures without words. */
export function gapsIn({ about, schools, activity, impact, pictures }: Content): Gap[] {
  const sources = new Set(impact.sources.map(({ id }) => id))
  const missing: [Section, string, unknown][] = [
    ['about', 'title', about.title],
    ['about', 'summary', about.summary],
    ['about', 'status', about.status],
    ['about', 'whatHappens', about.whatHappens],
    ['schools', 'ledBy', schools.ledBy],
    ['activity', 'type', activity.type],
    ['activity', 'activities', activity.activities.length > 0],
    ...impact.figures.map(({ id, readings }): [Section, string, boolean] => [
      'impact',
      `figure ${id}`,
      readings.every(({ sourceId }) => sourceId !== null && sources.has(sourceId)),
    ]),
    ...pictures.pictures.map(({ pictureId, alt }): [Section, string, unknown] => [
      'pictures',
      `picture ${pictureId}`,
      alt,
    ]),
  ]
  return missing.filter(([, , said]) => !said).map(([section, field]) => ({ section, field }))
}
