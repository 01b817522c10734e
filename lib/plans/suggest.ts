// What an evaluation plan suggests: indicators for what a project wants to change, and the days to measure them. Pure.
import { AIMS, type Aim } from '@/lib/impact/aims'
import { CATALOGUE, type Indicator, INDICATOR_KEYS, type IndicatorKey } from '@/lib/impact/catalogue'
import { PROJECT_TYPES, type ProjectType, typesOf } from '@/lib/projects/schema'
import { plusDays, schoolDayNear, type Terms } from './terms'
import { type Moment, MOST } from './words'

/** What is known of a project that suggestions hang on. */
export type About = { type: ProjectType | null; activities: string[]; themes: string[] }

export type Suggestion = { key: IndicatorKey; reason: string }
/** For an aim that no indicator of the catalogue tells about in projects of this type. */
export type OwnSuggestion = { aim: Aim; name: string; unit: string; reason: string }

const OWN: Record<Aim, { name: string; unit: string }> = {
  reach: { name: 'Pupils who came again', unit: 'pupils' },
  attainment: { name: 'Marks in the same test', unit: 'per cent' },
  aspiration: { name: 'Pupils who name a next step', unit: 'pupils' },
  wellbeing: { name: 'Pupils who feel part of the school', unit: 'per cent' },
  teaching: { name: 'Lessons that staff say have changed', unit: 'lessons' },
  improvement: { name: 'Goals of the improvement plan met', unit: 'goals' },
  facilities: { name: 'Groups that used the facilities', unit: 'groups' },
}

const typesOfProject = ({ type, activities }: About): ProjectType[] => [
  ...new Set([...(type ? [type] : []), ...typesOf(activities)]),
]

/** Whether an indicator is made for projects of one of these types; for all while none is known. */
const suits = ({ types }: Indicator, known: ProjectType[]) =>
  types === 'all' || known.length === 0 || known.some((type) => types.includes(type))

// An indicator of certain themes is not pressed on a project of others; the list of all still offers it.
const hasTheme = ({ themes }: Indicator, { themes: known }: About) =>
  !themes || known.length === 0 || known.some((theme) => themes.includes(theme))

/**
 * The indicators that tell about these aims in such a project, each with its reason in words; the school's own for an aim
 * that the catalogue has nothing for; and `others`, which suit its type and tell about something else.
 */
export function suggestIndicators(aims: Aim[], about: About) {
  const known = typesOfProject(about)
  const fitting = INDICATOR_KEYS.filter((key) => suits(CATALOGUE[key], known))
  const isFor = (key: IndicatorKey, aim: Aim) => (CATALOGUE[key].aims as readonly Aim[]).includes(aim)
  const chosen = (key: IndicatorKey) => aims.filter((aim) => isFor(key, aim))
  const isSuggested = (key: IndicatorKey) => chosen(key).length > 0 && hasTheme(CATALOGUE[key], about)
  const suggested = fitting
    .filter(isSuggested)
    .map((key): Suggestion => ({ key, reason: reasonFor(CATALOGUE[key], chosen(key), known) }))
  const own = aims
    .filter((aim) => !suggested.some(({ key }) => isFor(key, aim)))
    .map((aim): OwnSuggestion => ({
      aim,
      ...OWN[aim],
      reason: `For your aim “${AIMS[aim]}”, for which the catalogue has nothing that fits a project like this. Put it in your own words`,
    }))
  return { suggested, own, others: fitting.filter((key) => !isSuggested(key)) }
}

function reasonFor({ types }: Indicator, aims: Aim[], known: ProjectType[]): string {
  const wanted = aims.map((aim) => `“${AIMS[aim]}”`).join(' and ')
  const fits =
    types === 'all'
      ? 'fits every project'
      : `fits ${(known.length > 0 ? types.filter((type) => known.includes(type)) : types)
          .map((type) => PROJECT_TYPES[type].label.toLowerCase())
          .join(' or ')} projects`
  return `For your ${aims.length === 1 ? 'aim' : 'aims'} ${wanted}; ${fits}`
}

const FEW = 3 // indicators, measured well, say more than many

/** Those ticked before anybody has chosen: each aim's first, and while they are few each aim's second. */
export function firstChoice(aims: Aim[], suggested: Suggestion[]): IndicatorKey[] {
  const rank = ({ key }: Suggestion) =>
    Math.min(
      ...aims
        .map((aim) =>
          suggested
            .filter((one) => (CATALOGUE[one.key].aims as readonly Aim[]).includes(aim))
            .map((one) => one.key)
            .indexOf(key),
        )
        .filter((place) => place >= 0),
    )
  return suggested
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, Math.min(Math.max(FEW, aims.length), MOST.indicators))
    .map(({ key }) => key)
}

type Rhythm = readonly { moment: Moment; due: (terms: Terms) => Date }[]

// Follows the words of `when` in the catalogue: the second week of the autumn, the last but one of the summer, ends of terms.
const start = ({ autumn }: Terms) => plusDays(autumn.from, 7)
const finish = ({ summer }: Terms) => plusDays(summer.to, -7)
const YEARLY: Rhythm = [{ moment: 'end', due: finish }]
const TWICE: Rhythm = [
  { moment: 'baseline', due: start },
  { moment: 'end', due: finish },
]
const TERMLY: Rhythm = [
  { moment: 'during', due: ({ autumn }) => autumn.to },
  { moment: 'during', due: ({ spring }) => spring.to },
  { moment: 'end', due: ({ summer }) => summer.to },
]
const inMonth = (month: number) => (terms: Terms) =>
  new Date(Date.UTC(terms.summer.to.getUTCFullYear(), month - 1, 28))

const RHYTHMS: Record<IndicatorKey, Rhythm> = {
  pupils: YEARLY,
  'state-pupils': YEARLY,
  schools: YEARLY,
  sessions: YEARLY,
  'teaching-hours': YEARLY,
  'teachers-trained': TERMLY,
  'facilities-hours': TERMLY,
  attendance: TWICE,
  'grades-on-target': TWICE,
  'reading-age': TWICE,
  confidence: TWICE,
  'university-applications': [{ moment: 'end', due: inMonth(1) }], // the closing date is in January
  'university-offers': [{ moment: 'end', due: inMonth(5) }],
  'university-places': [{ moment: 'baseline', due: ({ autumn }) => plusDays(autumn.from, 14) }], // last summer's leavers
  inspection: YEARLY,
}

const SOON = 14 // days to get ready in, where the proper day has passed

/**
 * The readings to plan for an indicator in a school year, in their order, each in a term and on no weekend. What should have
 * been measured already is planned as soon as it can be, while its end is still to come; what was due on the way is left out.
 * @param key of the catalogue; null for the school's own
 */
export function suggestReadings(key: IndicatorKey | null, terms: Terms, today: Date) {
  const soon = schoolDayNear(plusDays(today, SOON), terms)
  const planned = (key ? RHYTHMS[key] : TWICE).flatMap(({ moment, due }) => {
    const dueOn = schoolDayNear(due(terms), terms)
    if (dueOn >= today) return { moment, dueOn }
    return moment === 'during' ? [] : { moment, dueOn: soon > dueOn ? soon : dueOn }
  })
  const last = planned.at(-1)
  return planned.filter((one) => one === last || one.moment !== 'baseline' || one.dueOn < last!.dueOn)
}
