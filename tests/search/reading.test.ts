// How what is typed is read: places, words left out, numbers, synonyms, spellings, and what stands in every text.
import { beforeAll, describe, expect, test } from 'vitest'
import { MARK, type ProjectSearch } from '@/lib/search/schema'
import type { Db } from '@/lib/db/client'
import { testDatabase } from '../setup/database'

type Results = Awaited<ReturnType<typeof import('@/lib/search/queries').searchProjects>>

let db: Db
let find: (q: string, more?: Partial<ProjectSearch>) => Promise<Results>
let meaning: (q: string) => Promise<{ meant: string | null; offered: string | null }>
let schools: (q: string) => Promise<{ total: number; names: string[] }>

beforeAll(async () => {
  db = (await testDatabase('demo')).db
  const { readMeaning } = await import('@/lib/search/meant')
  const { onePlace } = await import('@/lib/search/held')
  const { searchProjects } = await import('@/lib/search/queries')
  const { readProjectSearch, searchAddress } = await import('@/lib/search/schema')
  const { searchSchools } = await import('@/lib/schools/queries')
  const { readSchoolSearch } = await import('@/lib/schools/search')
  find = async (q, more) => {
    const search = { ...readProjectSearch({ q, where: more?.where }), ...more }
    return searchProjects(search, await onePlace(search.where))
  }
  meaning = async (q) => {
    const { meant, offered } = await readMeaning(readProjectSearch({ q }))
    return { meant: meant && searchAddress(meant), offered: offered && searchAddress(offered) }
  }
  schools = async (q) => {
    const { total, schools: rows } = await searchSchools(readSchoolSearch({ q }), null)
    return { total, names: rows.map(({ name }) => name) }
  }
})

const total = async (q: string) => (await find(q)).total
const slugs = async (q: string) => (await find(q)).cards.map(({ slug }) => slug)

describe('places among the words', () => {
  test.each([
    'progress in reading',
    'support in reading',
    'interest in poole',
    'CO2',
    'reduce CO2',
    'PE1',
    'L2',
    'M1',
    'clubs near Xyzzyville',
    'zzzqx near York',
  ])('%s is no place', async (q) => {
    expect((await meaning(q)).meant).toBeNull()
  })

  test.each([
    ['clubs near YO10', '/projects?q=clubs&where=YO10&as=place'],
    ['clubs in York', '/projects?q=clubs&where=York&as=place'],
    ['clubs in york', '/projects?q=clubs&where=york&as=place'],
    ['YO10', '/projects?where=YO10&as=place'],
    ['pupils in maths clubs near York', '/projects?q=pupils+in+maths+clubs&where=York&as=place'],
    ['maths clubs within 10 miles of York', '/projects?q=maths+clubs&where=York&radius=10&as=place'],
    ['music in the South West', '/projects?q=music&region=south-west&as=place'],
    ['“maths club” near York', '/projects?q=%E2%80%9Cmaths+club%E2%80%9D&where=York&as=place'],
  ])('%s leads to %s', async (q, address) => {
    expect((await meaning(q)).meant).toBe(address)
  })

  test.each([
    ['progress in Reading', '/projects?q=progress&where=Reading'],
    ['maths York', '/projects?q=maths&where=York'],
    ['STEM leeds primary', '/projects?q=STEM+primary&where=leeds'],
    ['scotland', '/projects?where=scotland'],
    ['helping in maths near York', '/projects?q=helping+in+maths&where=York'],
    ['clubs in schools near', null],
    ['“clubs near York”', null],
  ])('%s offers %s', async (q, address) => {
    expect(await meaning(q)).toEqual({ meant: null, offered: address })
  })

  test('nobody is sent where nothing is found', async () => {
    for (const q of ['latin near York', 'latin in York', 'zzzqx in York', 'YO10 5DD', 'clubs near AB10']) {
      const { meant } = await meaning(q)
      if (!meant) continue
      const params = new URL(meant, 'http://x').searchParams
      expect((await find(params.get('q') ?? '', { where: params.get('where') ?? '' })).total).toBeGreaterThan(
        0,
      )
    }
  })

  test('what is to be read as words stays words', async () => {
    const { readMeaning } = await import('@/lib/search/meant')
    const { readProjectSearch } = await import('@/lib/search/schema')
    const { meant, offered } = await readMeaning(readProjectSearch({ q: 'clubs near York', as: 'words' }))
    expect(meant).toBeNull()
    expect(offered?.where).toBe('York')
  })
})

describe('what is left out', () => {
  test('a minus alone leaves its words out of all', async () => {
    expect(await total('-maths')).toBe(94 - (await total('"maths"')))
    expect(await total('-"year 5"')).toBeLessThan(94)
    const all = (await schools('')).total
    expect((await schools('-york')).total).toBeLessThan(all)
    expect((await schools('-york')).total).toBeGreaterThan(0)
  })

  test('what means the same is not left out too', async () => {
    expect(await total('choir -singing')).toBeGreaterThan(0)
  })

  test('a phrase with "after" leaves out only itself', async () => {
    const [some, all] = [await total('-"after school"'), await total('"after school"')]
    expect(some + all).toBe(94)
    expect(all).toBeLessThan(40)
    expect(await total('-the')).toBe(94)
  })

  test('a word half typed before one left out is still a beginning', async () => {
    expect(await total('astron -zzz')).toBe(await total('astron'))
  })

  test('many words left out do not push out those wanted', async () => {
    const q = `${Array.from({ length: 13 }, (_, i) => `-zz${i}`).join(' ')} latin`
    expect(await find(q)).toMatchObject({ total: await total('latin'), isCut: true })
  })
})

