// All projects that a search asks for, as a table for a spreadsheet.
import { csvAnswer } from '@/lib/http/csv'
import { env } from '@/lib/env'
import { PROJECT_TYPES, projectPath, QUALIFIERS, STATUSES } from '@/lib/projects/schema'
import { paramsOf } from '@/lib/search/address'
import { onePlace } from '@/lib/search/held'
import { listAllProjects } from '@/lib/search/queries'
import { type ProjectCard, readProjectSearch } from '@/lib/search/schema'

const MOST = 50_000
const HEADER = [
  'Title',
  'Summary',
  'Type',
  'Status',
  'Led by',
  'Place',
  'State schools',
  'Independent schools',
  'Schools of unpublished sector',
  'Schools counted by a source',
  'Pupils',
  'Pupils are',
  'Started',
  'Evidence level',
  'Miles',
  'Address',
]

const rowOf = (card: ProjectCard) => [
  card.title,
  card.summary,
  PROJECT_TYPES[card.type].label,
  STATUSES[card.status as keyof typeof STATUSES],
  card.ledBy === 'joint' ? 'Jointly' : card.lead,
  card.place,
  card.stateSchools,
  card.independentSchools,
  card.unknownSchools,
  card.isCounted ? 'yes' : 'no',
  card.pupils,
  card.pupilsQualifier && QUALIFIERS[card.pupilsQualifier],
  card.startedWords,
  card.evidence,
  card.miles?.toFixed(1),
  new URL(projectPath(card.slug), env().SITE_URL).href,
]

export async function GET(request: Request) {
  const search = readProjectSearch(paramsOf(request.url))
  const place = await onePlace(search.where)
  return csvAnswer('projects.csv', HEADER, async function* () {
    for await (const cards of listAllProjects(search, place, MOST)) yield cards.map(rowOf)
  })
}
