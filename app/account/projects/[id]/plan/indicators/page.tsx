import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import type { DraftPage } from '@/lib/drafts/queries'
import { CATALOGUE, indicatorPath, INDICATOR_KEYS, type IndicatorKey } from '@/lib/impact/catalogue'
import { indicatorValues } from '@/lib/plans/form'
import type { Plan } from '@/lib/plans/rows'
import { firstChoice, suggestIndicators } from '@/lib/plans/suggest'
import { MOST, planPath } from '@/lib/plans/words'
import { EditorFrame } from '../../frame'
import { backToPlan, loadStep } from '../load'
import { type IndicatorOption, IndicatorsForm } from './indicators-form'

type Props = PageProps<'/account/projects/[id]/plan/indicators'>

const TITLE = 'What do you measure?'
const ROWS = 2 // empty rows for own indicators, besides those that stand there
export const metadata: Metadata = { title: TITLE, robots: { index: false } }

export default async function IndicatorsPage({ params, searchParams }: Props) {
  const { draft, content, plan } = await loadStep((await params).id, 'indicators')
  if (content && !plan) redirect(planPath(draft.id, 'aims'))
  return (
    <EditorFrame draft={draft} title={TITLE} trail={backToPlan(draft.id)} done={(await searchParams).done}>
      <p className="soft">Step 2 of 3</p>
      <p>
        Few indicators, measured well, say more than many. Those of the catalogue are measured alike
        everywhere, so they can be added up or set side by side; your own stay with your project.
      </p>
      <IndicatorsForm
        draftId={draft.id}
        version={plan?.version ?? 0}
        {...(plan && content ? shown(plan, content) : UNKNOWN)}
      />
    </EditorFrame>
  )
}

const optionOf = (key: IndicatorKey, reason: string | null = null): IndicatorOption => {
  const { name, unit } = CATALOGUE[key]
  return { value: key, label: unit ? `${name} (${unit})` : name, reason, href: indicatorPath(key) }
}

// For a form that came back from somebody who is signed out.
const UNKNOWN = {
  suggested: [],
  others: INDICATOR_KEYS.map((key) => optionOf(key)),
  own: MOST.own as number,
  reasons: [],
  values: {},
}

function shown(plan: Plan, { activity }: DraftPage['content']) {
  const { suggested, own, others } = suggestIndicators(plan.aims, activity)
  const chosen = plan.indicators.flatMap(({ catalogue }) => catalogue ?? [])
  const listed = new Set<string>([...suggested.map(({ key }) => key), ...others])
  const isNew = plan.indicators.length === 0
  const held = indicatorValues(plan)
  const ownNames = plan.indicators.filter(({ catalogue }) => catalogue === null)
  return {
    suggested: suggested.map(({ key, reason }) => optionOf(key, reason)),
    // What was chosen stays on the list, whatever the project has become since.
    others: [...others, ...chosen.filter((key) => !listed.has(key))].map((key) => optionOf(key)),
    own: Math.min(Math.max(isNew ? own.length + 1 : ownNames.length + ROWS, 3), MOST.own),
    reasons: isNew ? own.map(({ reason }) => reason) : [],
    values: isNew
      ? {
          indicators: firstChoice(plan.aims, suggested),
          ...Object.fromEntries(
            own.flatMap(({ name, unit }, i) => [
              [`name-${i}`, [name]],
              [`unit-${i}`, [unit]],
            ]),
          ),
        }
      : held,
  }
}
