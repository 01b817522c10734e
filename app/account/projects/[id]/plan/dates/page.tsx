import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { yearWords } from '@/lib/impact/years'
import { dateValues } from '@/lib/plans/form'
import { planPath } from '@/lib/plans/words'
import { EditorFrame } from '../../frame'
import { backToPlan, loadStep } from '../load'
import { DatesForm } from './dates-form'

type Props = PageProps<'/account/projects/[id]/plan/dates'>

const TITLE = 'When do you measure?'
export const metadata: Metadata = { title: TITLE, robots: { index: false } }

export default async function DatesPage({ params, searchParams }: Props) {
  const { draft, content, plan } = await loadStep((await params).id, 'dates')
  if (content && !plan?.indicators.length) redirect(planPath(draft.id, plan ? 'indicators' : 'aims'))
  const readings = plan?.indicators.flatMap(({ readings: own }) => own.map(({ id }) => id)) ?? []
  return (
    <EditorFrame draft={draft} title={TITLE} trail={backToPlan(draft.id)} done={(await searchParams).done}>
      <p className="soft">Step 3 of 3{plan && `, school year ${yearWords(plan.year)}`}</p>
      <p>
        Write days as you like, such as 14 September 2026 or 14/9/2026. Who takes a reading is a role, such as
        head of maths; the plan holds no names.
      </p>
      <DatesForm
        draftId={draft.id}
        version={plan?.version ?? 0}
        readings={readings}
        indicators={(plan?.indicators ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        values={plan ? dateValues(plan) : {}}
      />
    </EditorFrame>
  )
}
