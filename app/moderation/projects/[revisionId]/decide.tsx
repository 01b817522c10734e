// What a moderator can do about a version: approve or send back what waits; note that what is public was looked at; take it
// off the site or put it back.
import { Submit } from '@/components/form/submit'
import { SECTIONS } from '@/lib/drafts/words'
import type { VersionToDecide } from '@/lib/revisions/queries'
import { approveAction, lookedAtAction, republishAction } from '../actions'
import { UnpublishForm } from '../../unpublish-form'
import { SendBackForm } from './send-back-form'

type Props = { id: string; version: VersionToDecide | null; isLate: boolean }

/** `version`: null when no more is shown than the form that came after a session had ended. */
export function Decide({ id, version, isLate }: Props) {
  const { state, mayDecide = false, reviewedAt, draft, comments = [] } = version ?? {}
  const isWaiting = mayDecide && state === 'waiting'
  const isPublic = Boolean(draft?.project?.publishedAt)
  return (
    <>
      {(isWaiting || isLate) && (
        <Waiting id={id} isLate={!isWaiting} mayApprove={isWaiting && version?.declined.length === 0} />
      )}
      {mayDecide && state === 'published' && !reviewedAt && (
        <section aria-labelledby="look">
          <h2 id="look">Nothing to be done?</h2>
          <p>Then it leaves the queue, with any version before it.</p>
          <form action={lookedAtAction}>
            <input type="hidden" name="revisionId" value={id} />
            <Submit>I have looked at it</Submit>
          </form>
        </section>
      )}
      {comments.length > 0 && (
        <section aria-labelledby="comments">
          <h2 id="comments">What was written on it</h2>
          <dl className="grid gap-3">
            {comments.map(({ section, words }) => (
              <div key={section}>
                <dt>
                  <b>{SECTIONS[section].title}</b>
                </dt>
                <dd className="whitespace-pre-line">{words}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {mayDecide && draft?.unpublishedAt && <PutBack draftId={draft.id} />}
      {(isPublic || isLate) && (
        <UnpublishForm projectId={draft?.project?.id ?? null} isLate={!isPublic}>
          <h2 id="take-off">Take the project off the site</h2>
          <p>
            Its page, lists and search no longer have it, at once. What is changed of it then waits for a
            moderator.
          </p>
        </UnpublishForm>
      )}
    </>
  )
}

function Waiting({ id, isLate, mayApprove }: { id: string; isLate: boolean; mayApprove: boolean }) {
  return (
    <>
      {mayApprove && (
        <section aria-labelledby="approve">
          <h2 id="approve">Approve</h2>
          <p>
            It is public at once, just as it stands here. Later changes of the team are public at once too,
            and come here to be looked at.
          </p>
          <form action={approveAction}>
            <input type="hidden" name="revisionId" value={id} />
            <Submit>Approve and publish</Submit>
          </form>
        </section>
      )}
      <SendBackForm revisionId={id} isLate={isLate}>
        <h2 id="send-back-title">Send back</h2>
        <p>
          Write on the parts that should change; leave the others empty. What you write is mailed to those who
          write the project, and stands beside each part in the editor.
        </p>
      </SendBackForm>
    </>
  )
}

function PutBack({ draftId }: { draftId: string }) {
  return (
    <section aria-labelledby="put-back">
      <h2 id="put-back">Put the project back</h2>
      <p>As it was when it was last public.</p>
      <form action={republishAction}>
        <input type="hidden" name="draftId" value={draftId} />
        <Submit kind="quiet">Put it back on the site</Submit>
      </form>
    </section>
  )
}
