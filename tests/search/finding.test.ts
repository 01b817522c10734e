// What a person types, and what they should find among the first three; set down before the search was made to answer it.
import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../setup/database'

let projects: (address: string) => Promise<{ titles: string[]; total: number; address: string }>
let schools: (q: string) => Promise<string[]>

beforeAll(async () => {
  await testDatabase('demo')
  const { findPlace } = await import('@/lib/search/held')
  const { readMeaning } = await import('@/lib/search/meant')
  const { searchProjects } = await import('@/lib/search/queries')
  const { searchSchools } = await import('@/lib/schools/queries')
  const { readSchoolSearch } = await import('@/lib/schools/search')
  const { readProjectSearch, searchAddress } = await import('@/lib/search/schema')
  const { paramsOf } = await import('@/lib/search/address')
  const placeOf = async (where: string) => {
    const found = where ? await findPlace(where) : null
    return found && 'place' in found ? found.place : null
  }
  projects = async (query) => {
    let search = readProjectSearch(paramsOf(`/projects?${query}`))
    const { meant } = await readMeaning(search)
    if (meant) search = readProjectSearch(paramsOf(searchAddress(meant)))
    const { cards, total } = await searchProjects(search, await placeOf(search.where))
    return { titles: cards.slice(0, 3).map(({ slug }) => slug), total, address: searchAddress(search) }
  }
  schools = async (q) => {
    const { schools: rows } = await searchSchools(readSchoolSearch({ q }), null)
    return rows.slice(0, 3).map(({ name }) => name)
  }
})

// What is typed into the one box, and the project that should be among the first three.
const WORDS: [q: string, slug: string][] = [
  ['athmatics clubs near YO1', 'york-maths-club'],
  ['maths club', 'york-maths-club'],
  ['mathematics club york', 'york-maths-club'],
  ['numeracy club york', 'york-maths-club'],
  ['york latin', 'york-latin-gcse'],
  ['latin gcse', 'york-latin-gcse'],
  ['gcse astronomy', 'york-astronomy-gcse'],
  ['astronmy', 'york-astronomy-gcse'],
  ['astron', 'york-astronomy-gcse'],
  ['saturday masterclasses york', 'york-issp-masterclasses'],
  ['Knavesmire', 'york-primary-maths'],
  ['summer school york', 'york-summer-school'],
  ['romeo and juliet', 'abingdon-fitzharrys-play'],
  ['romoe and juliet', 'abingdon-fitzharrys-play'],
  ['Fitzharrys', 'abingdon-fitzharrys-play'],
  ['swimming teacher', 'kings-rochester-swim-training'],
  ['swiming training', 'kings-rochester-swim-training'],
  ['swimm pool stockport', 'stockport-pool'],
  ['stockport pool', 'stockport-pool'],
  ['cricket', 'fettes-wicketz'],
  ['crikcet edinburgh', 'fettes-wicketz'],
  ['debating hub', 'south-hampstead-debate-hub'],
  ['debate', 'south-hampstead-debate-hub'],
  ['KEHS debating', 'kehs-debating'],
  ['physics technicians', 'physics-partners-hubs'],
  ['mandarin', 'mgs-music-mandarin'],
  ['mandrin manchester', 'mgs-music-mandarin'],
  ['sixth form Stratford', 'lae-stratford'],
  ['"sixth form"', 'lae-stratford'],
  ['Tottenham sixth form', 'laet-highgate'],
  ['visors', 'laet-visors'],
  ['Royal Institution masterclasses', 'highgate-ri-maths'],
  ['shared campus', 'limavady-shared-campus'],
  ['Limavady', 'limavady-shared-campus'],
  ['maths art stockport', 'stockport-maths-art'],
  ['laptops', 'wellington-laptops'],
  ['dongles', 'latymer-dongles'],
  ['football bolton', 'bolton-primary-football'],
  ['fotball bolton', 'bolton-primary-football'],
  ['language teachers Sheffield', 'nml-scitt'],
  ['wellbeing Abingdon', 'ox14-learning-partnership'],
  ['Feltham', 'feltham-college'],
  ['Sheppey', 'dulwich-sheppey'],
  ['Holyport', 'eton-holyport'],
  ['Midhurst', 'winchester-midhurst'],
  ['Osborne', 'winchester-osborne'],
  ['primary science Canterbury', 'canterbury-primary-science'],
  ['faith schools Cambridge', 'cambridge-faith-schools'],
  ['Fraserburgh', 'gordonstoun-fraserburgh'],
  ['St Andrews music', 'st-andrews-music'],
  ['Truro sport', 'truro-prep-sport'],
  ['sports academy Norfolk', 'norfolk-sports-academy'],
  ['Latin Streatham', 'streatham-latin'],
  ['streatam latin', 'streatham-latin'],
  ['Portsmouth', 'portsmouth-partnership'],
  ['Southwark', 'southwark-learning-partnership'],
  ['community action manchester', 'mgs-community-action'],
  ['New Islington', 'mgs-new-islington'],
  ['growth mindset', 'caterham-maths'],
  ['teaching school alliance Birmingham', 'kehs-teaching-school'],
]

