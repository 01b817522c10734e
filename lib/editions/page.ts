// What of a project stands on its one page, so that it fits A4. Heights are in points, reckoned on the safe side from the
// sizes in app/styles/booklet.css.
import { formatPartialDate } from '@/lib/dates/schema'
import { EVIDENCE_RULES } from '@/lib/impact/evidence'
import { latestOf } from '@/lib/impact/order'
import { QUALIFIERS } from '@/lib/projects/schema'
import type { Placed } from './figures'
import { cut, linesOf, shorten } from './lines'
import type { BookletFigure, BookletProject, BookletSection } from './schema'
import type { Numbers } from './sources'

/** What a page has for its content. */
export const ROOM = 720
const [PICTURE, LEAST_BAND] = [182, 94]
const BANDS = { row: 210, band: 156, wide: LEAST_BAND } as const
const GIVES = 56
const COLUMN = 42 // letters a line
const LINE = 15
const SCHOOLS = 92
const HEADING = 27

export function pageOf(project: Placed, words: string | null, numbers: Numbers): BookletProject {
  const { slug, title, summary, type, page, pictures, card } = project
  const facts = factsOf(project)
  const schools = schoolsOf(project)
  const level = card?.evidence ?? 1
  const because = EVIDENCE_RULES.filter((rule) => rule.level <= level).map((rule) => rule.because)
  const head = 40 + linesOf(title, 41) * 27 + linesOf(summary, 67) * 19
  const quote = words ? linesOf(words, 70) * 17 + 12 : 0
  const factRows = pairs(facts).reduce(
    (height, pair) => height + Math.max(...pair.map(([, fact]) => linesOf(fact, 31))) * 13.6 + 3,
    44, // with what stands above the columns
  )
  const foot =
    (schools ? linesOf(schools, SCHOOLS) * 13.8 + 33 : 0) + (linesOf(because.join('; '), 88) + 1) * 13 + 40
  const room = ROOM - head - quote - factRows - foot - (pictures[0] ? PICTURE : LEAST_BAND)
  const figures = figuresOf(project, numbers)
  const right = fill(
    [
      { title: 'What changed', text: project.whatChanged, figures: figures.changes },
      { title: 'Figures', text: null, figures: figures.measures },
    ],
    room,
  )
  const left = fill(
    [
      { title: 'What happens', text: project.whatHappens, figures: [] },
      { title: 'What was learned', text: project.learned, figures: [] },
      { title: 'What it takes', text: project.whatItTakes, figures: [] },
      { title: 'Aims', text: project.aims, figures: [] },
    ],
    room,
  )
  const shown = right.sections.reduce((count, { figures: some }) => count + some.length, 0)
  const spare = room - Math.max(left.height, right.height) + LEAST_BAND
  // A band that turns out too tall gives way to the text, down to the least.
  const band = spare + GIVES >= BANDS.row ? 'row' : spare + GIVES >= BANDS.band ? 'band' : 'wide'
  return {
    slug,
    title,
    summary,
    type,
    page,
    words,
    facts,
    schools,
    band,
    because,
    left: left.sections,
    right: right.sections,
    picture: pictureOf(project),
    weave: {
      state: card?.stateSchools ?? 0,
      independent: card?.independentSchools ?? 0,
      unknown: Math.max(
        card?.unknownSchools ?? 0,
        2 - (card?.stateSchools ?? 0) - (card?.independentSchools ?? 0),
      ),
      lead: card?.leadSector ?? null,
    },
    evidence: level,
    figuresLeft: project.indicators.length - shown,
  }
}

function pictureOf({ pictures: [first] }: Placed): BookletProject['picture'] {
  return first ? { ...first, caption: first.caption && cut(first.caption, 100) } : null
}

const pairs = <Item>(items: Item[]) =>
  Array.from({ length: Math.ceil(items.length / 2) }, (_, i) => items.slice(i * 2, i * 2 + 2))

type Wanted = { title: string; text: string | null; figures: BookletFigure[] }