describe('words and numbers with marks', () => {
  beforeAll(async () => {
    const { rebuildCards } = await import('@/lib/search/cards')
    const { id } = await db.project.findUniqueOrThrow({ where: { slug: 'york-latin-gcse' } })
    await db.$transaction(async (tx) => {
      const aims =
        'Catch-up after Covid-19 in 2018-19 and 2020/21 for ages 11–18, post-16: P.E., D&T, art/pottery, O’Zzyx.'
      await tx.project.update({ where: { id }, data: { aims } })
      await rebuildCards(tx, [id])
    })
  })

  test.each([
    '2018-19',
    '"2018-19"',
    'Covid-19',
    '"covid 19"',
    'post-16',
    '11-18',
    '2020/21',
    'pottery',
    'catch-up',
    '"catch up"',
    'O’Zzyx',
    "o'zzyx",
    'P.E. latin',
    'D&T latin',
    'design technology latin',
    'physical education latin',
    'latin or zzzqx',
    'zzzqx/latin',
  ])('%s is found', async (q) => {
    const { cards, corrected, isLoose } = await find(q)
    expect(cards.map(({ slug }) => slug)).toContain('york-latin-gcse')
    expect([corrected, isLoose]).toEqual([null, false])
  })
})

describe('synonyms', () => {
  test.each([
    ['physical education', 'pe'],
    ['computer science', 'computing'],
    ['special educational needs', 'SEND'],
    ['combined cadet force', 'CCF'],
    ['P.E.', 'physical education'],
    ['post-16', 'sixth form'],
    ['16-plus', 'post-16'],
    ['well-being', 'wellbeing'],
    ['y6', 'year 6'],
    ['IT', 'ICT'],
  ])('%s finds what %s finds', async (one, other) => {
    const [found, wanted] = [await find(one), await find(other)]
    expect(found.isLoose).toBe(false)
    expect(wanted.total).toBeGreaterThan(0)
    expect(Math.abs(found.total - wanted.total)).toBeLessThanOrEqual(2)
  })

  test.each([
    ['special needs', 'winchester-osborne'],
    ['coding club', 'rgs-digital-schoolhouse'],
    ['programming', 'rgs-digital-schoolhouse'],
    ['sharing facilities', 'stockport-pool'],
    ['MGS', 'mgs-music-mandarin'],
    ['gsal', 'gsal-bishop-young'],
    ['KEHS', 'kehs-debating'],
    ['y6 maths', 'caterham-maths'],
  ])('%s finds %s', async (q, slug) => {
    expect(await slugs(q)).toContain(slug)
  })

  test('what the site calls its activities finds what its filter finds', async () => {
    const filtered = await find('', { facets: { activity: ['seconding-teachers'] } })
    expect(await total('seconding teachers')).toBeGreaterThanOrEqual(filtered.total)
  })
})

describe('beginnings and stems', () => {
  test('a whole word is no beginning of its stem', async () => {
    const text = async (q: string) =>
      (await find(q)).cards
        .map(({ markedTitle, markedSummary }) => markedTitle + markedSummary)
        .join()
        .toLowerCase()
    expect(await text('caring')).not.toContain(`${MARK}career`)
    expect(await text('singing')).not.toContain(`${MARK}single`)
  })
})

describe('spelling', () => {
  test.each(['dancing', 'nursery', 'early years', 'orchestras', 'physical education', 'GSAL', 'nurseries'])(
    '%s is spelt right',
    async (q) => {
      const { corrected, suggestion } = await find(q)
      expect([corrected, suggestion]).toEqual([null, null])
    },
  )

  test('reduce is no person', async () => {
    const { corrected, suggestion } = await find('reduce zzzqx')
    expect([corrected, suggestion]).toEqual([null, null])
    expect((await schools('St Peters')).names[0]).toMatch(/St Peter/)
  })

  test('a first letter missing, two letters changed, one wrong', async () => {
    for (const q of ['athmatics', 'amthematics', 'mathematiks', 'astronmy'])
      expect((await find(q)).corrected).toMatch(/^(mathematics|astronomy)$/)
  })
})

describe('too little and too much', () => {
  test.each(['the', 'it', 'in the'])('%s alone is no search', async (q) => {
    expect(await find(q)).toMatchObject({ isEmpty: true, total: 94 })
  })

  test('words around a subject do not find everything', async () => {
    const found = await find('how can my school get help with astronomy?')
    expect(found.total).toBeLessThan(20)
    expect(found.cards[0]!.slug).toBe('york-astronomy-gcse')
  })

  test('an order that needs a place is none without one', async () => {
    const { readProjectSearch, searchAddress } = await import('@/lib/search/schema')
    expect(readProjectSearch({ q: 'maths', sort: 'nearest' }).sort).toBe('relevance')
    expect(searchAddress(readProjectSearch({ q: 'maths', sort: 'nearest' }))).toBe('/projects?q=maths')
    const [best, unknown] = [
      await find('maths'),
      await find('maths', { where: 'Xyzzyville', sort: 'nearest' }),
    ]
    expect(unknown.cards.map(({ slug }) => slug)).toEqual(best.cards.map(({ slug }) => slug))
  })

  test('the page past the end is the last one', async () => {
    const { page, cards } = await find('', { page: 99 })
    expect([page, cards.length]).toEqual([4, 22])
  })
})
