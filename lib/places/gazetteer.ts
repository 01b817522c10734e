// The places that the schools held make known: postcodes, districts, towns, authorities, regions and the schools
// themselves. No outside service is asked.
import { distanceOf, tolerance } from './alike'
import { KNOWN } from './known'
import { extend, grow, type Middle } from './middle'
import { POSTCODE_AREAS } from './postcode-areas'
import {
  distanceMiles,
  fold,
  foldName,
  type Place,
  type Position,
  readDistrict,
  readPosition,
  readPostcode,
} from './schema'

/** What a gazetteer is made of; a school without a position makes nothing known but its name. */
export type PlacedSchool = {
  urn: number | null
  slug: string
  name: string
  town: string | null
  postcode: string | null
  authority: string | null
  authoritySlug: string | null
  region: string | null
  regionId: string | null
  takesPart: boolean
  lat: number | null
  lon: number | null
}

/** One place, several of one name to choose from, or null when nothing held answers to it. */
export type Found = { place: Place } | { choices: Place[] } | null

type Area = Middle & { name: string; how: 'authority' | 'region'; value: string }
type Town = Middle & { name: string; region: string | null; authority: string | null }

const APART = 15 // miles; schools of one town lie nearer together, towns of one name farther apart
const MOST_CHOICES = 12

export class Gazetteer {
  private readonly postcodes = new Map<string, Middle>()
  private readonly districts = new Map<string, Middle>()
  private readonly towns = new Map<string, Town[]>()
  private readonly areas = new Map<string, Area>()
  private readonly shortNames = new Map<string, Set<string>>()
  private readonly schools: { key: string; school: PlacedSchool & Position }[] = []

  constructor(schools: Iterable<PlacedSchool>) {
    for (const school of schools) if (isPlaced(school)) this.learn(school)
    this.schools.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  }

  private learn(school: PlacedSchool & Position) {
    const { postcode, town, authority, authoritySlug, region, regionId } = school
    if (postcode) {
      extend(this.postcodes, postcode, school)
      extend(this.districts, postcode.split(' ')[0]!, school)
    }
    if (town) this.learnTown(town, school)
    // A region comes first: London is one, and no authority.
    if (region) this.learnArea({ name: region, how: 'region', value: regionId! }, school)
    if (authority) this.learnArea({ name: authority, how: 'authority', value: authoritySlug! }, school)
    this.schools.push({ key: fold(school.name), school })
  }

  private learnArea(area: Omit<Area, keyof Middle>, { lat, lon }: Position) {
    const known = this.areas.get(foldName(area.name))
    if (!known) this.areas.set(foldName(area.name), { ...area, lat, lon, count: 1 })
    else if (known.how === area.how) grow(known, { lat, lon })
  }

  private learnTown(name: string, school: PlacedSchool & Position) {
    const key = foldName(name)
    for (const short of shortNames(key))
      this.shortNames.set(short, (this.shortNames.get(short) ?? new Set()).add(key))
    const known = this.towns.get(key) ?? []
    const town = known.find((other) => distanceMiles(other, school) < APART)
    if (town) grow(town, school)
    else {
      const { lat, lon, region, authority } = school
      this.towns.set(key, [...known, { name, region, authority, lat, lon, count: 1 }])
    }
  }

  /** Whether a town, an authority, a region or a county is called so. */
  isArea(text: string): boolean {
    return this.findNamed(text) !== null
  }

  private findNamed(text: string): Found {
    return this.findTown(text) ?? this.findArea(text) ?? this.findKnown(text)
  }

  /** The place that a postcode, half of one, a town, an authority, a region, a URN or a school's name means. */
  find(text: string): Found {
    const position = readPosition(text)
    if (position) return { place: { ...position, label: 'this position', how: 'position', asked: text } }
    return (
      this.findPostcode(text) ??
      this.findNamed(text) ??
      this.findSchool(text) ??
      this.findByParts(text) ??
      this.findAlike(text)
    )
  }

  // Misspelt: what may have been meant is only offered.
  private findAlike(text: string): Found {
    const name = foldName(text)
    if (/[\d,]/.test(text) || name.length < 4) return null
    const names = new Set([...this.towns.keys(), ...this.areas.keys(), ...KNOWN.keys()])
    const alike = [...names]
      .map((other) => ({ other, far: distanceOf(name, other, tolerance(name)) }))
      .filter(({ far }) => far <= tolerance(name))
      .toSorted((a, b) => a.far - b.far)
    const choices = alike.slice(0, 3).flatMap(({ other }): Place[] => {
      const found = this.findNamed(other)
      const place = found && ('place' in found ? found.place : found.choices[0]!)
      return place ? [{ ...place, asked: place.label }] : []
    })
    return choices.length > 0 ? { choices } : null
  }

  // "Leeds LS6", "Leeds, West Yorkshire", "Eton College, Windsor": what says most of it is known.
  private findByParts(text: string): Found {
    const [, before, district] = /^(.+?),?\s+([A-Z]{1,2}\d[A-Z\d]?(?:\s*\d[A-Z]{2})?)$/i.exec(text) ?? []
    if (before && district) return this.findPostcode(district)
    const [name, ...rest] = text.split(',').map((part) => part.trim())
    if (!name || rest.length === 0) return null
    const town = ` ${foldName(rest.join(' '))} `
    const found = this.schools.find(
      ({ key, school }) => key === fold(name) && ` ${foldName(school.town ?? '')} `.includes(town),
    )
    if (found) return placeOf(found.school, found.school.name, 'school', text)
    return rest.every((part) => this.isArea(part)) ? this.findNamed(name) : null
  }

