// Making and changing an evaluation plan, step by step. Each command is one transaction with its audit row; one whose form
// was opened before somebody else changed the plan says so instead of writing over it.
import 'server-only'
import { record } from '@/lib/audit/record'
import type { AuditAction } from '@/lib/audit/schema'
import type { Actor } from '@/lib/auth/schema'
import { db, type Tx } from '@/lib/db/client'
import { type LockedDraft, lockDraft } from '@/lib/drafts/lock'
import { editableBy } from '@/lib/drafts/policy'
import { dayOf } from '@/lib/freshness/calendar'
import { found } from '@/lib/http/found'
import type { Aim } from '@/lib/impact/aims'
import { trustsOf } from '@/lib/projects/queries'
import { type Plan, PLAN, planOf, termColumns, termsOf } from './rows'
import type { Chosen, Dates } from './schema'
import { suggestReadings } from './suggest'
import { defaultTerms, isoDay, type Terms } from './terms'
import { MOST } from './words'

/** Which plan, and the version that the actor has seen; 0 while there is none. */
type At = { draftId: string; version: number }
/** `newer`: somebody has changed it since; `full`: it holds as many readings as it can. Nothing is changed then. */
type Outcome = 'saved' | 'newer' | 'full'

/**
 * Step 1: begins the plan, or changes its aims and its school year. Another year has its own terms, so all days are worked
 * out anew.
 */
export function saveAims(
  actor: Actor,
  at: At,
  { aims, year }: { aims: Aim[]; year: number },
  now = new Date(),
): Promise<Outcome> {
  return change(actor, at, async (tx, plan, draft) => {
    if (plan?.year === year) return { aims }
    const terms = await firstTerms(tx, draft, year)
    if (plan) for (const one of plan.indicators) await planAnew(tx, one, terms, dayOf(now))
    return { aims, year, ...termColumns(terms) }
  })
}

// A school has one set of terms, so a second plan of the team begins with those of its last.
async function firstTerms(tx: Tx, { id, organisationId }: LockedDraft, year: number): Promise<Terms> {
  const sibling =
    organisationId &&
    (await tx.evaluationPlan.findFirst({
      where: { year, draft: { organisationId, deletedAt: null }, NOT: { draftId: id } },
      orderBy: { changedAt: 'desc' },
    }))
  return sibling ? termsOf(sibling) : defaultTerms(year)
}

type Indicator = Plan['indicators'][number]

async function planAnew(
  tx: Tx,
  { id: indicatorId, catalogue, readings }: Indicator,
  terms: Terms,
  today: Date,
) {
  await tx.plannedReading.deleteMany({ where: { indicatorId } })
  await tx.plannedReading.createMany({
    data: suggestReadings(catalogue, terms, today).map((one) => ({
      ...one,
      indicatorId,
      who: readings.find(({ moment }) => moment === one.moment)?.who ?? null,
    })),
  })
}

/** Step 2: which indicators. Those that stay keep their readings; a new one comes with the readings suggested for it. */
export function saveIndicators(actor: Actor, at: At, chosen: Chosen, now = new Date()): Promise<Outcome> {
  return change(actor, at, async (tx, given) => {
    const plan = found(given)
    const wanted = [
      ...chosen.catalogue.map((key) => ({
        catalogue: key,
        name: null,
        unit: null,
        held: plan.indicators.find((one) => one.catalogue === key),
      })),
      ...chosen.own.map(({ id, name, unit }) => ({
        catalogue: null,
        name,
        unit,
        held: plan.indicators.find((one) => one.catalogue === null && one.id === id),
      })),
    ]
    const kept = wanted.flatMap(({ held }) => held?.id ?? [])
    await tx.planIndicator.deleteMany({ where: { draftId: plan.draftId, id: { notIn: kept } } })
    let readings = plan.indicators
      .filter(({ id }) => kept.includes(id))
      .reduce((sum, one) => sum + one.readings.length, 0)
    for (const [position, { held, ...data }] of wanted.entries()) {
      const suggested = held ? [] : suggestReadings(data.catalogue, plan.terms, dayOf(now))
      const create = suggested.slice(0, Math.max(MOST.readings - readings, 0))
      readings += create.length
      if (held) await tx.planIndicator.update({ where: { id: held.id }, data: { ...data, position } })
      else
        await tx.planIndicator.create({
          data: { ...data, position, draftId: plan.draftId, readings: { create } },
        })
    }
    return {}
  })
}

