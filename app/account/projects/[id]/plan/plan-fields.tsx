// Which plan a form is about, and the version of it that it was opened with.
import { type FormState, typed } from '@/lib/forms/schema'

type Props = { state: FormState; draftId: string; version: number }

export function PlanFields({ state, draftId, version }: Props) {
  const seen = typed(state, 'version', String(version))
  return (
    <>
      <input type="hidden" name="draftId" value={draftId} />
      <input type="hidden" name="version" value={seen} key={seen} />
    </>
  )
}
