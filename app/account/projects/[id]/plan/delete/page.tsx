import type { Metadata } from 'next'
import { Submit } from '@/components/form/submit'
import { planPath } from '@/lib/plans/words'
import { EditorFrame } from '../../frame'
import { deletePlanAction } from '../actions'
import { backToPlan, loadMadePlan } from '../load'

type Props = PageProps<'/account/projects/[id]/plan/delete'>

export const metadata: Metadata = { title: 'Delete the evaluation plan', robots: { index: false } }

export default async function DeletePlanPage({ params }: Props) {
  const { draft } = await loadMadePlan((await params).id, 'delete')
  return (
    <EditorFrame draft={draft} title="Delete the evaluation plan?" trail={backToPlan(draft.id)}>
      <p>
        Its aims, indicators and days go for good, and nobody is reminded any more. The figures that are
        recorded in the project stay.
      </p>
      <form action={deletePlanAction} className="buttons">
        <input type="hidden" name="draftId" value={draft.id} />
        <Submit kind="danger">Delete the plan</Submit>
        <a className="button quiet" href={planPath(draft.id)}>
          Keep it
        </a>
      </form>
    </EditorFrame>
  )
}
