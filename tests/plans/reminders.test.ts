// Reminders of planned readings: to whom, about what, once, and at most one mail a week.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editableBy } from '@/lib/drafts/policy'
import { keepFresh } from '@/lib/jobs/keep-fresh'
import { sweep } from '@/lib/jobs/sweep'
import { deliver } from '@/lib/mail/deliver'
import type { Mail } from '@/lib/mail/schema'
import { remindOfReadings } from '@/lib/plans/remind'
import { plusDays } from '@/lib/plans/terms'
import { exportPerson } from '@/lib/profile/queries'
import { deletePerson } from '@/lib/profile/commands'
import { trustsOf } from '@/lib/projects/queries'
import { projectsOf, waiting } from '../freshness/projects'
import { testDatabase } from '../setup/database'
import { day, plansWorldOf } from './world'

const { db } = await testDatabase('empty')
const { person, school, add, project, make, plan, dates, recordFigure } = plansWorldOf(db)
const published = projectsOf(db)

// The baseline of confidence is due on Monday 9 September 2030.
const morning = (text: string) => new Date(`${text}T06:40:00Z`)
const EARLY = morning('2030-08-23') // 17 days before, and schools are closed
const CLOSED = morning('2030-08-30')
const DAY = morning('2030-09-03')
const NEXT = morning('2030-09-04')
type Reminder = Extract<Mail, { kind: 'readings-due' }>
const reminders = (to: string) => waiting<Reminder>(db, 'readings-due', to)

test('once, from two weeks before its day on, on the first day that schools are open', async () => {
  const [ann, bob] = [await person(), await person()]
  const { draftId } = await project([ann, bob], 'Chess for all')
  await make(ann, draftId)
  for (const now of [EARLY, CLOSED, morning('2030-08-31'), morning('2030-09-01')])
    expect(await remindOfReadings(now)).toBe(0)
  expect(await remindOfReadings(DAY)).toBe(2)
  for (const { email } of [ann, bob]) {
    const [mail, ...more] = await reminders(email)
    expect(more).toEqual([])
    expect(mail).toMatchObject({ on: '2030-09-03', more: 0 })
    expect(mail!.readings).toMatchObject([
      {
        draftId,
        title: 'Chess for all',
        indicator: 'Confidence of pupils',
        moment: 'baseline',
        dueOn: '2030-09-09',
      },
    ])
  }
  for (const days of [0, 1, 7, 8, 20]) expect(await remindOfReadings(plusDays(DAY, days))).toBe(0)
})

test('late by up to 30 days it is still asked for, then no more', async () => {
  const [ann, bob] = [await person(), await person()]
  const first = await project([ann])
  await make(ann, first.draftId)
  expect(await remindOfReadings(morning('2030-10-09'))).toBe(1)
  const second = await project([bob])
  await make(bob, second.draftId)
  expect(await remindOfReadings(morning('2030-10-10'))).toBe(0)
})

test('not what is recorded, not what was deleted, and not to those who declined', async () => {
  const [ann, bob, cat] = [await person(), await person(), await person()]
  const done = await project([ann])
  await make(ann, done.draftId)
  await recordFigure(ann, done.draftId, 'confidence', 'September 2030')
  const gone = await project([bob])
  await make(bob, gone.draftId)
  await db.draft.update({ where: { id: gone.draftId }, data: { deletedAt: new Date() } })
  const declined = await project([cat])
  await make(cat, declined.draftId)
  await db.person.update({ where: { id: cat.id }, data: { declinedMail: ['readings'] } })
  await remindOfReadings(DAY)
  for (const { email } of [ann, bob, cat]) expect(await reminders(email)).toEqual([])
})

test('one mail a week about all projects; what comes up meanwhile waits, also when a reading is removed', async () => {
  const ann = await person()
  const [first, second] = [await project([ann], 'Art'), await project([ann], 'Ballet')]
  await make(ann, first.draftId, ['confidence', 'attendance'])
  const { indicators } = await make(ann, second.draftId)
  expect(await remindOfReadings(DAY)).toBe(1)
  expect((await reminders(ann.email))[0]!.readings.map(({ title }) => title)).toEqual([
    'Art',
    'Art',
    'Ballet',
  ])
  const [baseline, end] = indicators[0]!.readings
  await dates(ann, second.draftId, {
    readings: new Map([
      [baseline!.id, null],
      [end!.id, { dueOn: day('2030-09-12'), who: null }],
    ]),
  })
  expect(await remindOfReadings(NEXT)).toBe(0)
  expect(await remindOfReadings(plusDays(DAY, 6))).toBe(0)
  expect(await remindOfReadings(plusDays(DAY, 7))).toBe(1)
  expect((await reminders(ann.email))[1]!.readings).toMatchObject([{ title: 'Ballet', moment: 'end' }])
})

