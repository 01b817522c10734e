import type { Metadata } from 'next'
import { dayOf } from '@/lib/freshness/calendar'
import { AIMS } from '@/lib/impact/aims'
import { yearWords } from '@/lib/impact/years'
import { aimsValues, yearsToPlan } from '@/lib/plans/form'
import { EditorFrame } from '../../frame'
import { backToPlan, loadStep } from '../load'
import { AimsForm } from './aims-form'

type Props = PageProps<'/account/projects/[id]/plan/aims'>

const TITLE = 'What do you want to change?'
export const metadata: Metadata = { title: TITLE, robots: { index: false } }

export default async function AimsPage({ params }: Props) {
  const { draft, plan } = await loadStep((await params).id, 'aims')
  const years = yearsToPlan(dayOf(new Date()), plan?.year)
  return (
    <EditorFrame draft={draft} title={TITLE} trail={backToPlan(draft.id)}>
      <p className="soft">Step 1 of 3</p>
      <AimsForm
        draftId={draft.id}
        version={plan?.version ?? 0}
        aims={Object.entries(AIMS).map(([value, label]) => ({ value, label }))}
        years={years.toSorted().map((year) => ({ value: String(year), label: yearWords(year) }))}
        values={plan ? aimsValues(plan) : { year: [String(years[0])] }}
      />
    </EditorFrame>
  )
}
