// The plan of a project, for its pages.
import { found } from '@/lib/http/found'
import { getPlan } from '@/lib/plans/queries'
import { planPath } from '@/lib/plans/words'
import { isBlind } from '../blind'
import { loadDraft } from '../load'

export const PLAN_TITLE = 'Evaluation plan'

/** The way back from a step to the plan. */
export const backToPlan = (draftId: string) => [{ href: planPath(draftId), name: PLAN_TITLE }]

/** The project, the plan or null, and who asks. */
export async function loadPlan(id: string, step?: string) {
  const { actor, draft } = await loadDraft(id, step ? `plan/${step}` : 'plan')
  return { actor, draft, plan: await getPlan(actor, draft.id) }
}

/** A project and its plan; without one there is no such page. */
export async function loadMadePlan(id: string, step: string) {
  const { plan, ...rest } = await loadPlan(id, step)
  return { ...rest, plan: found(plan) }
}

/** As `loadSection`: who was signed out while writing sees again what they sent, and nothing else of the project. */
export async function loadStep(id: string, step: string) {
  if (await isBlind()) return { draft: { id, title: 'Your project' }, content: null, plan: null }
  const { draft, plan } = await loadPlan(id, step)
  return { draft, content: draft.content, plan }
}