test('a day that is moved is asked for again when it comes', async () => {
  const ann = await person()
  const { draftId } = await project([ann])
  const { indicators } = await make(ann, draftId)
  const [baseline] = indicators[0]!.readings
  expect(await remindOfReadings(DAY)).toBe(1)
  await dates(ann, draftId, { readings: new Map([[baseline!.id, { dueOn: day('2030-11-11'), who: null }]]) })
  expect(await remindOfReadings(morning('2030-10-16'))).toBe(0)
  expect(await remindOfReadings(morning('2030-11-04'))).toBe(1)
})

test('two workers at once send each mail once, and the daily job counts them', async () => {
  const ann = await person()
  await make(ann, (await project([ann])).draftId)
  const sent = await Promise.all([remindOfReadings(DAY), remindOfReadings(DAY), remindOfReadings(NEXT)])
  expect(sent.toSorted()).toEqual([0, 0, 1])
  const bob = await person()
  await make(bob, (await project([bob])).draftId)
  expect(await keepFresh(NEXT)).toMatch(/, [1-9]\d* reminders, /)
  expect(await reminders(bob.email)).toHaveLength(1)
})

test('a mail that waited is not sent once the figure is recorded, the day moved or the plan deleted', async () => {
  const ann = await person()
  const { draftId } = await project([ann])
  await make(ann, draftId)
  await remindOfReadings(DAY)
  const [mail] = await reminders(ann.email)
  const outcome = () => deliver(crypto.randomUUID(), mail!, async () => null)
  expect(await outcome()).toBe('sent')
  const [baseline] = (await plan(ann, draftId)).indicators[0]!.readings
  const moveTo = (dueOn: Date) => db.plannedReading.update({ where: { id: baseline!.id }, data: { dueOn } })
  await moveTo(day('2030-11-11'))
  expect(await outcome()).toBe('not wanted any more')
  await moveTo(baseline!.dueOn)
  expect(await outcome()).toBe('sent')
  await db.evaluationPlan.delete({ where: { draftId } })
  expect(await outcome()).toBe('not wanted any more')
})

test('that somebody was reminded is in their file, goes with their account, and after 400 days', async () => {
  const [ann, bob] = [await person(), await person()]
  const { draftId } = await project([ann, bob])
  await make(ann, draftId)
  await remindOfReadings(DAY)
  expect((await exportPerson(ann)).person).toMatchObject({
    plansChanged: [{ draftId, year: 2030 }],
    planReminders: [{ dueOn: day('2030-09-09'), sentOn: day('2030-09-03') }],
  })
  await deletePerson(ann)
  expect(await db.planReminder.count({ where: { personId: ann.id } })).toBe(0)
  expect((await plan(bob, draftId)).changedBy).toBeNull()
  const of = { where: { personId: bob.id } }
  await sweep(plusDays(DAY, 399))
  expect(await db.planReminder.count(of)).toBe(1)
  await sweep(plusDays(DAY, 402))
  expect(await db.planReminder.count(of)).toBe(0)
})

test('the view of who writes what says the same as the policy for one person', async () => {
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
      fc.constantFrom(...ids, null),
      fc.option(fc.subarray(schools, { minLength: 1 })),
      async (teams, organisationId, parts) => {
        const one = await person()
        for (const id of teams) await add(id, one, 'editor')
        const projectId = parts && (await published.project(parts)).id
        const { id } = await db.draft.create({ data: { organisationId, projectId } })
        const rows = await db.$queryRaw<object[]>`
          SELECT FROM writes_draft WHERE person_id = ${one.id}::uuid AND draft_id = ${id}::uuid`
        const own = await db.draft.count({ where: { AND: [{ id }, editableBy(one, await trustsOf(one))] } })
        expect(rows).toHaveLength(own)
      },
    ),
    { numRuns: 30 },
  )
}, 60_000)
