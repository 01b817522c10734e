// Projects with plans, for tests.
import type { Actor } from '@/lib/auth/schema'
import type { Db } from '@/lib/db/client'
import { beginDraft, changeSection } from '@/lib/drafts/commands'
import type { Content } from '@/lib/drafts/schema'
import type { IndicatorKey } from '@/lib/impact/catalogue'
import { saveAims, saveDates, saveIndicators } from '@/lib/plans/commands'
import { getPlan } from '@/lib/plans/queries'
import type { Dates } from '@/lib/plans/schema'
import { worldOf } from '../accounts/world'
import { completeContent, PLAIN_FIGURE } from '../drafts/content'

export const day = (text: string) => new Date(`${text}T00:00:00Z`)
/** A moment at which a whole school year can be planned. */
export const AUGUST = new Date('2030-08-20T08:00:00Z')

export const plansWorldOf = (db: Db) => {
  const world = worldOf(db)

  /** A project of a new team, without a plan. */
  async function project(actors: Actor[], title = 'Saturday maths club') {
    const { id: organisationId, school } = await world.team(
      ...actors.map((actor): [Actor, 'editor'] => [actor, 'editor']),
    )
    const draftId = await beginDraft(actors[0]!, organisationId, completeContent([school.id], title))
    return { organisationId, school, draftId }
  }

  /** The plan as it stands, for somebody who may see it. */
  const plan = async (actor: Actor, draftId: string) => (await getPlan(actor, draftId))!

  /** Makes a plan for 2030-31 of these indicators. */
  async function make(actor: Actor, draftId: string, keys: IndicatorKey[] = ['confidence'], now = AUGUST) {
    await saveAims(actor, { draftId, version: 0 }, { aims: ['wellbeing'], year: 2030 }, now)
    await saveIndicators(actor, { draftId, version: 1 }, { catalogue: keys, own: [] }, now)
    return plan(actor, draftId)
  }

  /** What the form of step 3 sends when nothing is changed in it, with changes. */
  async function dates(actor: Actor, draftId: string, more: Partial<Dates> = {}) {
    const { version, terms, indicators } = await plan(actor, draftId)
    const readings = new Map(
      indicators.flatMap((one) => one.readings.map(({ id, dueOn, who }) => [id, { dueOn, who }] as const)),
    )
    return saveDates(actor, { draftId, version }, { terms, readings, added: null, ...more }, AUGUST)
  }

  /** Records a figure of a catalogue's indicator, dated as told. */
  const recordFigure = (actor: Actor, draftId: string, catalogue: IndicatorKey, ...said: string[]) =>
    changeSection(actor, { draftId, section: 'impact', seen: null }, (impact) => ({
      ...impact,
      figures: [...impact.figures, figureOf(catalogue, said)],
    }))

  return { ...world, project, plan, make, dates, recordFigure }
}

const figureOf = (catalogue: IndicatorKey, said: string[]): Content['impact']['figures'][number] => ({
  ...PLAIN_FIGURE,
  id: crypto.randomUUID(),
  kind: 'change',
  name: catalogue,
  catalogue,
  readings: said.map((date, i) => ({
    id: crypto.randomUUID(),
    moment: i === 0 ? 'before' : 'after',
    value: 3,
    words: null,
    note: null,
    comparisonValue: null,
    qualifier: null,
    date,
    dateNote: null,
    sourceId: null,
  })),
})
