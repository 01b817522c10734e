// What fits what, on the demonstration data with a few schools of our own beside it.
import { expect, test } from 'vitest'
import type { Prisma } from '@/lib/db/generated/client'
import { profileOfProject, PROJECT } from '@/lib/matches/candidates'
import { listMatchesOfNotice, listMatchesOfSchool, listSchoolsForProject } from '@/lib/matches/queries'
import type { Match } from '@/lib/matches/score'
import { rebuildNoticeCards } from '@/lib/search/notice-cards'
import { worldOf } from '../accounts/world'
import { testDatabase } from '../setup/database'

const { db } = await testDatabase('demo')
const { team } = worldOf(db)

// In the North Sea, where the demonstration has no school.
const HERE = { lat: 55, lon: 1, positionBasis: 'exact' as const }
const TWELVE_MILES_SOUTH = { ...HERE, lat: 55 - 12 / 69.1 }

async function schoolAt(place: Prisma.SchoolUpdateInput) {
  const { id: organisationId, school } = await team()
  await db.school.update({ where: { id: school.id }, data: place })
  return { organisationId, schoolId: school.id, slug: school.slug }
}
type At = Awaited<ReturnType<typeof schoolAt>>

let made = 0
async function post(
  { organisationId, schoolId }: At,
  said: Partial<Prisma.NoticeUncheckedCreateInput>,
  themes: string[] = ['physics'],
) {
  const slug = `of-the-sea-${(made += 1)}`
  const { id } = await db.notice.create({
    data: {
      slug,
      kind: 'offer',
      organisationId,
      schoolId,
      title: 'Physics',
      words: 'Physics for everybody.',
      type: 'curriculum',
      activities: ['curriculum_support'],
      mode: 'in_person',
      reachMiles: 15,
      expiresOn: new Date('2030-01-01'),
      themes: { create: themes.map((themeSlug) => ({ themeSlug })) },
      ...said,
    },
  })
  await db.$transaction((tx) => rebuildNoticeCards(tx, [id]))
  return slug
}

const words = ({ match }: { match: Match }) => match.reasons.map((reason) => reason.words)
const slugs = (found: { slug: string }[]) => found.map(({ slug }) => slug)

async function needAndOffer() {
  const primary = await schoolAt({ ...HERE, phase: 'primary', sector: 'state' })
  const other = await schoolAt({ ...TWELVE_MILES_SOUTH, phase: 'secondary', sector: 'independent' })
  const need = await post(primary, { kind: 'need', yearGroups: [5, 6], days: ['tuesday'] })
  const offer = await post(other, { phases: ['primary'], yearGroups: [4, 5, 6], days: ['tuesday', 'friday'] })
  return { primary, other, need, offer }
}

test('the need of a small primary school finds the offer 12 miles away, with the reasons in words', async () => {
  const { need, offer, other } = await needAndOffer()
  const [best] = await listMatchesOfNotice(need)
  expect(best).toMatchObject({ slug: offer, kind: 'offer', school: { slug: other.slug } })
  expect(words(best!)).toEqual([
    'Physics',
    'Teaching and curriculum support',
    'meant for primary schools',
    'Years 5 and 6',
    '12 miles away',
    'Tuesdays',
  ])
  expect(slugs(await listMatchesOfNotice(offer))).toContain(need)
  await db.notice.deleteMany({ where: { slug: { in: [need, offer] } } })
})

test('what has ended, was taken off, or is of a school that is not open to contact is left out', async () => {
  const { need, offer, other } = await needAndOffer()
  const isFound = async () => slugs(await listMatchesOfNotice(need)).includes(offer)
  const change = (data: Prisma.NoticeUpdateInput) => db.notice.update({ where: { slug: offer }, data })
  const now = new Date()
  expect(await isFound()).toBe(true)
  await change({ closedAt: now, closedBecause: 'found' })
  expect(await isFound()).toBe(false)
  await change({ closedAt: null, closedBecause: null, expiredAt: now })
  expect(await isFound()).toBe(false)
  await change({ expiredAt: null, takenOffAt: now, takenOffBecause: 'Not so' })
  expect(await isFound()).toBe(false)
  await change({ takenOffAt: null, takenOffBecause: null })
  const setOpen = (isOpenToContact: boolean | null) =>
    db.school.update({ where: { id: other.schoolId }, data: { isOpenToContact } })
  await setOpen(false)
  expect(await isFound()).toBe(false)
  await setOpen(true)
  expect(await isFound()).toBe(true)
  await db.notice.deleteMany({ where: { slug: { in: [need, offer] } } })
})

