'use client'
import { type Option, TextField, Tick } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Hidden } from '@/components/form/hidden'
import { Submit } from '@/components/form/submit'
import { useFormAction } from '@/components/form/use-form-action'
import { draftPath } from '@/lib/drafts/words'
import { type FormState, typed } from '@/lib/forms/schema'
import { saveFigureAction } from '../../actions'
import { isOpen, ReadingFields } from './reading-fields'

type Kind = 'measure' | 'change' | 'disputed'
/** What is said of an indicator of the catalogue, beside its fields. */
export type OfCatalogue = { key: string; unit: string | null; isInWords: boolean }
type Props = {
  draftId: string
  figureId: string
  kind: Kind
  /** Null for an indicator of the school's own. */
  indicator: OfCatalogue | null
  /** How many readings the form has, and how many of them are there already. */
  count: number
  held: number
  sources: Option[]
  values: Record<string, string[]>
  seen: string
}

export function FigureForm(props: Props) {
  const { draftId, figureId, kind, indicator, count, held, values, seen } = props
  const [state, act] = useFormAction(saveFigureAction, { values, errors: {} })
  const shown = typed(state, 'seen', seen)
  const twin = typed(state, 'twin')
  const isInWords = indicator?.isInWords ?? false
  const chosen: Option[] = [
    { value: '', label: 'Not said yet' },
    ...props.sources,
    ...(props.sources.some(({ label }) => label.endsWith('Our own records'))
      ? []
      : [{ value: 'own', label: 'Our own records' }]),
    { value: 'new', label: 'Another, named below' },
  ]
  const common = { kind, state, sources: chosen, unit: indicator?.unit ?? null, isInWords }
  const firstEmpty = Math.max(held, kind === 'measure' ? 1 : kind === 'change' ? 2 : count)
  return (
    <Form action={act} state={state}>
      <Hidden
        fields={{ draftId, entryId: figureId, kind, catalogue: indicator?.key ?? '', count: String(count) }}
      />
      <input type="hidden" name="seen" value={shown} key={shown} />
      {twin && (
        <p className="note">
          <a href={draftPath(draftId, `impact/figures/${twin}`)}>Open the figure that is there</a>
        </p>
      )}
      <TextField
        state={state}
        name="name"
        label={indicator ? 'What it is called here' : 'What was counted or measured?'}
        hint={indicator ? 'The name of the catalogue fits; say more where it helps' : HINTS[kind]}
      />
      {kind !== 'disputed' && !indicator && (
        <TextField
          state={state}
          name="unit"
          label="Unit"
          hint="Such as pupils, hours, per cent, pounds; leave it empty for words"
        />
      )}
      {kind === 'change' && !indicator && (
        <Tick
          state={state}
          name="isOutcome"
          label="It is a change for pupils"
          hint="Such as attainment, confidence or places won; not that the project has grown"
        />
      )}
      {Array.from({ length: firstEmpty }, (_, i) => (
        <ReadingFields key={i} i={i} isAlone={kind === 'measure' && held < 2} {...common} />
      ))}
      {Array.from({ length: count - firstEmpty }, (_, n) => firstEmpty + n).map((i) => (
        <details className="more-fields" key={i} open={isOpen(state, (name) => isSaidOf(name, i))}>
          <summary>{kind === 'change' ? 'A later reading' : 'Another reading, at another time'}</summary>
          <ReadingFields i={i} isAlone={false} {...common} />
        </details>
      ))}
      {kind !== 'disputed' && !isInWords && <TargetFields state={state} />}
      {kind === 'change' && <SureFields state={state} />}
      <details className="more-fields" open={isOpen(state, (name) => name.startsWith('new-'))}>
        <summary>A source that is not on the list</summary>
        <TextField state={state} name="new-title" label="Title of the new source" />
        <TextField state={state} name="new-publisher" label="Who published it?" />
        <TextField state={state} name="new-year" label="Year of the source" inputMode="numeric" />
        <TextField state={state} name="new-url" label="Address on the web" inputMode="url" />
      </details>
      <Submit>Save</Submit>
    </Form>
  )
}

// A source is offered for every reading, also for one that is not there.
const isSaidOf = (name: string, i: number) => name.endsWith(`-${i}`) && !name.startsWith('source-')

const HINTS = {
  measure: 'Such as “Pupils at the summer school”',
  change: 'Such as “Reading age of the pupils mentored”',
  disputed: 'Such as “Number of member schools”',
}

function TargetFields({ state }: { state: FormState }) {
  return (
    <details className="more-fields" open={isOpen(state, (name) => name.startsWith('target'))}>
      <summary>A target</summary>
      <TextField
        state={state}
        name="target"
        label="What do you aim at?"
        hint="A number in the same unit"
        inputMode="decimal"
      />
      <TextField
        state={state}
        name="targetDate"
        label="By when?"
        hint="It may lie in the future: July 2027, or 2027-28 (a school year)"
      />
    </details>
  )
}

const SURE = new Set(['comparison', 'evaluator', 'isEvaluatorIndependent'])

function SureFields({ state }: { state: FormState }) {
  return (
    <details className="more-fields" open={isOpen(state, (name) => SURE.has(name))}>
      <summary>Compared with others, and evaluated</summary>
      <TextField
        state={state}
        name="comparison"
        label="Who are they that did not take part?"
        hint="Such as “Year 8 pupils of the same schools who did not come”. Their values go with each reading above."
      />
      <TextField
        state={state}
        name="evaluator"
        label="Who evaluated it?"
        hint="A university, a charity, a consultant, or one of the schools"
      />
      <Tick
        state={state}
        name="isEvaluatorIndependent"
        label="They are independent of the schools"
        hint="They do not run the project, work for none of its schools, and would be paid the same whatever they found"
      />
    </details>
  )
}
