'use server'
// Making and changing an evaluation plan, step by step.
import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { Actor } from '@/lib/auth/schema'
import { getActor, requireActor } from '@/lib/auth/session'
import { DraftId } from '@/lib/drafts/requests'
import { draftPath, withDone } from '@/lib/drafts/words'
import { readHidden } from '@/lib/forms/hidden'
import { keepTyped } from '@/lib/forms/keep-typed'
import { readForm, refused } from '@/lib/forms/read'
import type { FormState } from '@/lib/forms/schema'
import { dayOf } from '@/lib/freshness/calendar'
import { found } from '@/lib/http/found'
import { limit } from '@/lib/limits/limit'
import { deletePlan, saveAims, saveDates, saveIndicators } from '@/lib/plans/commands'
import { aimsValues, dateValues, indicatorValues, yearsToPlan } from '@/lib/plans/form'
import { getPlan } from '@/lib/plans/queries'
import type { Plan } from '@/lib/plans/rows'
import { dayProblems } from '@/lib/plans/day-order'
import { aimsForm, datesForm, IndicatorsForm, PlanVersion } from '@/lib/plans/schema'
import { MOST, planPath } from '@/lib/plans/words'

const SIGNED_OUT =
  'You have been signed out. What you typed is still here: sign in in another tab, then save it again.'
const TOO_OFTEN =
  'You have saved a great many times within the hour. What you typed is still here; wait a little.'
const NEWER =
  'The plan has been changed since you opened this page. Both versions stand below; what you save now replaces theirs.'
const FULL = `A plan holds ${MOST.readings} readings. Remove one before you add another`
const Onwards = z.object({ onwards: z.enum(['plan', 'more']).catch('plan') })

export async function saveAimsAction(_: FormState, form: FormData): Promise<FormState> {
  return step(form, async (actor, at) => {
    const plan = await getPlan(actor, at.draftId)
    const result = await readForm(aimsForm(yearsToPlan(dayOf(new Date()), plan?.year)), form)
    if ('state' in result) return result.state
    const outcome = await saveAims(actor, at, result.input)
    if (outcome !== 'saved') return newer(form, actor, await getPlan(actor, at.draftId), aimsValues)
    redirect(withDone(planPath(at.draftId, 'indicators'), 'saved'))
  })
}

export async function saveIndicatorsAction(_: FormState, form: FormData): Promise<FormState> {
  return step(form, async (actor, at) => {
    const result = await readForm(IndicatorsForm, form)
    if ('state' in result) return result.state
    const outcome = await saveIndicators(actor, at, result.input)
    if (outcome !== 'saved')
      return newer(form, actor, found(await getPlan(actor, at.draftId)), indicatorValues)
    redirect(withDone(planPath(at.draftId, 'dates'), 'saved'))
  })
}

export async function saveDatesAction(_: FormState, form: FormData): Promise<FormState> {
  return step(form, async (actor, at) => {
    const { onwards } = readHidden(Onwards, form)
    const plan = found(await getPlan(actor, at.draftId))
    const result = await readForm(datesForm(plan.year), form)
    if ('state' in result) return result.state
    const problems = dayProblems(plan, result.input)
    if (Object.keys(problems).length > 0) return refused(form, problems)
    const outcome = await saveDates(actor, at, result.input)
    if (outcome === 'full') return refused(form, { 'new-indicator': FULL })
    if (outcome === 'newer') return newer(form, actor, found(await getPlan(actor, at.draftId)), dateValues)
    redirect(withDone(planPath(at.draftId, onwards === 'more' ? 'dates' : undefined), 'saved'))
  })
}

async function step(
  form: FormData,
  save: (actor: Actor, at: z.output<typeof PlanVersion>) => Promise<FormState>,
): Promise<FormState> {
  return keepTyped(form, async () => {
    const at = readHidden(PlanVersion, form)
    const actor = await getActor()
    if (!actor) return refused(form, { '': SIGNED_OUT }, 401)
    if (!(await limit('saves', actor.id))) return refused(form, { '': TOO_OFTEN }, 429)
    return save(actor, at)
  })
}

// The form comes back with the newer version's number, so that saving again is knowingly over it.
async function newer(
  form: FormData,
  { id }: Actor,
  plan: Plan | null,
  valuesOf: (plan: Plan) => Record<string, string[]>,
) {
  form.set('version', String(plan?.version ?? 0))
  const by = plan?.changedById === id ? 'You' : (plan?.changedBy ?? 'A colleague')
  return refused(form, { '': NEWER }, 409, { by, values: plan ? valuesOf(plan) : {} })
}

export async function deletePlanAction(form: FormData) {
  const { draftId } = readHidden(DraftId, form)
  await deletePlan(await requireActor(planPath(draftId, 'delete')), draftId)
  redirect(withDone(draftPath(draftId), 'plan-deleted'))
}
