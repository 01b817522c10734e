// Words for generated texts: those of school partnerships first, then made-up ones, as often as a language uses its words.
import { pick, type Random, random, whole, zipf } from './random'

const COMMON =
  `pupils schools school year teachers together partnership students project work state independent sessions
maths science music sport reading languages drama art history computing local primary secondary learning club weekly term
staff support classes workshop visit university summer sixth form mentoring training shared programme events day concert
choir orchestra swimming football cricket rugby hockey tennis athletics debating latin french german spanish mandarin
physics chemistry biology engineering robotics coding laboratory library pool field theatre stage community careers
interviews applications masterclasses enrichment curriculum materials resources wellbeing confidence ambition leadership
governors heads training hubs partners town city county village bus minibus transport saturday evening lunchtime holiday
eight nine ten eleven twelve pairs groups teams tutors volunteers alumni bursary places course certificate award festival
competition exhibition performance rehearsal lessons homework revision exams grades results report survey interviews
geography environment garden farm climate recycling nature outdoor expedition camp residential trip museum gallery
ceramics textiles photography film dance poetry writing storytelling phonics literacy numeracy handwriting spelling
philosophy ethics religion politics economics business enterprise finance law medicine nursing veterinary teaching
chess juggling gymnastics netball rowing sailing climbing fencing badminton squash golf cycling running yoga cadets
`
    .split(/\s+/)
    .filter(Boolean)

const ONSETS = [
  'b',
  'br',
  'c',
  'cl',
  'd',
  'dr',
  'f',
  'fl',
  'g',
  'gr',
  'h',
  'k',
  'l',
  'm',
  'n',
  'p',
  'pr',
  's',
  'st',
  't',
  'th',
  'tr',
  'w',
]
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ea', 'ou', 'ai']
const CODAS = ['', 'ck', 'd', 'ld', 'm', 'n', 'nd', 'r', 'rn', 's', 'st', 't', 'x', 'sk', 'lm']

const syllable = (next: Random) => pick(next, ONSETS) + pick(next, VOWELS) + pick(next, CODAS)

function vocabulary(size: number): string[] {
  const next = random(7)
  const words = new Set(COMMON)
  while (words.size < size)
    words.add(Array.from({ length: whole(next, 2, 3) }, () => syllable(next)).join(''))
  return [...words]
}

/** Every word that texts are made of, the commonest first. */
export const VOCABULARY = vocabulary(20_000)

export const word = (next: Random) => VOCABULARY[zipf(next, VOCABULARY.length)]!
const sentence = (next: Random, length: number) => {
  const words = Array.from({ length }, () => word(next))
  return `${words[0]![0]!.toUpperCase()}${words.join(' ').slice(1)}`
}

/** A title of so many words, without a full stop. */
export const title = (next: Random) => sentence(next, whole(next, 5, 10))

/** A text of about so many words in sentences. */
export function text(next: Random, length: number): string {
  const sentences: string[] = []
  for (let left = length; left > 0; left -= 14)
    sentences.push(`${sentence(next, Math.max(4, Math.min(14, left)))}.`)
  return sentences.join(' ')
}

const ENDINGS = ['ham', 'ton', 'bury', 'ford', 'wick', 'field', 'stead', 'combe', 'thorpe', 'mere']

/** A made-up name of a place, such as "Brounstead". */
export function placeName(next: Random): string {
  const name = syllable(next) + pick(next, ENDINGS)
  return name[0]!.toUpperCase() + name.slice(1)
}
