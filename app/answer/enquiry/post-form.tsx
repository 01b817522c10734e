// What one says in a thread. For a team that has not answered yet it has the three answers as its buttons; one form for both,
// so that words which came after a colleague's answer are still there.
'use client'
import { TextArea, Tick } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Hidden } from '@/components/form/hidden'
import { Submit } from '@/components/form/submit'
import { useFormAction } from '@/components/form/use-form-action'
import { ANSWERS } from '@/lib/enquiries/words'
import { EMPTY, typed } from '@/lib/forms/schema'
import { postAction } from './actions'

type Props = {
  hidden: Record<string, string>
  nonce: string
  /** Whether this is the team's first word. */
  isAnswer: boolean
  /** Who the other side is; null when the writer's address is given already, or gone. */
  giveTo: string | null
  /** Whether it can be posted; what came too late is shown all the same. */
  isOpen: boolean
}

export function PostForm({ hidden, nonce, isAnswer, giveTo, isOpen }: Props) {
  const [state, action] = useFormAction(postAction, EMPTY)
  if (!isOpen && Object.keys(state.errors).length === 0) return null
  return (
    <Form action={action} state={state}>
      <Hidden fields={{ ...hidden, nonce: typed(state, 'nonce', nonce) }} />
      <TextArea
        state={state}
        name="words"
        label={isAnswer ? 'Your words (optional)' : 'Your message'}
        hint={isAnswer ? 'Without any, the words below your answer are sent.' : undefined}
        maxLength={4000}
        rows={isAnswer ? 3 : 5}
      />
      {giveTo && <Tick state={state} name="givesAddress" label={`Give ${giveTo} my e-mail address`} />}
      {isAnswer ? <Answers /> : <Submit>Send it</Submit>}
    </Form>
  )
}

/** Another answer in the place of one that was given, by mistake or too early. */
export function ChangeForm({ hidden, nonce }: Pick<Props, 'hidden' | 'nonce'>) {
  const [state, action] = useFormAction(postAction, EMPTY)
  const isWrong = Object.keys(state.errors).length > 0
  return (
    <details className="more-fields" open={isWrong || undefined}>
      <summary>Change the answer</summary>
      <Form action={action} state={state} id="change-form">
        <Hidden fields={{ ...hidden, nonce: typed(state, 'nonce', nonce), isChange: 'yes' }} />
        <p>They hear of the new answer by mail, as of the first.</p>
        <TextArea
          state={state}
          form="change-form"
          name="words"
          label="Your words (optional)"
          maxLength={4000}
          rows={3}
        />
        <Answers />
      </Form>
    </details>
  )
}

function Answers() {
  return (
    <ul className="answers">
      {Object.entries(ANSWERS).map(([value, { label, words }]) => (
        <li key={value}>
          <Submit kind={value === 'talk' ? 'main' : 'quiet'} name="answer" value={value}>
            {label}
          </Submit>
          <p className="small soft">“{words}”</p>
        </li>
      ))}
    </ul>
  )
}
