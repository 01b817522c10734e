// An offer or a need as a form: the same when it is new and when it is changed.
'use client'
import type { ReactNode } from 'react'
import { type Option, Choice, TextArea, TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Select, Ticks } from '@/components/form/many'
import { Submit } from '@/components/form/submit'
import { useFormAction } from '@/components/form/use-form-action'
import { type FormState, typed } from '@/lib/forms/schema'
import { NOTICE_COSTS, NOTICE_MODES, NOTICE_TRANSPORT, type NoticeKind, WEEKDAYS } from '@/lib/notices/schema'
import { PROJECT_TYPES, TIMES_OF_DAY, yearGroupName } from '@/lib/projects/schema'
import { PHASES } from '@/lib/schools/schema'

const optionsOf = (labels: Record<string, string>): Option[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))
const group = (options: Option[]) => [{ legend: null, options }]
const NOT_SAID = { value: '', label: 'Not said' }

const TYPES = Object.entries(PROJECT_TYPES).map(([value, { label, about: hint }]) => ({ value, label, hint }))
const ACTIVITIES = Object.values(PROJECT_TYPES).map(({ label, activities }) => ({
  legend: label,
  options: optionsOf(activities),
}))
const YEARS = Array.from({ length: 14 }, (_, year) => ({ value: String(year), label: yearGroupName(year) }))

const WHO_AND_WHEN = ['phases', 'yearGroups', 'capacity', 'days', 'timeOfDay', 'times', 'startsOn', 'endsOn']

// The same fields are asked in the words of an offer, or of a need.
const WORDS = {
  offer: {
    title: 'As a school would look for it, such as “Science workshops for Years 5 and 6”.',
    words: 'What happens, who does it, what the other school brings. People reach you by “Write to them”.',
    phases: 'For which schools?',
    miles: 'How far may the other school be, in miles?',
    cost: 'What does it cost the other school?',
  },
  need: {
    title: 'As a school would recognise it, such as “A physics teacher for one afternoon a week”.',
    words: 'What you are looking for, for whom, and what you can bring. People reach you by “Write to them”.',
    phases: 'From which schools?',
    miles: 'How far may the other school be, in miles?',
    cost: 'What can it cost?',
  },
} satisfies Record<NoticeKind, Record<string, string>>

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  kind: NoticeKind
  /** What stands in the fields at first. */
  values?: Record<string, string[]>
  /** Fields that nobody types; `version` comes back with the form when somebody else has changed it. */
  hidden: Record<string, string>
  themes: Option[]
  /** For whom it can be; none when that is settled. */
  places?: Option[]
  submit: string
}

