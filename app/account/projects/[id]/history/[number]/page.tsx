import type { Metadata } from 'next'
import { Submit } from '@/components/form/submit'
import { Changes } from '@/components/revision/changes'
import { readId } from '@/lib/accounts/schema'
import { requireActor } from '@/lib/auth/session'
import { publishAgainAction } from '@/app/moderation/projects/actions'
import { draftPath } from '@/lib/drafts/words'
import { found } from '@/lib/http/found'
import { getVersion } from '@/lib/revisions/history'
import { readNumber } from '@/lib/revisions/schema'
import { restoreAction } from '../actions'
import { HistoryFrame } from '../frame'
import { VersionStory } from '../story'

type Props = PageProps<'/account/projects/[id]/history/[number]'>

export const metadata: Metadata = { title: 'A version of a project', robots: { index: false } }

export default async function VersionPage({ params, searchParams }: Props) {
  const { id, number } = await params
  const actor = await requireActor(draftPath(id, `history/${number}`))
  const wanted = { draftId: found(readId(id)), number: found(readNumber(number)) }
  const than = readNumber((await searchParams).with)
  const version = found(await getVersion(actor, { ...wanted, than }))
  const { one, before, others, changes, isWriter } = version
  return (
    <HistoryFrame history={version} isDeeper title={`Version ${one.number} of “${version.title}”`}>
      <VersionStory version={one} isWriter={isWriter} />
      {others.length > 0 && (
        <form className="form">
          <div className="field">
            <label htmlFor="with">Compare it with</label>
            <select id="with" name="with" defaultValue={before?.number}>
              {others.map((other) => (
                <option key={other.id} value={other.number}>
                  Version {other.number}
                </option>
              ))}
            </select>
          </div>
          <button className="button quiet">Compare</button>
        </form>
      )}
      <section aria-labelledby="differences">
        <h2 id="differences">
          {before ? `What is different from version ${before.number}` : 'What it says'}
        </h2>
        {changes.length === 0 ? (
          <p>Nothing is different.</p>
        ) : (
          <Changes changes={changes} isAllNew={before === null} />
        )}
      </section>
      {isWriter && (
        <section aria-labelledby="put-back">
          <h2 id="put-back">Put this version back</h2>
          <p>
            It goes into the editor, to be looked at and published like any change. What stands there now is
            kept as a version too.
          </p>
          <form action={restoreAction}>
            <Hidden {...wanted} />
            <Submit>Put it into the editor</Submit>
          </form>
        </section>
      )}
      {version.mayPublishAgain && (
        <section aria-labelledby="again">
          <h2 id="again">Make this version public again</h2>
          <p>At once, as a new version. What is written in the editor stays there.</p>
          <form action={publishAgainAction}>
            <Hidden {...wanted} />
            <Submit kind="quiet">Publish it again</Submit>
          </form>
        </section>
      )}
    </HistoryFrame>
  )
}

function Hidden({ draftId, number }: { draftId: string; number: number }) {
  return (
    <>
      <input type="hidden" name="draftId" value={draftId} />
      <input type="hidden" name="number" value={number} />
    </>
  )
}
