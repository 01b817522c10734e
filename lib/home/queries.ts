// What the home page counts and features, from what is published.
import 'server-only'
import { db } from '@/lib/db/client'
import { countPupils } from '@/lib/impact/queries'
import { listNewestNotices } from '@/lib/notices/board'
import { and, size } from '@/lib/search/bits'
import { held } from '@/lib/search/held'
import { listCardsOf } from '@/lib/search/queries'

/** The headline figures: published projects, schools named in them, partnerships, pupils at last count. */
async function getFigures() {
  const { projects, schools } = await held()
  const takingPart = schools.having('part', ['yes'])
  const ofSector = (sector: string) => size(and(takingPart, schools.having('sector', [sector])))
  const [state, independent] = [ofSector('state'), ofSector('independent')]
  return {
    projects: projects.rows.size,
    schools: size(takingPart),
    partnerships: await db.partnership.count({ where: { publishedAt: { not: null } } }),
    pupils: await countPupils(),
    state,
    independent,
    unknown: size(takingPart) - state - independent,
  }
}

const CONSIDERED = 200

/** Up to three projects of different types: those that run, with four to 24 schools, the best evidence first. */
async function listFeatured() {
  const { projects } = await held()
  const running = projects.having('status', ['running', 'last-reported-running'])
  const cards = await listCardsOf(projects.page([running], 'best', 0, CONSIDERED))
  const fitting = cards.filter(({ stateSchools, independentSchools }) => {
    const schools = stateSchools + independentSchools
    return schools >= 4 && schools <= 24
  })
  const byType = new Map(fitting.toReversed().map((card) => [card.type, card]))
  return fitting.filter((card) => byType.get(card.type) === card).slice(0, 3)
}

const NEWEST = 3

/** Everything the home page shows: headline figures, projects by type and by region, a few to begin with, the newest offers and needs. */
export async function getHome() {
  const { projects } = await held()
  const { counts } = projects.narrow(projects.all, {})
  const by = (facet: string) =>
    new Map(counts.flatMap((count) => (count.facet === facet ? [[count.option, count.count] as const] : [])))
  const [figures, featured, notices] = await Promise.all([
    getFigures(),
    listFeatured(),
    listNewestNotices(NEWEST),
  ])
  return { figures, featured, notices, types: by('type'), regions: by('region') }
}
