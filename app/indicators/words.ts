// The catalogue in words.
import { CATALOGUE, INDICATOR_KEYS, type Indicator, type IndicatorKey } from '@/lib/impact/catalogue'

const groupOf = ({ isOutcome, aims }: Indicator) =>
  isOutcome ? 'changes' : aims.includes('teaching') && !aims.includes('reach') ? 'teaching' : 'reach'

const entries = INDICATOR_KEYS.map((key) => ({ key, indicator: CATALOGUE[key] as Indicator }))
const inGroup = (group: string) => entries.filter(({ indicator }) => groupOf(indicator) === group)

export const GROUPS: {
  title: string
  about: string
  indicators: { key: IndicatorKey; indicator: Indicator }[]
}[] = [
  { title: 'Reach', about: 'How large a project is.', indicators: inGroup('reach') },
  {
    title: 'Teaching and training',
    about: 'What staff of one school give to another.',
    indicators: inGroup('teaching'),
  },
  {
    title: 'Changes for pupils',
    about: 'What is different for pupils afterwards. Only these can raise the level of evidence.',
    indicators: inGroup('changes'),
  },
]

export const DIRECTIONS = {
  up: 'More is better',
  down: 'Less is better',
  neither: 'Neither more nor less is better',
} as const

export const ADDS = {
  sum: 'Yes. The last count of each project is added up, once for each.',
  spread:
    'No. These are shares or averages: the site shows how they spread, and never adds or averages them.',
  words: 'No. These are judgements in words: the site shows them side by side.',
} as const

/** "pupils", "in words" */
export const unitWords = ({ unit }: Indicator) => unit ?? 'in words'