// Sections from the top for as long as the column lasts: figures whole, text to the end of a sentence.
function fill(wanted: Wanted[], room: number): { sections: BookletSection[]; height: number } {
  const sections: BookletSection[] = []
  let left = room
  for (const { title, text, figures } of wanted) {
    let here = left - HEADING
    const fitting = figures.filter((figure) => {
      const height = heightOf(figure)
      if (height > here) return false
      here -= height
      return true
    })
    const lines = Math.floor((here - 8) / LINE) - 1
    // The first section is cut where it must be; a later one comes whole or not at all.
    const isWhole = sections.length > 0 && text !== null && linesOf(text, COLUMN) > lines
    const cutText = text && lines >= 3 && !isWhole ? shorten(text, COLUMN, lines) : ''
    // Nor is it cut within a sentence where something else stands already.
    const isTorn = cutText.endsWith('…') && (fitting.length > 0 || sections.length > 0)
    const short = isTorn ? '' : cutText
    if (fitting.length === 0 && !short) continue
    sections.push({ title, text: short, figures: fitting })
    left = here - (short ? (linesOf(short, COLUMN) + short.split('\n\n').length * 0.6) * LINE : 0)
  }
  return { sections, height: room - left }
}

const heightOf = ({ name, unit, before, reading }: BookletFigure) => {
  const dates = `September 2020${before ? ' to September 2022' : ''}, source 100 ${reading.asOfNote ?? ''}`
  const value = [before, reading].map((one) => (one ? amountOf(one, unit) : '')).join(' to ')
  return linesOf(value, 24) * 20 + linesOf(name, 44) * 13.2 + linesOf(dates, 50) * 11.8 + 8
}

const amountOf = ({ value, words, qualifier }: BookletFigure['reading'], unit: string | null) =>
  value === null
    ? (words ?? '')
    : [qualifier && QUALIFIERS[qualifier], value.toString(), unit].filter(Boolean).join(' ')

// Counts of several readings stand with the last; what sources disagree about stands on the project's own page.
function figuresOf({ indicators }: Placed, numbers: Numbers) {
  const changes: BookletFigure[] = []
  const measures: BookletFigure[] = []
  for (const { id, kind, name, unit, readings } of indicators) {
    const before = readings.find(({ moment }) => moment === 'before')
    const last = latestOf(readings.filter(({ moment }) => moment === 'after' || moment === 'single'))
    if (kind === 'disputed' || !last) continue
    const figure = { id, name, unit, reading: numbers.numbered(last) }
    if (kind === 'change' && before) changes.push({ ...figure, before: numbers.numbered(before) })
    else measures.push({ ...figure, before: null })
  }
  return { changes, measures }
}

const MOST_LETTERS = 78
const plain = (name: string | null) => name && name.replace(/ \(.*\)$/, '')

function factsOf(project: Placed): [string, string][] {
  const { card, ledBy, participations, leadOrganisation, regions } = project
  const leads = participations.filter(({ role }) => role === 'lead').map(({ school }) => school.name)
  const schools = (card?.stateSchools ?? 0) + (card?.independentSchools ?? 0) + (card?.unknownSchools ?? 0)
  const region = regions.map((one) => one.region.name).join(', ')
  const pupils = card?.pupils?.toLocaleString('en-GB') ?? null
  const about = card?.pupilsQualifier && QUALIFIERS[card.pupilsQualifier]
  const facts: [string, string | null][] = [
    [
      'Led by',
      ledBy === 'joint' ? 'Several schools jointly' : leads.join(' and ') || plain(leadOrganisation),
    ],
    ['Where', [...new Set([card?.place, region])].filter(Boolean).join(', ') || null],
    ['Schools', schools > 0 ? schools.toLocaleString('en-GB') : null],
    ['Pupils', pupils && [about, pupils].filter(Boolean).join(' ')],
    ['Since', formatPartialDate({ on: project.startedOn, precision: project.startedPrecision })],
    ['Until', formatPartialDate({ on: project.endedOn, precision: project.endedPrecision })],
    ['Years', project.years],
    ['How often', project.frequency],
  ]
  return facts.flatMap(([term, fact]) => (fact ? [[term, cut(fact, MOST_LETTERS)] as [string, string]] : []))
}

// As many names as four lines take; of the others how many they are.
function schoolsOf({ participations, card }: Placed): string | null {
  const names = participations.map(({ school }) => school.name)
  const counted = (card?.stateSchools ?? 0) + (card?.independentSchools ?? 0) + (card?.unknownSchools ?? 0)
  let shown = names.length
  while (shown > 1 && linesOf(names.slice(0, shown).join(', '), SCHOOLS) > 4) shown -= 1
  const others = Math.max(counted, names.length) - shown
  if (names.length === 0) return null
  const said = names.slice(0, shown).join(', ')
  return others > 0 ? `${said} and ${others.toLocaleString('en-GB')} more` : said
}
