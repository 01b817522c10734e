// A moderator's few words on a project of an edition.
'use client'
import { TextArea } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Submit } from '@/components/form/submit'
import { useFormAction } from '@/components/form/use-form-action'
import { MOST } from '@/lib/editions/schema'
import { typed } from '@/lib/forms/schema'
import { noteAction } from '../../../actions'

type Props = { year: number; version: number; slug: string; words: string }

export function NoteForm({ year, version, slug, words }: Props) {
  const values = { words: [words], version: [String(version)] }
  const [state, action] = useFormAction(noteAction, { values, errors: {} })
  const shown = typed(state, 'version')
  return (
    <Form action={action} state={state}>
      <input type="hidden" name="year" value={year} />
      <input type="hidden" name="version" value={shown} key={shown} />
      <input type="hidden" name="slug" value={slug} />
      <TextArea
        state={state}
        name="words"
        label="Why it is in this edition (optional)"
        hint="In the site’s own voice, below the summary. At most 240 characters; leave it empty to say nothing."
        rows={4}
        maxLength={MOST.words}
      />
      <Submit>Save</Submit>
    </Form>
  )
}
