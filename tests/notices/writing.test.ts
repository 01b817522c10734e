// Publishing, changing, renewing and closing, and what moderators do: what changes, what is refused, who is told.
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { monthWords } from '@/lib/dates/schema'
import { changeNotice, closeNotice, MOST_OPEN, publishNotice, renewNotice } from '@/lib/notices/commands'
import { checkTyped } from '@/lib/notices/checks'
import { halfAYearAfter, plusDays, startErrors } from '@/lib/notices/dates'
import { markLookedAt, putBackNotice, takeOffNotice } from '@/lib/notices/decisions'
import { CloseForm, NewForm, NoticeForm, PlaceForm, TakeOffForm, valuesOf } from '@/lib/notices/form'
import { getNotice, getOwnNotice, listPlaces } from '@/lib/notices/queries'
import { NO_SUCH_PAGE } from '../accounts/world'
import { testDatabase } from '../setup/database'
import { leastOf, noticesOf } from './world'

const { db } = await testDatabase('empty')
const { person, team, school, add, offer, publish, now, mailsOf } = noticesOf(db)
await db.theme.create({ data: { slug: 'classics', name: 'Classics' } })

const day = (date: Date) => date.toISOString().slice(0, 10)
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)

test('an offer is public at once, for six months, and its record names who and whose', async () => {
  const { actor, at, notice } = await offer({ themes: ['classics', 'no-such-theme'] })
  const page = (await getNotice(notice.slug))!
  expect(page).toMatchObject({ standing: 'open', title: notice.title, themes: [{ name: 'Classics' }] })
  expect(day(notice.expiresOn)).toBe(day(halfAYearAfter(new Date(day(new Date())))))
  const events = await db.auditEvent.findMany({ where: { organisationId: at.id } })
  expect(events).toMatchObject([
    { action: 'notice.published', actorId: actor.id, detail: { noticeId: notice.id } },
  ])
})

test('its own end comes before the six months', async () => {
  const { notice } = await offer({ endsOn: day(inDays(40)) })
  expect(day(notice.expiresOn)).toBe(day(inDays(40)))
})

test('six months after the end of August is the last day of February', () => {
  expect(day(halfAYearAfter(new Date('2026-08-31')))).toBe('2027-02-28')
  expect(day(halfAYearAfter(new Date('2026-11-22')))).toBe('2027-05-22')
})

test('one form sent three times at once makes one notice; another made from it makes another', async () => {
  const actor = await person()
  const at = await team([actor, 'editor'])
  const ids = { once: randomUUID(), organisationId: at.id, schoolId: at.school.id, kind: 'need' as const }
  const notice = leastOf()
  const send = (sent = notice) => publishNotice(actor, { ...ids, notice: sent })
  const results = await Promise.all([send(), send(), send()])
  expect(new Set(results.map((result) => 'slug' in result && result.slug)).size).toBe(1)
  expect(await db.notice.count({ where: { organisationId: at.id } })).toBe(1)
  await send(leastOf())
  expect(await db.notice.count({ where: { organisationId: at.id } })).toBe(2)
  await send({ ...notice, words: 'Other words under the same title.' })
  expect(await db.notice.count({ where: { organisationId: at.id } })).toBe(3)
})

test('a team says something for its own school, an open one of its trust, or a member of its partnership only', async () => {
  const actor = await person()
  const trust = 'Trust of schools'
  const [open, closed, elsewhere, member, left] = await Promise.all([
    school({ trust }),
    school({ trust, status: 'closed' }),
    school(),
    school(),
    school(),
  ])
  const partnership = await db.partnership.create({
    data: {
      slug: 'a-partnership',
      name: 'A partnership',
      summary: 'It is.',
      about: 'It is.',
      memberships: {
        create: [
          { schoolId: member.id, position: 0 },
          { schoolId: left.id, position: 1, leftOn: new Date('2020-01-01'), leftPrecision: 'day' },
        ],
      },
    } as never,
  })
  const ofTrust = await db.organisation.create({ data: { trust } })
  const ofPartnership = await db.organisation.create({ data: { partnershipId: partnership.id } })
  await add(ofTrust.id, actor, 'editor')
  await add(ofPartnership.id, actor, 'editor')
  const places = await listPlaces(actor)
  expect(places.map(({ value }) => value.split(' ')[1]).toSorted()).toEqual([open.id, member.id].toSorted())
  const at = (id: string, schoolId: string) => publish(actor, { id, school: { id: schoolId } })
  await at(ofTrust.id, open.id)
  await at(ofPartnership.id, member.id)
  for (const wrong of [closed, elsewhere])
    await expect(at(ofTrust.id, wrong.id)).rejects.toThrow(NO_SUCH_PAGE)
  await expect(at(ofPartnership.id, left.id)).rejects.toThrow(NO_SUCH_PAGE)
})

