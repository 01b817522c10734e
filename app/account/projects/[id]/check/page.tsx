import type { Metadata } from 'next'
import { Submit } from '@/components/form/submit'
import { countOf } from '@/components/ui/words'
import { type Check, checksOf, isReady, placeOf } from '@/lib/drafts/checks'
import { harmlessNames } from '@/lib/drafts/harmless'
import type { DraftPage } from '@/lib/drafts/queries'
import { draftPath, formPath, SECTIONS, type Section } from '@/lib/drafts/words'
import { db } from '@/lib/db/client'
import { mustWait } from '@/lib/revisions/waiting'
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
  const unsaved = draft.typings.map(({ section }) => section)
  const { id, organisation, unpublishedAt } = draft
  const waits = await mustWait(db, { id, organisationId: organisation?.id ?? null, unpublishedAt })
  return (
    <EditorFrame draft={draft} title="Check and publish" done={(await searchParams).done}>
      <p>
        <a className="button quiet" href={draftPath(draft.id, 'preview')}>
          Preview
        </a>
      </p>
      {unsaved.length > 0 && <Unsaved draftId={draft.id} sections={unsaved} />}
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
            We look for these automatically and can be wrong. Change what should not be there, and tick what
            may stay. Children are never named here by more than a first name.
          </p>
          <form action={vouchAction} className="form">
            <input type="hidden" name="draftId" value={draft.id} />
            {questions.map((check) => (
              <Question key={check.key} draft={draft} check={check} />
            ))}
            <Submit kind="quiet">Save these answers</Submit>
          </form>
        </section>
      )}
      {answered > 0 && (
        <p className="small soft">{countOf(answered, 'finding')} you or a colleague have vouched for.</p>
      )}
      <Publish draft={draft} isReady={isReady(checks) && unsaved.length === 0} waits={waits} />
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

function Unsaved({ draftId, sections }: { draftId: string; sections: Section[] }) {
  return (
    <section aria-labelledby="unsaved" className="grid gap-3">
      <h2 id="unsaved">Not saved yet</h2>
      <p>You have typed something here and not saved it. Save it, or discard it.</p>
      <ul className="plain-rows">
        {sections.map((section) => (
          <li key={section}>
            <a href={formPath(draftId, section)}>{SECTIONS[section].title}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

type PublishProps = { draft: DraftPage; isReady: boolean; waits: boolean }

function Publish({ draft, isReady: isFit, waits }: PublishProps) {
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
      {isFit ? (
        <PublishForm draftId={draft.id} versions={JSON.stringify(draft.versions)} waits={waits} />
      ) : (
        <p>You can publish once everything above is put right, ticked and saved.</p>
      )}
    </section>
  )
}