/** Step 3: the terms, and the readings. A day that nobody has chosen moves with the terms. */
export function saveDates(
  actor: Actor,
  at: At,
  { terms, readings, added }: Dates,
  now = new Date(),
): Promise<Outcome> {
  return change(actor, at, async (tx, given) => {
    const plan = found(given)
    const hasMoved = JSON.stringify(terms) !== JSON.stringify(plan.terms)
    const held = plan.indicators.flatMap((one) => one.readings.map((reading) => ({ ...reading, of: one })))
    const left = held.filter(({ id }) => readings.get(id) !== null)
    if (added && left.length >= MOST.readings) return 'full'
    for (const { id, of, moment, dueOn, isSet } of held) {
      const changed = readings.get(id)
      if (changed === null) await tx.plannedReading.delete({ where: { id } })
      if (!changed) continue
      const isChosen = isSet || isoDay(changed.dueOn) !== isoDay(dueOn)
      const moved = () =>
        nearest(
          suggestReadings(of.catalogue, terms, dayOf(now)).filter((one) => one.moment === moment),
          dueOn,
        )
      const day = isChosen || !hasMoved ? changed.dueOn : (moved() ?? dueOn)
      await tx.plannedReading.update({
        where: { id },
        data: { dueOn: day, isSet: isChosen, who: changed.who },
      })
    }
    if (added) {
      const indicator = found(plan.indicators.find(({ id }) => id === added.indicatorId))
      await tx.plannedReading.create({ data: { ...added, indicatorId: indicator.id, isSet: true } })
    }
    return termColumns(terms)
  })
}

const nearest = (planned: { dueOn: Date }[], to: Date) =>
  planned.toSorted((a, b) => Math.abs(+a.dueOn - +to) - Math.abs(+b.dueOn - +to))[0]?.dueOn

/** Deletes the plan; what is recorded in the project stays. Again does nothing. */
export async function deletePlan(actor: Actor, draftId: string): Promise<void> {
  const policy = editableBy(actor, await trustsOf(actor))
  await db.$transaction(async (tx) => {
    const draft = await lockDraft(tx, draftId, policy)
    const { count } = await tx.evaluationPlan.deleteMany({ where: { draftId } })
    if (count > 0) await note(tx, 'plan.deleted', actor, draft)
  })
}

type Written = Partial<{ aims: Aim[]; year: number } & ReturnType<typeof termColumns>>

async function change(
  actor: Actor,
  { draftId, version }: At,
  work: (tx: Tx, plan: Plan | null, draft: LockedDraft) => Promise<Written | 'full'>,
): Promise<Outcome> {
  const policy = editableBy(actor, await trustsOf(actor))
  return db.$transaction(async (tx) => {
    const draft = await lockDraft(tx, draftId, policy)
    const row = await tx.evaluationPlan.findUnique({ where: { draftId }, select: PLAN })
    if ((row?.version ?? 0) !== version) return 'newer'
    const data = await work(tx, row && planOf(row), draft)
    if (data === 'full') return data
    const changed = { ...data, changedAt: new Date(), changedById: actor.id }
    if (row)
      await tx.evaluationPlan.update({
        where: { draftId },
        data: { ...changed, version: { increment: 1 } },
      })
    else await tx.evaluationPlan.create({ data: { ...(changed as never as Required<Written>), draftId } })
    await note(tx, row ? 'plan.changed' : 'plan.made', actor, draft)
    return 'saved'
  })
}

const note = (tx: Tx, action: AuditAction, { id: actorId }: Actor, { id, organisationId }: LockedDraft) =>
  record(tx, action, { actorId, organisationId, detail: { draftId: id } })