test('an address and a number are refused beside their fields; a name passes when somebody vouches for it', async () => {
  const actor = await person()
  const at = await team([actor, 'editor'])
  const send = (more: Record<string, unknown>) =>
    publishNotice(actor, {
      once: randomUUID(),
      organisationId: at.id,
      schoolId: at.school.id,
      kind: 'offer',
      notice: leastOf(more),
    })
  const named = { words: 'Write to head@oak.example. Oliver Bennett, a pupil in Year 6, liked it.' }
  expect(await send({ ...named, costWords: 'Ring 07700 900123' })).toMatchObject({
    outcome: 'refused',
    errors: {
      words: expect.stringContaining('e-mail address'),
      costWords: expect.stringContaining('phone'),
      vouched: expect.stringContaining('Oliver Bennett'),
    },
    names: ['Oliver Bennett'],
  })
  const words = 'Oliver Bennett, a pupil in Year 6, liked it.'
  expect(await send({ words })).toMatchObject({ outcome: 'refused', names: ['Oliver Bennett'] })
  const result = await send({ words, vouched: 'Oliver Bennett' })
  expect(result.outcome).toBe('published')
  const held = await db.notice.findFirstOrThrow({ where: { organisationId: at.id } })
  const { id, version } = held
  // Vouched for once, it is not asked about again.
  expect(await changeNotice(actor, { id, version, notice: leastOf({ words }) })).toEqual({
    outcome: 'changed',
  })
})

test('of two who change it at once, the second is shown what the first has saved', async () => {
  const { actor, at, notice } = await offer()
  const other = await person()
  await add(at.id, other, 'owner')
  const { id, version } = notice
  const first = leastOf({ days: ['tuesday'], capacity: '1,200' })
  expect(await changeNotice(other, { id, version, notice: first })).toEqual({ outcome: 'changed' })
  expect(await changeNotice(actor, { id, version, notice: leastOf() })).toEqual({ outcome: 'newer' })
  const held = (await getOwnNotice(actor, id))!
  expect(held).toMatchObject({ title: first.title, version: 2, changed: { by: other.name, isOwn: false } })
  const { vouched: _, ...same } = NoticeForm.parse(valuesOf({ ...held, themes: [] }))
  const { vouched: __, ...given } = first
  expect(same).toEqual(given)
})

test('closed, it can be read for ninety days as ended; renewed, it is back for six months', async () => {
  const { actor, notice } = await offer({ endsOn: day(inDays(30)) })
  const { id, slug } = notice
  expect(await closeNotice(actor, { id, because: 'found' })).toBe('closed')
  expect(await closeNotice(actor, { id, because: 'withdrawn' })).toBe('closed-already')
  expect(await getNotice(slug)).toMatchObject({ standing: 'closed', closedBecause: 'found' })
  expect(await getNotice(slug, inDays(89))).not.toBeNull()
  expect(await getNotice(slug, inDays(92))).toBeNull()
  const change = { id, version: (await now(id)).version, notice: leastOf() }
  expect(await changeNotice(actor, change)).toEqual({ outcome: 'ended' })
  expect(await renewNotice(actor, { id })).toBe('renewed')
  const back = await now(id)
  // Its end was what would have taken it off, so it has none now.
  expect(back).toMatchObject({ closedAt: null, closedBecause: null, endsOn: null })
  expect(day(back.expiresOn)).toBe(day(halfAYearAfter(new Date(day(new Date())))))
  expect(await getNotice(slug)).toMatchObject({ standing: 'open' })
})

test('taken off, it is gone for everybody, its team is told why and can change it; put back, they hear', async () => {
  const { actor, notice } = await offer()
  const moderator = await person('site.example', { siteRole: 'moderator' })
  const { id, slug } = notice
  await db.person.update({ where: { id: actor.id }, data: { declinedMail: ['projects'] } })
  expect(await takeOffNotice(moderator, { id, because: 'It names a pupil' })).toBe(true)
  expect(await takeOffNotice(moderator, { id, because: 'Again' })).toBe(false)
  expect(await getNotice(slug)).toBeNull()
  expect(await mailsOf('notice-taken-off', actor)).toMatchObject([
    { because: 'It names a pupil', noticeId: id },
  ])
  expect(await renewNotice(actor, { id })).toBe('off')
  const { version } = await now(id)
  expect(await changeNotice(actor, { id, version, notice: leastOf() })).toEqual({ outcome: 'changed-off' })
  expect(await now(id)).toMatchObject({ lookedAt: null })
  expect(await putBackNotice(moderator, id)).toBe(true)
  expect(await putBackNotice(moderator, id)).toBe(false)
  expect(await getNotice(slug)).toMatchObject({ standing: 'open' })
  expect(await mailsOf('notice-back', actor)).toEqual([]) // declined
})

