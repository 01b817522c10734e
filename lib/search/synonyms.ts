// Words that teachers use for one another. Word forms (mentor, mentoring) are the text search's own work.

const GROUPS = [
  ['maths', 'mathematics', 'mathematical', 'numeracy'],
  ['pe', 'sport', 'sports', 'physical education'],
  ['dt', 'design technology', 'design and technology'],
  ['ict', 'computing', 'computer science', 'computers'],
  ['coding', 'programming', 'computer programming', 'code club', 'coding club', 'computing'],
  ['languages', 'mfl', 'modern languages', 'modern foreign languages'],
  ['re', 'rs', 'religious studies', 'religious education'],
  ['pshe', 'personal development'],
  ['oxbridge', 'oxford and cambridge'],
  ['ucas', 'university applications'],
  ['interview practice', 'interview practise', 'mock interviews', 'practice interviews'],
  [
    'university preparation',
    'uni prep',
    'he prep',
    'higher education preparation',
    'widening participation',
    'university access',
  ],
  ['pupil premium', 'fsm', 'disadvantaged', 'disadvantage', 'free school meals', 'widening access'],
  ['send', 'sen', 'special needs', 'special educational needs', 'additional needs', 'asd', 'autism'],
  ['cpd', 'inset', 'professional development', 'teacher training'],
  ['mat', 'multi-academy trust', 'academy trust'],
  ['ccf', 'cadets', 'combined cadet force'],
  ['orchestra', 'ensemble'],
  ['choir', 'singing', 'choral'],
  ['drama', 'theatre'],
  ['football', 'soccer', 'footie'],
  ['swimming', 'swim'],
  ['tutoring', 'tuition'],
  ['peer tutoring', 'peer mentoring'],
  ['pupil', 'student'],
  ['sixth form', '16-plus', 'post-16'],
  ['sixth formers', 'sixth form students', 'sixth form pupils'],
  ['eyfs', 'early years', 'nursery'],
  ['wellbeing', 'well-being'],
  ['practice', 'practise'],
  ['gifted and talented', 'gt', 'more able', 'able pupils'],
  ['11 plus', 'eleven plus'],
  ['teacher secondment', 'seconding teachers', 'seconded teachers'],
  ['stem', 'science'],
  ['laptops', 'devices', 'it equipment', 'ict equipment'],
  ['visors', 'face shields'],
  ['bursary', 'scholarship'],
  ['governor', 'trustee'],
  ...Array.from({ length: 13 }, (_, i) => [`year ${i + 1}`, `y${i + 1}`, `yr ${i + 1}`]),
  ...Array.from({ length: 5 }, (_, i) => [`key stage ${i + 1}`, `ks${i + 1}`]),
]

const wordsOf = (text: string) => text.replaceAll('-', ' ')

function meanings() {
  const known = new Map<string, Set<string>>()
  for (const group of GROUPS.map((words) => words.map(wordsOf)))
    for (const one of group) {
      const others = known.get(one) ?? new Set()
      for (const other of group) if (other !== one) others.add(other)
      known.set(one, others)
    }
  return new Map([...known].map(([one, others]) => [one, [...others]]))
}

/** Each word, or words between single spaces, in small letters, with those that mean the same. */
export const SYNONYMS: ReadonlyMap<string, string[]> = meanings()

/** The most words that a name with synonyms has. */
export const LONGEST = Math.max(...[...SYNONYMS.keys()].map((words) => words.split(' ').length))

// "IT" is a school subject where "it" is none.
const SUBJECT = ['ict', ...SYNONYMS.get('ict')!]

/** What means the same as some words typed; `isShouted` when all of a search is in capitals. */
export function meaningsOf(words: string[], isShouted: boolean): string[] {
  if (words.length === 1 && words[0] === 'IT' && !isShouted) return SUBJECT
  return SYNONYMS.get(words.join(' ').toLowerCase()) ?? []
}