test('what is only near is no match, and a school’s own offer does not answer its need', async () => {
  const { need, offer, primary, other } = await needAndOffer()
  const latin = await post(other, { type: 'leadership', activities: ['governing_body_role'] }, [])
  const own = await post(primary, {})
  const found = slugs(await listMatchesOfNotice(need))
  expect(found).not.toContain(latin)
  expect(found).not.toContain(own)
  await db.notice.deleteMany({ where: { slug: { in: [need, offer, latin, own] } } })
})

test('no sector is favoured: with the sectors changed round, the same fits as well', async () => {
  const { need, offer, primary, other } = await needAndOffer()
  const set = async (one: 'state' | 'independent', another: 'state' | 'independent') => {
    await db.school.update({ where: { id: primary.schoolId }, data: { sector: one } })
    await db.school.update({ where: { id: other.schoolId }, data: { sector: another } })
    const strip = (found: Awaited<ReturnType<typeof listMatchesOfNotice>>) =>
      found.map(({ slug, match }) => ({ slug, match }))
    return [strip(await listMatchesOfNotice(need)), strip(await listMatchesOfNotice(offer))]
  }
  const before = await set('state', 'independent')
  expect(before[0]!.length).toBeGreaterThan(0)
  expect(await set('independent', 'state')).toEqual(before)
  expect(await set('state', 'state')).toEqual(before)
  await db.notice.deleteMany({ where: { slug: { in: [need, offer] } } })
})

test('a school that has done nothing yet finds what is near and meant for its phase', async () => {
  const { need, offer } = await needAndOffer()
  const newcomer = await schoolAt({ ...HERE, phase: 'primary' })
  const { offers, needs, schools } = await listMatchesOfSchool(newcomer.schoolId)
  expect(slugs(offers)).toEqual([offer, ...slugs(offers).slice(1)])
  expect(words(offers[0]!)).toContain('12 miles away')
  expect(needs.length).toBeGreaterThan(0)
  expect(schools.every((one) => words(one).some((reason) => reason.endsWith('away')))).toBe(true)
  const secondary = await schoolAt({ ...HERE, phase: 'secondary' })
  expect(slugs((await listMatchesOfSchool(secondary.schoolId)).offers)).not.toContain(offer)
  await db.notice.deleteMany({ where: { slug: { in: [need, offer] } } })
})

test('a project finds schools near it that do something similar and are not in it', async () => {
  const slug = 'york-issp-masterclasses'
  const { participations } = await db.project.findUniqueOrThrow({
    where: { slug },
    select: { participations: { select: { school: { select: { slug: true } } } } },
  })
  const found = (await listSchoolsForProject(slug))!
  expect(found.isPlaced).toBe(true)
  const inIt = participations.map(({ school }) => school.slug)
  expect(slugs(found.schools).filter((one) => inIt.includes(one))).toEqual([])
  expect(await listSchoolsForProject('no-such-project')).toBeNull()
})

test('schools that are not open to contact are suggested to nobody', async () => {
  const one = await schoolAt({ ...HERE, phase: 'primary', takesPart: true })
  const other = await schoolAt({ ...HERE, phase: 'primary', isOpenToContact: true })
  const found = async () => slugs((await listMatchesOfSchool(one.schoolId)).schools)
  expect(await found()).toContain(other.slug)
  await db.school.update({ where: { id: other.schoolId }, data: { isOpenToContact: false } })
  expect(await found()).not.toContain(other.slug)
})

test('schools that work together already are no find', async () => {
  const { id } = await db.school.findFirstOrThrow({ where: { urn: 121724 } })
  const partners = await db.school.findMany({
    where: { participations: { some: { project: { participations: { some: { schoolId: id } } } } } },
    select: { slug: true },
  })
  const found = slugs((await listMatchesOfSchool(id)).schools)
  expect(found.length).toBeGreaterThan(0)
  expect(found.filter((slug) => slugs(partners).includes(slug))).toEqual([])
})

test('a project for Years 7 to 11 is meant for secondary schools, whoever takes part so far', async () => {
  const project = await db.project.findFirstOrThrow({ where: { slug: 'york-latin-gcse' }, select: PROJECT })
  const meant = profileOfProject({ ...project, yearGroups: [9, 10] }).wantedPhases
  expect(meant).toContain('secondary')
  expect(meant).not.toContain('primary')
})
