// A message to a team. The school is found in the register by a step of the same form, which loses nothing.
'use client'
import { Choice, TextArea, TextField, Tick } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Hidden } from '@/components/form/hidden'
import { Submit } from '@/components/form/submit'
import { Trap } from '@/components/form/trap'
import { useFormAction } from '@/components/form/use-form-action'
import { EMPTY, type FormState, typed } from '@/lib/forms/schema'
import { PROJECT_TYPES } from '@/lib/projects/schema'
import { writeAction } from './actions'

const KINDS = [
  ...Object.entries(PROJECT_TYPES).map(([value, { label, about }]) => ({ value, label, hint: about })),
  { value: 'unsure', label: 'Not sure yet' },
]

type Option = { value: string; label: string }
type Props = {
  about: Record<string, string>
  nonce: string
  stamp: string
  person: { name: string; email: string } | null
  teams: Option[]
}

export function WriteForm({ about, nonce, stamp, person, teams }: Props) {
  const [state, action] = useFormAction(writeAction, EMPTY)
  const kept = { nonce: typed(state, 'nonce', nonce), stamp: typed(state, 'stamp', stamp) }
  return (
    <Form action={action} state={state}>
      <Hidden fields={{ ...about, ...kept, found: typed(state, 'found') }} />
      <TextField
        state={state}
        name="name"
        label="Your name"
        autoComplete="name"
        value={person?.name}
        maxLength={100}
      />
      <TextField
        state={state}
        name="role"
        label="Your role (optional)"
        hint="Such as head of maths, or partnerships lead"
        autoComplete="organization-title"
        maxLength={100}
      />
      {teams.length > 0 ? <Teams state={state} teams={teams} /> : <School state={state} />}
      {person ? (
        <>
          <Hidden fields={{ email: person.email }} />
          <p>
            You are signed in, so your address needs no confirming. You will hear of answers at{' '}
            <b>{person.email}</b>.
          </p>
        </>
      ) : (
        <TextField
          state={state}
          name="email"
          type="email"
          autoComplete="email"
          label="Your e-mail address"
          hint="We send a link there to confirm it, and tell you of answers. It is not shown to them."
        />
      )}
      <Choice state={state} name="kind" label="What kind of partnership do you think of?" options={KINDS} />
      <TextArea
        state={state}
        name="words"
        label="Your message"
        hint="What you have in mind, for whom, and when. At most 4,000 characters."
        maxLength={4000}
        rows={8}
      />
      <Tick
        state={state}
        name="givesAddress"
        label="If they want to talk, they may have my address"
        hint="Otherwise answers go through this site, and you can give it later."
      />
      <Trap state={state} />
      <Submit>{person ? 'Send it' : 'Go on'}</Submit>
      <p className="small soft">
        {person ? '' : 'Next you get a mail with a link; the message goes when you press the button there. '}
        It is deleted a year after the last message. <a href="/privacy#messages">What we keep</a>
      </p>
    </Form>
  )
}

function Teams({ state, teams }: { state: FormState; teams: Option[] }) {
  const [only, ...others] = teams
  if (others.length > 0)
    return (
      <Choice state={state} name="team" label="For whom do you write?" options={teams} value={only!.value} />
    )
  return (
    <>
      <Hidden fields={{ team: only!.value }} />
      <p>
        You write for <b>{only!.label}</b>.
      </p>
    </>
  )
}

// The action sends what it found as "slug|name and place".
const optionOf = (text: string) => {
  const [value = '', label = ''] = text.split('|')
  return { value, label }
}

function School({ state }: { state: FormState }) {
  const options = (state.values.options ?? []).map(optionOf)
  return (
    <>
      <div className="grid gap-3 w-full justify-items-start">
        <TextField
          state={state}
          name="find"
          label="Your school"
          hint="Its name, URN or postcode, such as “Abingdon School”, 123312 or OX14 1DE"
          autoComplete="organization"
          maxLength={200}
        />
        <Submit kind="quiet" name="step" value="find">
          Find it
        </Submit>
      </div>
      {options.length > 0 && (
        <Choice
          state={state}
          name="own"
          label="Which is yours?"
          options={[...options, { value: 'none', label: 'None of these' }]}
        />
      )}
      <TextField
        state={state}
        name="organisation"
        label="Or another organisation"
        hint="If you do not write for a school"
        maxLength={150}
      />
    </>
  )
}
