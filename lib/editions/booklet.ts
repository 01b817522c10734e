// Lays an edition out on its pages, so that the contents know where everything stands: cover 1, introduction 2, contents,
// the figures on two pages that face one another, a page for each project, the rows behind the figures, the sources.
import { countedSchools, namedSchools, outcomesOf, type Placed, totalsOf, weaveOf } from './figures'
import { linesOf, paged } from './lines'
import { byType } from './order'
import { pageOf, ROOM } from './page'
import type { EditionRow } from './queries'
import type { Booklet, BookletSource, ContentsEntry, Outcome, Total, TotalPart } from './schema'
import { Numbers } from './sources'

const CONTENTS = 3
const HEAD = 50 // of a page with a heading

export function layOut({ projects, ...edition }: EditionRow): Booklet {
  const inOrder = byType(projects, ({ project }) => project.type).flatMap(({ items }) => items)
  const numbers = new Numbers(inOrder.map(({ project }) => project))
  const contentPages = contentsOf(entriesOf(inOrder, { first: 0, figures: 0, notes: 0, rows: 0, sources: 0 }))
  // Pages that face one another begin with an even number.
  const next = CONTENTS + contentPages.length
  const isBeforeFigures = next % 2 === 1
  const figures = isBeforeFigures ? next + 1 : next
  const first = figures + 2
  const placed = inOrder.map(({ project }, i): Placed => ({ ...project, page: first + i }))
  const notes = isBeforeFigures ? next : first + placed.length
  const rowsAt = first + placed.length + (isBeforeFigures ? 0 : 1)
  const [schools, counted] = [namedSchools(placed), countedSchools(placed)]
  const totals = totalsOf(placed, numbers)
  const shown = [schools, counted, ...totals].filter(({ rows }) => rows.length > 0)
  const rowPages = rowsOf(shown).map((parts, i) => ({ page: rowsAt + i, parts }))
  const sourcesAt = rowsAt + rowPages.length
  const sourcePages = paged(numbers.list, ROOM - HEAD, sourceHeight)
  const outcomes = outcomesOf(placed, numbers)
  const [fitting] = paged(outcomes, OUTCOMES_ROOM, outcomeHeight)
  const at = { first, figures, notes, rows: rowsAt, sources: sourcesAt }
  return {
    year: edition.year,
    title: edition.title,
    introduction: edition.introduction?.split('\n\n') ?? [],
    isExample: edition.isExample,
    publishedAt: edition.publishedAt,
    weave: weaveOf(placed),
    contents: contentsOf(entriesOf(inOrder, at)).map((entries, i) => ({ page: CONTENTS + i, entries })),
    figures: {
      page: figures,
      projects: placed.length,
      schools,
      counted,
      totals,
      outcomes: fitting ?? [],
      outcomesLeft: outcomes.length - (fitting?.length ?? 0),
      evidence: [5, 4, 3, 2, 1].map((level) => ({
        level,
        projects: placed.filter(({ card }) => (card?.evidence ?? 1) === level),
      })),
    },
    notes: { page: notes, isBeforeFigures },
    groups: byType(
      inOrder.map(({ words }, i) => pageOf(placed[i]!, words, numbers)),
      ({ type }) => type,
    ).map(({ type, items }) => ({ type, projects: items })),
    rows: rowPages,
    sources: sourcePages.map((sources, i) => ({ page: sourcesAt + i, sources })),
    pages: sourcesAt + sourcePages.length - 1,
  }
}

type At = { first: number; figures: number; notes: number; rows: number; sources: number }

function entriesOf(projects: EditionRow['projects'], at: At): ContentsEntry[] {
  const notes = { href: '#notes', title: 'How to read the figures', page: at.notes }
  return [
    { href: '#introduction', title: 'Introduction', page: 2 },
    ...(at.notes < at.figures ? [notes] : []),
    { href: '#figures', title: 'The edition in figures', page: at.figures },
    ...projects.map(({ project: { slug, title, type } }, i) => ({
      href: `#${slug}`,
      title,
      type,
      page: at.first + i,
    })),
    ...(at.notes < at.figures ? [] : [notes]),
    ...(projects.length === 0
      ? []
      : [{ href: '#rows', title: 'The rows behind the figures', page: at.rows }]),
    ...(projects.length === 0 ? [] : [{ href: '#sources', title: 'Sources', page: at.sources }]),
  ]
}

// The first of a type has its name above it, and so has the first of a page.
function contentsOf(entries: ContentsEntry[]): ContentsEntry[][] {
  let before: string | undefined
  const heights = new Map(
    entries.map((entry) => {
      const heading = entry.type && entry.type !== before ? 22 : 0
      before = entry.type
      return [entry, linesOf(entry.title, 84) * 12.6 + 4.6 + heading]
    }),
  )
  return paged(entries, ROOM - HEAD, (entry) => heights.get(entry)!)
}

const OUTCOMES_ROOM = 390
const outcomeHeight = ({ name, title }: Outcome) => linesOf(name, 36) * 12.5 + linesOf(title, 44) * 11.5 + 12

const sourceHeight = ({ title, publisher, url }: BookletSource) =>
  linesOf(`${title}, ${publisher ?? ''}, 2026. ${url ?? ''}`, 95) * 12 + 4.5

const [PART_HEAD, SUM] = [54, 19]

// The tables of the totals one below another; one that goes on on the next page begins there anew.
function rowsOf(totals: Total[]): TotalPart[][] {
  const pages: TotalPart[][] = []
  let left = 0
  for (const total of totals) {
    let part: TotalPart | null = null
    const doubt = total.doubt ? linesOf(total.doubt, 95) * 11.8 : 0
    const letters = total.rows.some(({ reading }) => reading) ? 60 : 88
    for (const [i, row] of total.rows.entries()) {
      const isLast = i === total.rows.length - 1
      const height = linesOf(`${row.title}, page 99`, letters) * 11.6 + (row.note ? 12 : 0) + 5
      const needed = height + (isLast ? SUM : 0) + (part ? 0 : PART_HEAD + doubt)
      // Two rows at least stand together below a heading.
      const more = part || isLast ? 0 : height
      if (pages.length === 0 || needed + more > left) {
        pages.push([])
        left = ROOM - HEAD
        part = null
      }
      if (!part) {
        part = { total, rows: [], isContinued: i > 0, isLast: false }
        pages.at(-1)!.push(part)
        left -= PART_HEAD + doubt
      }
      part.rows.push(row)
      part.isLast = isLast
      left -= height + (isLast ? SUM : 0)
    }
  }
  return pages
}
