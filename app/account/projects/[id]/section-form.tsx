// One section as a form. It is saved by its button, and what is typed in between is kept.
'use client'
import { Form } from '@/components/form/form'
import { Submit } from '@/components/form/submit'
import { useFormAction } from '@/components/form/use-form-action'
import { FIELDS } from '@/lib/drafts/fields'
import type { Section } from '@/lib/drafts/words'
import { saveSectionAction } from './actions'
import { KeepTyping } from './keep-typing'
import { type DataOptions, SectionField } from './section-fields'

type Props = {
  draftId: string
  section: Section
  version: number
  values: Record<string, string[]>
  data: DataOptions
}

export function SectionForm({ draftId, section, version, values, data }: Props) {
  const [state, act] = useFormAction(saveSectionAction, { values, errors: {} })
  const shown = state.values.version?.[0] ?? String(version)
  return (
    <Form action={act} state={state}>
      <input type="hidden" name="draftId" value={draftId} />
      <input type="hidden" name="section" value={section} />
      <input type="hidden" name="version" value={shown} key={shown} />
      {FIELDS[section].map((field) => (
        <SectionField key={field.name} field={field} state={state} data={data} />
      ))}
      <KeepTyping draftId={draftId} section={section} />
      <div className="buttons">
        <Submit name="then" value="next">
          Save and continue
        </Submit>
        <Submit kind="quiet" name="then" value="list">
          Save and go to the list
        </Submit>
      </div>
    </Form>
  )
}
