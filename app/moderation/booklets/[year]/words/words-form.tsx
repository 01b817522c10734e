// What stands on the cover and on the page after it.
'use client'
import { TextArea, TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Submit } from '@/components/form/submit'
import { useFormAction } from '@/components/form/use-form-action'
import { MOST } from '@/lib/editions/schema'
import { typed } from '@/lib/forms/schema'
import { wordsAction } from '../../actions'

type Props = { year: number; version: number; title: string; introduction: string }

export function WordsForm({ year, version, title, introduction }: Props) {
  const values = { title: [title], introduction: [introduction], version: [String(version)] }
  const [state, action] = useFormAction(wordsAction, { values, errors: {} })
  const shown = typed(state, 'version')
  return (
    <Form action={action} state={state}>
      <input type="hidden" name="year" value={year} />
      <input type="hidden" name="version" value={shown} key={shown} />
      <TextField
        state={state}
        name="title"
        label="Title"
        hint="It stands on the cover. At most 80 characters."
        maxLength={MOST.title}
      />
      <TextArea
        state={state}
        name="introduction"
        label="Introduction"
        hint="It has one page: at most 2,000 characters, in plain text, with an empty line between paragraphs."
        rows={16}
      />
      <Submit>Save</Submit>
    </Form>
  )
}
