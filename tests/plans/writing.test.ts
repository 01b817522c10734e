// A plan is made in three steps, changed by two, and forgotten with its project.
import { expect, test } from 'vitest'
import { deleteDraft } from '@/lib/drafts/deletion'
import { deletePlan, saveAims, saveIndicators } from '@/lib/plans/commands'
import { getPlan } from '@/lib/plans/queries'
import type { ChangedReading } from '@/lib/plans/schema'
import { defaultTerms, isoDay } from '@/lib/plans/terms'
import { MOST } from '@/lib/plans/words'
import { NO_SUCH_PAGE } from '../accounts/world'
import { testDatabase } from '../setup/database'
import { AUGUST, day, plansWorldOf } from './world'

const { db } = await testDatabase('empty')
const { person, project, plan, make, dates, auditOf } = plansWorldOf(db)

const readingsOf = async (...at: Parameters<typeof plan>) =>
  (await plan(...at)).indicators.flatMap((one) =>
    one.readings.map(({ moment, dueOn }) => `${one.name}, ${moment} ${isoDay(dueOn)}`),
  )

test('aims begin it with the usual terms, indicators bring their readings, and each step is in the audit trail', async () => {
  const ann = await person()
  const { draftId, organisationId } = await project([ann])
  const made = await make(ann, draftId, ['confidence', 'pupils'])
  expect(made).toMatchObject({ aims: ['wellbeing'], year: 2030, version: 2, terms: defaultTerms(2030) })
  expect(await readingsOf(ann, draftId)).toEqual([
    'Confidence of pupils, baseline 2030-09-09',
    'Confidence of pupils, end 2031-07-14',
    'Pupils taking part, end 2031-07-14',
  ])
  const acts = (await auditOf(organisationId)).map(({ action }) => action)
  expect(acts).toEqual(['project.begun', 'plan.made', 'plan.changed'])
})

test('indicators that stay keep their days; a new one, the school’s own too, comes with its own', async () => {
  const ann = await person()
  const { draftId } = await project([ann])
  const made = await make(ann, draftId, ['confidence', 'pupils'])
  const [first] = made.indicators[0]!.readings
  await dates(ann, draftId, {
    readings: new Map([[first!.id, { dueOn: day('2030-10-01'), who: 'head of maths' }]]),
  })
  const own = { id: null, name: 'Kites flown', unit: 'kites' }
  await saveIndicators(ann, { draftId, version: 3 }, { catalogue: ['confidence'], own: [own] }, AUGUST)
  expect(await readingsOf(ann, draftId)).toEqual([
    'Confidence of pupils, baseline 2030-10-01',
    'Confidence of pupils, end 2031-07-14',
    'Kites flown, baseline 2030-09-09',
    'Kites flown, end 2031-07-14',
  ])
  const { id } = (await plan(ann, draftId)).indicators[1]!
  const renamed = { id, name: 'Kites that flew', unit: null }
  await saveIndicators(ann, { draftId, version: 4 }, { catalogue: [], own: [renamed] }, AUGUST)
  expect((await plan(ann, draftId)).indicators).toMatchObject([{ id, name: 'Kites that flew', unit: null }])
})

test('days that nobody has chosen move with the terms, the others stay; another year plans all anew', async () => {
  const ann = await person()
  const { draftId } = await project([ann])
  const made = await make(ann, draftId)
  const [baseline, end] = made.indicators[0]!.readings
  const chosen = { dueOn: day('2030-10-01'), who: 'head of year 7' }
  await dates(ann, draftId, {
    terms: { ...made.terms, summer: { ...made.terms.summer, to: day('2031-07-11') } },
    readings: new Map<string, ChangedReading>([
      [baseline!.id, chosen],
      [end!.id, { dueOn: end!.dueOn, who: null }],
    ]),
  })
  expect(await readingsOf(ann, draftId)).toEqual([
    'Confidence of pupils, baseline 2030-10-01',
    'Confidence of pupils, end 2031-07-04',
  ])
  await saveAims(ann, { draftId, version: 3 }, { aims: ['reach'], year: 2031 }, AUGUST)
  const next = await plan(ann, draftId)
  expect(next.terms).toEqual(defaultTerms(2031))
  expect(next.indicators[0]!.readings).toMatchObject([
    { moment: 'baseline', who: 'head of year 7' },
    { who: null },
  ])
  expect((await readingsOf(ann, draftId))[0]).toMatch(/2031-09/)
})

test('readings are removed and added; a full plan takes no more', async () => {
  const ann = await person()
  const { draftId } = await project([ann])
  const { indicators } = await make(ann, draftId)
  const [{ id: indicatorId, readings }] = indicators as [(typeof indicators)[0]]
  const one = { indicatorId, moment: 'during' as const, dueOn: day('2031-02-03'), who: null }
  expect(
    await dates(ann, draftId, {
      readings: new Map<string, ChangedReading>([[readings[0]!.id, null]]),
      added: one,
    }),
  ).toBe('saved')
  expect(await readingsOf(ann, draftId)).toEqual([
    'Confidence of pupils, during 2031-02-03',
    'Confidence of pupils, end 2031-07-14',
  ])
  await db.plannedReading.createMany({
    data: Array.from({ length: MOST.readings - 2 }, () => ({ ...one })),
  })
  expect(await dates(ann, draftId, { added: one })).toBe('full')
})

test('two change it at once: the second is told, and nothing is lost', async () => {
  const [ann, bob] = [await person(), await person()]
  const { draftId } = await project([ann, bob])
  const { version } = await make(ann, draftId)
  const at = { draftId, version }
  const outcomes = await Promise.all([
    saveAims(ann, at, { aims: ['reach'], year: 2030 }),
    saveAims(bob, at, { aims: ['teaching'], year: 2030 }),
    saveAims(bob, { draftId, version: 0 }, { aims: ['teaching'], year: 2030 }),
  ])
  expect(outcomes.toSorted()).toEqual(['newer', 'newer', 'saved'])
})

test('a second plan of the team begins with the terms of the first', async () => {
  const ann = await person()
  const { draftId, organisationId } = await project([ann])
  const { terms } = await make(ann, draftId)
  const own = { ...terms, autumn: { ...terms.autumn, from: day('2030-09-03') } }
  await dates(ann, draftId, { terms: own })
  const { id: second } = await db.draft.create({ data: { organisationId } })
  expect((await make(ann, second)).terms).toEqual(own)
})

test('an indicator of another plan cannot be given a reading, and what is deleted is gone', async () => {
  const ann = await person()
  const [mine, other] = [await project([ann]), await project([await person()])]
  const { indicators } = await make(ann, mine.draftId)
  const added = {
    indicatorId: crypto.randomUUID(),
    moment: 'end' as const,
    dueOn: day('2031-02-03'),
    who: null,
  }
  await expect(dates(ann, mine.draftId, { added })).rejects.toThrow(NO_SUCH_PAGE)
  await expect(
    saveIndicators(ann, { draftId: other.draftId, version: 0 }, { catalogue: ['pupils'], own: [] }),
  ).rejects.toThrow(NO_SUCH_PAGE)
  await deletePlan(ann, mine.draftId)
  await deletePlan(ann, mine.draftId)
  expect(await getPlan(ann, mine.draftId)).toBeNull()
  expect(await db.plannedReading.count({ where: { indicatorId: indicators[0]!.id } })).toBe(0)
  await make(ann, mine.draftId)
  await deleteDraft(ann, mine.draftId)
  expect(await getPlan(ann, mine.draftId)).toBeNull()
})
