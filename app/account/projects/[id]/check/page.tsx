import type { Metadata } from 'next'
import { Submit } from '@/components/form/submit'
import { countOf } from '@/components/ui/words'
import { type Check, checksOf, isReady, placeOf } from '@/lib/drafts/checks'
import { harmlessNames } from '@/lib/drafts/harmless'
import type { DraftPage } from '@/lib/drafts/queries'
import { draftPath } from '@/lib/drafts/words'
import { EditorFrame } from '../frame'
import { loadDraft } from '../load'
import { vouchAction, withdrawAction } from './actions'
import { PublishForm } from './publish-form'

type Props = PageProps<'/account/projects/[id]/check'>

export const metadata: Metadata = { title: 'Check and publish', robots: { index: false } }

export default async function CheckPage({ params, searchParams }: Props) {
  const { draft } = await loadDraft((await params).id, 'check')
  const checks = checksOf(draft.content, await harmlessNames(draft.content), draft.answered)
  const stops = checks.filter(({ answer }) => answer === null)
  const questions = checks.filter(({ answer, isAnswered }) => answer !== null && !isAnswered)
  const answered = checks.length - stops.length - questions.length
  return (
    <EditorFrame draft={draft} title="Check and publish" done={(await searchParams).done}>
      <p>
        <a className="button quiet" href={draftPath(draft.id, 'preview')}>
          See it as it will look
        </a>
      </p>
      <section aria-labelledby="stops" className="grid gap-3">
        <h2 id="stops">
          {stops.length > 0 ? `${countOf(stops.length, 'thing')} to put right` : 'Nothing is missing'}
        </h2>
        {stops.length > 0 && <Checks draft={draft} checks={stops} />}
      </section>
      {questions.length > 0 && (
        <section aria-labelledby="questions" className="grid gap-3">
          <h2 id="questions">{countOf(questions.length, 'thing')} to look at again</h2>
          <p>
            These are found by rule and can be wrong. Change what should not be there, and tick what may stay.
            Children are never named here by more than a first name.
          </p>
          <form action={vouchAction} className="form">
            <input type="hidden" name="draftId" value={draft.id} />
            {questions.map((check) => (
              <Question key={check.key} draft={draft} check={check} />
            ))}
            <Submit kind="quiet">Note what I have ticked</Submit>
          </form>
        </section>
      )}
      {answered > 0 && (
        <p className="small soft">{countOf(answered, 'finding')} you or a colleague have vouched for.</p>
      )}
      <Publish draft={draft} checks={checks} />
    </EditorFrame>
  )
}

function Checks({ draft, checks }: { draft: DraftPage; checks: Check[] }) {
  return (
    <ul className="plain-rows">
      {checks.map((check) => (
        <li key={check.key}>
          <a href={placeOf(draft.id, check)}>{check.title}</a>
          {check.advice && <p className="small soft">{check.advice}</p>}
        </li>
      ))}
    </ul>
  )
}

function Question({ draft, check }: { draft: DraftPage; check: Check }) {
  return (
    <div className="field">
      <p>
        <a href={placeOf(draft.id, check)}>{check.title}</a>
      </p>
      {check.advice && <p className="hint">{check.advice}</p>}
      <label className="choice">
        <input type="checkbox" name="key" value={check.key} />
        <span>{check.answer}</span>
      </label>
    </div>
  )
}

function Publish({ draft, checks }: { draft: DraftPage; checks: Check[] }) {
  const isWaiting = draft.latest?.state === 'waiting'
  return (
    <section aria-labelledby="publish" className="grid gap-3">
      <h2 id="publish">Publish</h2>
      {isWaiting && (
        <div className="note">
          <p>
            A version of this project waits for a moderator. If you send it again, the newer one takes its
            place.
          </p>
          <form action={withdrawAction}>
            <input type="hidden" name="draftId" value={draft.id} />
            <Submit kind="quiet">Take it back</Submit>
          </form>
        </div>
      )}
      {isReady(checks) ? (
        <PublishForm draftId={draft.id} versions={JSON.stringify(draft.versions)} />
      ) : (
        <p>The button to publish comes here once everything above is put right or ticked.</p>
      )}
    </section>
  )
}
