// The addresses that the benchmark asks for: what people do, in fixed proportions.

const WORDS =
  `maths science music reading drama swimming football debating latin physics robotics choir orchestra mentoring
coding chess pottery photography sailing netball university masterclasses leadership concert residential bursary phonics
wellbeing expedition enterprise philosophy mandarin ceramics athletics storytelling veterinary juggling textiles nursing
recycling`.split(/\s+/)
const MISSPELT = [
  'mathmatics',
  'sciense',
  'orchesta',
  'swiming',
  'debateing',
  'photografy',
  'universty',
  'robotiks',
]
const THREE = [
  'type=teaching&region=london&led=joint',
  'type=curriculum&phase=primary&status=running',
  'theme=music&region=south-east&outcomes=yes',
  'year=7&mode=in-person&type=wider-opportunities',
]
const PLACES = [
  'where=LS1',
  'where=M3&radius=10',
  'where=SE5&radius=5',
  'where=B12&radius=50',
  'where=NG4&q=music',
]

// 400 different searches, more than the server keeps the results of, so that each is worked out. `last` is their last part.
const different = (/** @type {string[]} */ ...last) =>
  ['london', 'south-east', 'north-west', 'west-midlands', 'south-west'].flatMap((region) =>
    ['teaching', 'curriculum', 'leadership', 'sponsorship'].flatMap((type) =>
      last.flatMap((end) =>
        ['', '&led=state', '&led=joint', '&led=independent', '&status=running'].map(
          (more) => `?type=${type}&region=${region}${more}${end}`,
        ),
      ),
    ),
  )
const FILTERS = different('', '&phase=primary', '&phase=secondary', '&phase=all-through')
const IMPACT = ['', ...different('', '&year=2021-22', '&year=2022-23', '&year=2023-24')]
const FIGURES = ['pupils', 'sessions', 'attendance', 'outcomes', 'named-schools']

/**
 * @param {{ projects: string[], schools: string[] }} slugs
 * @returns {Record<string, { paths: string[], goal: number | null, floor: string }>} groups with the goal in milliseconds
 *   of CPU for each request, and the page of the floor that does the same work
 */
export function groupsOf({ projects, schools }) {
  const search = (/** @type {string} */ query) => `/projects?${query}`
  const groups = {
    'a page of text': { paths: ['/privacy'], goal: null, floor: '/list' },
    'first page': { paths: ['/projects'], goal: 8, floor: '/list' },
    region: {
      paths: ['london', 'south-east', 'north-west'].map((r) => search(`region=${r}`)),
      goal: 8,
      floor: '/list',
    },
    'type and region': {
      paths: ['teaching', 'curriculum', 'leadership'].map((t) => search(`type=${t}&region=west-midlands`)),
      goal: 8,
      floor: '/list',
    },
    'three facets': { paths: THREE.map(search), goal: 8, floor: '/list' },
    'never the same': { paths: FILTERS.map((query) => `/projects${query}`), goal: 8, floor: '/list' },
    'page 50': { paths: [search('page=50')], goal: 8, floor: '/list' },
    words: { paths: WORDS.map((word) => search(`q=${word}`)), goal: 12, floor: '/search' },
    misspelt: { paths: MISSPELT.map((word) => search(`q=${word}`)), goal: 12, floor: '/search' },
    'place and radius': { paths: PLACES.map(search), goal: 8, floor: '/list' },
    'project page': {
      paths: projects.slice(0, 500).map((slug) => `/projects/${slug}`),
      goal: 8,
      floor: '/detail',
    },
    impact: { paths: IMPACT.map((query) => `/impact${query}`), goal: 30, floor: '/list' },
    'rows of a figure': {
      paths: IMPACT.map((query, i) => `/impact/${FIGURES[i % FIGURES.length]}${query}`),
      goal: 30,
      floor: '/list',
    },
    schools: {
      paths: ['/schools', '/schools?sector=independent', '/schools?q=priory', '/schools?where=LS1&radius=10'],
      goal: null,
      floor: '/list',
    },
    'school page': {
      paths: schools.slice(0, 200).map((slug) => `/schools/${slug}`),
      goal: null,
      floor: '/detail',
    },
  }
  const mixed = Array.from({ length: 40 }, (_, i) =>
    Object.values(groups).map(({ paths }) => paths[i % paths.length] ?? '/'),
  ).flat()
  return { ...groups, mixed: { paths: mixed, goal: null, floor: '/list' } }
}