export function NoticeForm({ action, kind, values = {}, hidden, themes, places, submit }: Props) {
  const [state, act] = useFormAction(action, { values, errors: {} })
  const words = WORDS[kind]
  return (
    <Form action={act} state={state}>
      {Object.entries(hidden).map(([name, value]) => {
        const shown = typed(state, name, value)
        return <input type="hidden" name={name} value={shown} key={`${name} ${shown}`} />
      })}
      {places && <Place state={state} places={places} />}
      <Group legend={kind === 'offer' ? 'What you offer' : 'What you need'}>
        <TextField state={state} name="title" label="Title" hint={words.title} maxLength={100} />
        <TextArea state={state} name="words" label="In your own words" hint={words.words} rows={7} />
        <Names state={state} />
        <Choice state={state} name="type" label="Type" options={TYPES} />
        <Choice state={state} name="mode" label="How does it take place?" options={optionsOf(NOTICE_MODES)} />
        <TextField
          state={state}
          name="reachMiles"
          label={words.miles}
          hint="Not asked where it takes place online only."
          inputMode="numeric"
        />
      </Group>
      <More state={state} summary="Who and when" names={WHO_AND_WHEN}>
        <Ticks
          state={state}
          name="phases"
          label={words.phases}
          hint="None ticked: any phase."
          groups={group(optionsOf(PHASES))}
        />
        <Ticks
          state={state}
          name="yearGroups"
          label="Which year groups take part?"
          hint="None ticked: any year group."
          groups={group(YEARS)}
        />
        <TextField
          state={state}
          name="capacity"
          label="For up to how many pupils? (optional)"
          inputMode="numeric"
        />
        <Ticks
          state={state}
          name="days"
          label="On which days?"
          hint="None ticked: any day."
          groups={group(optionsOf(WEEKDAYS))}
        />
        <Choice
          state={state}
          name="timeOfDay"
          label="At what time of day?"
          value=""
          options={[...optionsOf(TIMES_OF_DAY), NOT_SAID]}
        />
        <TextField
          state={state}
          name="times"
          label="The times in words (optional)"
          hint="Such as “3.30 to 5 pm, every other week”."
        />
        <TextField
          state={state}
          name="startsOn"
          label="From (optional)"
          hint="Such as 11 January 2027, or January 2027."
        />
        <TextField
          state={state}
          name="endsOn"
          label="Until (optional)"
          hint="It stands on the board until this day or for six months, whichever comes first; we ask you two weeks before."
        />
      </More>
      <More state={state} summary="Cost and transport" names={['transport', 'cost', 'costWords']}>
        <Choice
          state={state}
          name="transport"
          label="Transport"
          value=""
          options={[...optionsOf(NOTICE_TRANSPORT), NOT_SAID]}
        />
        <Choice
          state={state}
          name="cost"
          label={words.cost}
          value=""
          options={[...optionsOf(NOTICE_COSTS), NOT_SAID]}
        />
        <TextField
          state={state}
          name="costWords"
          label="How much, and who pays? (optional)"
          hint="Such as “We pay for materials”."
        />
      </More>
      <More state={state} summary="Activities" names={['activities']}>
        <Ticks
          state={state}
          name="activities"
          label="Which activities? (optional)"
          hint="Those that describe it best."
          groups={ACTIVITIES}
        />
      </More>
      <More state={state} summary="Themes" names={['themes']}>
        <Ticks state={state} name="themes" label="Which themes? (optional)" groups={group(themes)} />
      </More>
      <Submit>{submit}</Submit>
    </Form>
  )
}

function Group({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset className="reading">
      <legend>{legend}</legend>
      {children}
    </fieldset>
  )
}

type MoreProps = { state: FormState; summary: string; names: string[]; children: ReactNode }

/** Fields that nobody has to fill in: folded away unless one holds something, or is wrong. */
function More({ state: { values, errors, newer }, summary, names, children }: MoreProps) {
  const isHeld = (held?: Record<string, string[]>) => names.some((name) => held?.[name]?.some(Boolean))
  const isShown = isHeld(values) || isHeld(newer?.values) || names.some((name) => errors[name])
  return (
    <details className="more-fields" open={isShown || undefined}>
      <summary>{summary} (optional)</summary>
      {children}
    </details>
  )
}

const FEW = 6

function Place({ state, places }: { state: FormState; places: Option[] }) {
  const [only] = places
  if (places.length === 1)
    return (
      <>
        <input type="hidden" name="place" value={only!.value} />
        <p>
          For <b>{only!.label}</b>
        </p>
      </>
    )
  if (places.length <= FEW) return <Choice state={state} name="place" label="For whom?" options={places} />
  return (
    <Select
      state={state}
      name="place"
      label="For whom?"
      options={[{ value: '', label: 'Choose a school' }, ...places]}
    />
  )
}

/** Names that were found among the words: each is taken out, or ticked. */
function Names({ state }: { state: FormState }) {
  const names = state.values.names ?? []
  if (names.length === 0) return null
  return (
    <Ticks
      state={state}
      name="vouched"
      label="Is this a pupil’s name?"
      hint="We look for names by rule, and can be wrong. Tick what is not a pupil’s name."
      groups={group(names.map((name) => ({ value: name, label: `“${name}” is not a pupil’s name` })))}
    />
  )
}