  // What people call places that no school held stands in.
  private findKnown(text: string): Found {
    const known = KNOWN.get(foldName(text))
    if (!known) return null
    if ('region' in known) return this.findArea(known.region)
    if ('lat' in known) return placeOf(known, known.name, 'county', text)
    const middle = known.district && this.districts.get(known.district)
    if (middle) return placeOf(middle, known.name, 'part', text)
    return placeOf(POSTCODE_AREAS.get(known.area)!, known.name, known.district ? 'area' : 'part', text)
  }

  private findPostcode(text: string): Found {
    const postcode = readPostcode(text)
    const district = postcode ? postcode.split(' ')[0]! : readDistrict(text)
    if (!district) return null
    const area = /^[A-Z]+/.exec(district)![0]
    const asked = postcode ?? district
    const exact = postcode && this.postcodes.get(postcode)
    if (exact) return placeOf(exact, asked, 'postcode', asked)
    const near = this.districts.get(district)
    if (near) return placeOf(near, district, 'district', asked)
    const middle = POSTCODE_AREAS.get(area)
    return middle ? placeOf(middle, asked, 'area', asked) : null
  }

  private findTown(text: string): Found {
    // "Eton, Windsor" is the name of a town; "Newport, Wales" is not.
    const isWhole = this.towns.has(foldName(text))
    const [name = '', qualifier] = isWhole ? [foldName(text)] : text.split(',').map(foldName)
    const keys = this.towns.has(name) ? [name] : [...(this.shortNames.get(name) ?? [])]
    const towns = keys.flatMap((key) => this.towns.get(key)!)
    const meant = qualifier
      ? towns.filter(({ region, authority }) =>
          [region, authority].some((of) => of && foldName(of) === qualifier),
        )
      : towns
    if (meant.length === 1) return placeOf(meant[0]!, meant[0]!.name, 'town', text)
    if (meant.length === 0) return null
    const choices = meant
      .toSorted((a, b) => b.count - a.count)
      .slice(0, MOST_CHOICES)
      .map((town): Place => {
        const where = qualifier ? town.authority : distinct(towns, 'region') ? town.region : town.authority
        const label = where ? `${town.name}, ${where}` : town.name
        return { lat: town.lat, lon: town.lon, label, how: 'town', asked: label }
      })
    return { choices }
  }

  private findArea(text: string): Found {
    const name = foldName(text)
    const short = name.replace(
      /^(london borough of|city of|royal borough of) | (council|borough|county)$/g,
      '',
    )
    // The City of London is not London.
    const area = this.areas.get(name) ?? [this.areas.get(short)].find((known) => known?.how === 'authority')
    if (!area) return null
    const filter = { facet: area.how === 'region' ? ('region' as const) : ('la' as const), value: area.value }
    return { place: { lat: area.lat, lon: area.lon, label: area.name, how: area.how, asked: text, filter } }
  }

  private findSchool(text: string): Found {
    if (/^\d{6}$/.test(text)) {
      const found = this.schools.find(({ school }) => school.urn === Number(text))
      return found ? placeOf(found.school, found.school.name, 'school', text) : null
    }
    const key = fold(text)
    if (key.length < 3) return null
    const named: typeof this.schools = []
    for (let i = this.firstFrom(key); this.schools[i]?.key.startsWith(key); i += 1)
      named.push(this.schools[i]!)
    const exact = named.filter((one) => one.key === key)
    const meant = exact.length > 0 ? exact : named
    if (meant.length === 0) return null
    if (meant.length === 1) return placeOf(meant[0]!.school, meant[0]!.school.name, 'school', text)
    const choices = meant
      .toSorted(
        (a, b) => Number(b.school.takesPart) - Number(a.school.takesPart) || a.key.length - b.key.length,
      )
      .slice(0, MOST_CHOICES)
      .map(({ school }): Place => {
        const { lat, lon, name, town, postcode, urn } = school
        const label = [name, town ?? postcode].filter(Boolean).join(', ')
        return { lat, lon, label, how: 'school', asked: urn === null ? name : String(urn) }
      })
    return { choices }
  }

  private firstFrom(key: string) {
    let [from, to] = [0, this.schools.length]
    while (from < to) {
      const middle = (from + to) >>> 1
      if (this.schools[middle]!.key < key) from = middle + 1
      else to = middle
    }
    return from
  }
}

// "Newcastle upon Tyne" is Newcastle to many, "Royal Tunbridge Wells" Tunbridge Wells.
function shortNames(key: string): string[] {
  const [, first] = /^(.+?) (?:upon|under|on|le|in|by|next|with) /.exec(key) ?? []
  const [, common] = /^(?:royal|great) (.+)$/.exec(key) ?? []
  return [first, common].filter((name) => name !== undefined)
}

function isPlaced(school: PlacedSchool): school is PlacedSchool & Position {
  return school.lat !== null && school.lon !== null
}

function placeOf({ lat, lon }: Position, label: string, how: Place['how'], asked: string): { place: Place } {
  return { place: { lat, lon, label, how, asked } }
}

function distinct(towns: Town[], field: 'region') {
  return new Set(towns.map((town) => town[field])).size === towns.length
}