test('it is looked at once, and what was changed meanwhile is not', async () => {
  const { actor, notice } = await offer()
  const moderator = await person('site.example', { siteRole: 'moderator' })
  const { id, version } = notice
  await changeNotice(actor, { id, version, notice: leastOf() })
  expect(await markLookedAt(moderator, { id, version })).toBe(false)
  expect(await markLookedAt(moderator, { id, version: version + 1 })).toBe(true)
  expect(await markLookedAt(moderator, { id, version: version + 1 })).toBe(false)
})

test('a team has so many on the board and no more', async () => {
  const actor = await person()
  const at = await team([actor, 'editor'])
  const { id, slug: _, number: __, ...row } = await publish(actor, at)
  await db.notice.createMany({
    data: Array.from({ length: MOST_OPEN - 1 }, (___, i) => ({ ...row, slug: `one-of-many-${i}` })),
  })
  await expect(publish(actor, at)).rejects.toThrow('full')
  await closeNotice(actor, { id, because: 'found' })
  await publish(actor, at)
  expect(await renewNotice(actor, { id })).toBe('full')
})

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom(
    'in_person',
    'online',
    'curriculum',
    '15',
    '-1',
    '1e9',
    '31 March 2031',
    '2031',
    'March 2031',
  ),
  fc.array(fc.string({ unit: 'binary' }), { maxLength: 40 }),
  fc.constantFrom(undefined, null, 7, {}),
)
const fields = [...Object.keys(valuesOf({ ...leastOf(), themes: [] })), 'vouched']

test('no form, whatever stands in it, is an error; what is taken is kept by the database', async () => {
  const { actor, at } = await offer()
  const forms = fc.record(Object.fromEntries(fields.map((name) => [name, anything])), { requiredKeys: [] })
  const check = async (form: Record<string, unknown>) => {
    for (const schema of [PlaceForm, NewForm, CloseForm, TakeOffForm]) schema.safeParse(form)
    const read = NoticeForm.safeParse({ title: 'A', words: 'B', type: 'teaching', mode: 'online', ...form })
    if (!read.success) return
    const kind = 'need' as const
    const ids = { once: randomUUID(), organisationId: at.id, schoolId: at.school.id, kind }
    const result = await publishNotice(actor, { ...ids, notice: read.data })
    if (result.outcome === 'published') await db.notice.delete({ where: { slug: result.slug } })
  }
  await fc.assert(fc.asyncProperty(forms, check), { numRuns: 150 })
}, 60_000)

test.each([
  [{ reachMiles: '' }, 'reachMiles'],
  [{ reachMiles: '501' }, 'reachMiles'],
  [{ capacity: 'many' }, 'capacity'],
  [{ endsOn: '1 March 2020' }, 'endsOn'],
  [{ startsOn: 'March 2030', endsOn: 'February 2030' }, 'endsOn'],
  [{ startsOn: '2030' }, 'startsOn'],
  [{ startsOn: '14 October 1066' }, 'startsOn'],
  [{ startsOn: 'March 2030' }, 'startsOn'],
  [{ mode: 'not_stated' }, 'mode'],
  [{ title: ' ' }, 'title'],
  [{ words: 'x'.repeat(3001) }, 'words'],
])('%j is refused at %s', (more, field) => {
  const form = { title: 'A', words: 'B', type: 'teaching', mode: 'both', reachMiles: '3', ...more }
  const { error } = NoticeForm.safeParse(form)
  expect(error?.issues.map(({ path }) => path[0])).toEqual([field])
})

test('a month is meant from its first day to its last', () => {
  const soon = monthWords(inDays(40))
  const { startsOn, endsOn } = leastOf({ startsOn: soon, endsOn: soon })
  expect([startsOn!.getUTCDate(), plusDays(endsOn!, 1).getUTCDate()]).toEqual([1, 1])
  expect([monthWords(startsOn!), monthWords(endsOn!)]).toEqual([soon, soon])
})

test('it begins within the last year at the earliest, and while it is on the board', async () => {
  expect(startErrors(new Date('1066-10-14'), inDays(100)).startsOn).toMatch(/within the last year/)
  const { actor, notice } = await offer()
  const { id, version } = notice
  await db.notice.update({ where: { id }, data: { publishedAt: inDays(-60) } })
  const late = { id, version, notice: leastOf({ startsOn: day(inDays(150)) }) }
  expect(await changeNotice(actor, late)).toMatchObject({
    outcome: 'refused',
    errors: { startsOn: expect.stringContaining('on the board until') },
  })
})

test('all ways past the site are said at once, with what else is wrong', async () => {
  const words = 'Ring 07700 900123, write to jane@oak.example or t.me/jane_oak. Oliver Bennett in Year 6 did.'
  const typed = { title: '', words, times: null, costWords: null, vouched: [] }
  const { errors, names } = await checkTyped(typed, null)
  for (const way of ['07700 900123', 'jane@oak.example', 't.me/jane_oak'])
    expect(errors.words).toContain(`“${way}”`)
  expect(names).toEqual(['Oliver Bennett'])
})
