// The term's reminders: to whom, about what, once.
import { expect, test } from 'vitest'
import fc from 'fast-check'
import { deliver } from '@/lib/mail/deliver'
import { keepFresh } from '@/lib/jobs/keep-fresh'
import { remind } from '@/lib/freshness/remind'
import { actedForBy } from '@/lib/projects/policy'
import { trustsOf } from '@/lib/projects/queries'
import { worldOf } from '../accounts/world'
import { testDatabase } from '../setup/database'
import { projectsOf, waiting } from './projects'

const { db } = await testDatabase('empty')
const { person, team, school, add } = worldOf(db)
const { project, ledBy } = projectsOf(db)

const BEFORE = new Date('2030-09-13T08:00:00Z')
const DAY = new Date('2030-09-16T08:00:00Z') // the third Monday of teaching
const NEXT = new Date('2030-09-17T08:00:00Z')
const SPRING = new Date('2031-01-21T08:00:00Z')
type Reminder = { questions: { id: string; title: string }[]; more: number; term: string }
const reminders = (to: string) => waiting<Reminder>(db, 'still-true', to)

test('nothing goes out before the day; then one mail a person with all their projects, once a term', async () => {
  const [ann, bob] = [await person(), await person()]
  const first = await ledBy([ann, bob])
  const second = await ledBy([ann], { status: 'planned' })
  expect(await remind(BEFORE)).toBe(0)
  expect(await remind(DAY)).toBe(2)
  const [mail, ...more] = await reminders(ann.email)
  expect(more).toEqual([])
  expect(mail!.term).toBe('2030-autumn')
  expect(mail!.questions.map(({ title }) => title).toSorted()).toEqual([first.title, second.title].toSorted())
  expect((await reminders(bob.email))[0]!.questions.map(({ title }) => title)).toEqual([first.title])
  expect(await remind(DAY)).toBe(0)
  expect(await remind(NEXT)).toBe(0)
  await db.project.update({ where: { id: first.id }, data: { confirmedAt: NEXT } })
  expect(await remind(SPRING)).toBe(2)
  expect(await reminders(bob.email)).toHaveLength(2)
})

test('not about what is finished, not public, or confirmed this term; not to those who declined or act for a partner', async () => {
  const [own, declining, partner] = [await person(), await person(), await person()]
  await db.person.update({ where: { id: declining.id }, data: { declinedMail: ['reminders'] } })
  const at = await ledBy([own, declining], { status: 'finished' })
  await project([at.school.id], { publishedAt: null })
  await project([at.school.id], { confirmedAt: new Date('2030-09-02T00:00:00Z') })
  const { school: other } = await team([partner, 'owner'])
  await project([(await school()).id, other.id])
  await remind(DAY)
  for (const one of [own, declining, partner]) expect(await reminders(one.email)).toEqual([])
})

test('a trust, a partnership, and every school of a jointly led project are asked', async () => {
  const [trustee, member, joint] = [await person(), await person(), await person()]
  const trust = `Trust ${member.id}`
  const { id: inTrust } = await school({ trust })
  await add((await db.organisation.create({ data: { trust } })).id, trustee, 'editor')
  const { id: partnershipId } = await db.partnership.create({
    data: { slug: `p-${member.id}`, name: 'Group', summary: 'A group', about: 'A group', isActive: true },
  })
  await add((await db.organisation.create({ data: { partnershipId } })).id, member, 'editor')
  const { school: partner } = await team([joint, 'editor'])
  const project1 = await project([inTrust, partner.id], { ledBy: 'joint', partnershipId })
  await remind(DAY)
  for (const one of [trustee, member, joint])
    expect((await reminders(one.email))[0]!.questions.map(({ title }) => title)).toEqual([project1.title])
})

test('two workers at once send each mail once', async () => {
  const people = await Promise.all(Array.from({ length: 12 }, () => person()))
  for (const one of people) await ledBy([...new Set([one, people[0]!])])
  await Promise.all([remind(DAY), remind(DAY), remind(NEXT)])
  for (const one of people) expect(await reminders(one.email)).toHaveLength(1)
  expect((await reminders(people[0]!.email))[0]!.questions).toHaveLength(12)
})

test('a mail lists twenty projects and counts the others', async () => {
  const busy = await person()
  const { school: at } = await ledBy([busy])
  for (let i = 0; i < 22; i += 1) await project([at.id])
  await remind(DAY)
  const [mail] = await reminders(busy.email)
  expect(mail!.questions).toHaveLength(20)
  expect(mail!.more).toBe(3)
  expect(await db.termQuestion.count({ where: { personId: busy.id } })).toBe(23)
})

test('a mail that waited is not sent once a colleague has answered, or the choice is declined', async () => {
  const [ann, bob] = [await person(), await person()]
  const { id } = await ledBy([ann, bob], { confirmedAt: null })
  const term = (await import('@/lib/freshness/calendar')).termOf(new Date())
  const question = await db.termQuestion.create({ data: { projectId: id, personId: ann.id, term } })
  const mail = {
    kind: 'still-true' as const,
    to: ann.email,
    term,
    questions: [{ id: question.id, title: 'X' }],
    more: 0,
  }
  const outcome = () => deliver(question.id, mail, async () => null)
  expect(await outcome()).toBe('sent')
  await db.person.update({ where: { id: ann.id }, data: { declinedMail: ['reminders'] } })
  expect(await outcome()).toBe('not wanted any more')
  await db.person.update({ where: { id: ann.id }, data: { declinedMail: [] } })
  await db.project.update({ where: { id }, data: { confirmedAt: new Date() } })
  expect(await outcome()).toBe('not wanted any more')
})

test('the daily job does both and says what it did', async () => {
  await ledBy([await person()], { confirmedAt: new Date('2029-01-01T00:00:00Z') })
  expect(await keepFresh(new Date('2032-01-20T08:00:00Z'))).toMatch(
    /^[1-9]\d* cards, 0 off the board, [1-9]\d* reminders, 0 enquiries$/,
  )
  expect(await keepFresh(new Date('2032-01-20T08:00:00Z'))).toBe(
    '0 cards, 0 off the board, 0 reminders, 0 enquiries',
  )
  await keepFresh()
})

test('the view of who looks after what says the same as the policy for one person', async () => {
  const trusts = ['Elm Trust', 'Ash Trust']
  for (const trust of trusts) await db.organisation.create({ data: { trust } })
  const schools = await Promise.all(
    trusts.flatMap((trust) => [school({ trust }), school()]).map(async (one) => (await one).id),
  )
  for (const schoolId of schools) await db.organisation.create({ data: { schoolId } })
  const organisations = await db.organisation.findMany({
    where: { OR: [{ trust: { in: trusts } }, { schoolId: { in: schools } }] },
    select: { id: true },
  })
  const ids = organisations.map(({ id }) => id)
  await fc.assert(
    fc.asyncProperty(
      fc.subarray(ids),
      fc.subarray(schools, { minLength: 1 }),
      fc.constantFrom('joint' as const, 'state' as const),
      async (teams, parts, led) => {
        const one = await person()
        for (const id of teams) await add(id, one, 'editor')
        const { id } = await project(parts, { ledBy: led })
        const rows = await db.$queryRaw<{ id: string }[]>`
          SELECT project_id AS id FROM looks_after WHERE person_id = ${one.id}::uuid AND project_id = ${id}::uuid`
        const own = await db.project.count({ where: { AND: [{ id }, actedForBy(one, await trustsOf(one))] } })
        expect(rows).toHaveLength(own)
      },
    ),
    { numRuns: 40 },
  )
}, 60_000)