describe('projects by words', () => {
  test.each(WORDS)('%s', async (q, slug) => {
    expect((await projects(`q=${encodeURIComponent(q)}`)).titles).toContain(slug)
  })
})

const COMBINED: [query: string, slug: string][] = [
  ['q=maths&where=York', 'york-maths-club'],
  ['q=latin&where=YO1', 'york-latin-gcse'],
  ['q=swimming&where=SK3', 'stockport-pool'],
  ['q=music&where=Truro', 'truro-prep-music'],
  ['where=Edinburgh', 'fettes-wicketz'],
  ['where=Limavady', 'limavady-shared-campus'],
  ['q=maths&type=curriculum&region=yorkshire-and-the-humber', 'york-maths-club'],
  ['theme=debating-and-oracy&region=london', 'south-hampstead-debate-hub'],
  ['q=debating&region=west-midlands', 'kehs-debating'],
  ['type=sponsorship&q=holyport', 'eton-holyport'],
  ['q=swimming&type=teaching', 'kings-rochester-swim-training'],
  ['q=masterclasses -york', 'loughborough-masterclasses'],
]

describe('projects by words, places and filters', () => {
  test.each(COMBINED)('%s', async (query, slug) => {
    expect((await projects(query)).titles).toContain(slug)
  })
})

const SCHOOLS: [q: string, name: RegExp][] = [
  ['St Peters York', /^St Peter's School, York/],
  ['st peter’s', /^St Peter's/],
  ['Bootham', /^Bootham School/],
  ['bootam', /^Bootham School/],
  ['Alleyns', /^Alleyn's School/],
  ['Kings College School', /^King's College School/],
  ['abingdn', /^Abingdon School/],
  ['Abingdon School', /^Abingdon School$/],
  ['123312', /^Abingdon School$/],
  ['OX14 1DE', /^Abingdon School$/],
  ['ox141de', /^Abingdon School$/],
  ['knav', /^Knavesmire/],
  ['Eton', /^Eton College/],
  ['eaton college', /Eton College/],
  ['highgate', /^Highgate School/],
  ['harris westminster', /^Harris Westminster/],
  ['dulwich colege', /^Dulwich College/],
  ['Manchester Grammar', /Manchester Grammar/],
  ['winchester', /^Winchester/],
  ['Silverdale Sheffield', /^Silverdale/],
]

describe('schools', () => {
  test.each(SCHOOLS)('%s', async (q, name) => {
    expect((await schools(q)).filter((found) => name.test(found))).not.toEqual([])
  })
})

test('a place in the words has an address that says so', async () => {
  expect((await projects('q=clubs+near+YO10')).address).toBe('/projects?q=clubs&where=YO10&as=place')
})
