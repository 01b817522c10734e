// Words that teachers use for one another. Word forms (mentor, mentoring) are the text search's own work.

const GROUPS = [
  ['maths', 'mathematics', 'mathematical', 'numeracy'],
  ['pe', 'sport', 'sports', 'physical education'],
  ['dt', 'design technology', 'design and technology'],
  ['ict', 'computing', 'computer science'],
  ['coding', 'programming'],
  ['languages', 'mfl', 'modern languages'],
  ['re', 'religious studies', 'religious education'],
  ['oxbridge', 'oxford and cambridge'],
  ['ucas', 'university applications'],
  ['send', 'sen', 'special needs', 'special educational needs'],
  ['cpd', 'inset', 'professional development', 'teacher training'],
  ['mat', 'multi-academy trust', 'academy trust'],
  ['ccf', 'cadets', 'combined cadet force'],
  ['orchestra', 'ensemble'],
  ['choir', 'singing', 'choral'],
  ['drama', 'theatre'],
  ['football', 'soccer'],
  ['swimming', 'swim'],
  ['tutoring', 'tuition'],
  ['pupil', 'student'],
  ['sixth form', '16-plus', 'post-16'],
  ['eyfs', 'early years'],
  ['stem', 'science'],
  ['laptops', 'devices'],
  ['visors', 'face shields'],
  ['bursary', 'scholarship'],
  ['governor', 'trustee'],
] as const

/** Each single word with the words and phrases that mean the same. */
export const SYNONYMS: ReadonlyMap<string, string[]> = new Map(
  GROUPS.flatMap((group) =>
    group
      .filter((word) => /^\w+$/.test(word))
      .map((word) => [
        word,
        group.filter((other) => other !== word).map((other) => other.replaceAll('-', ' ')),
      ]),
  ),
)
