// One section as a form. It is saved by its button, and what is typed in between is kept.
'use client'
import { Form } from '@/components/form/form'
import { Submit } from '@/components/form/submit'
import { useFormAction } from '@/components/form/use-form-action'
import { FIELDS } from '@/lib/drafts/fields'
import type { Section } from '@/lib/drafts/words'
import { typed } from '@/lib/forms/schema'
import { saveSectionAction } from './actions'
import { KeepTyping } from './keep-typing'
import { type DataOptions, SectionField } from './section-fields'

type Props = {
  draftId: string
  section: Section
  seen: string
  page: string
  values: Record<string, string[]>
  data: DataOptions
}

export function SectionForm({ draftId, section, seen, page, values, data }: Props) {
  const [state, act] = useFormAction(saveSectionAction, { values, errors: {} })
  const shown = typed(state, 'seen', seen)
  return (
    <Form action={act} state={state}>
      <input type="hidden" name="draftId" value={draftId} />
      <input type="hidden" name="section" value={section} />
      <input type="hidden" name="page" value={typed(state, 'page', page)} />
      <input type="hidden" name="seen" value={shown} key={shown} />
      {FIELDS[section].map((field) => (
        <SectionField key={field.name} field={field} state={state} data={data} />
      ))}
      <KeepTyping draftId={draftId} section={section} />
      <div className="buttons">
        <Submit name="onwards" value="next">
          Save and continue
        </Submit>
        <Submit kind="quiet" name="onwards" value="list">
          Save and go to the list
        </Submit>
      </div>
    </Form>
  )
}
