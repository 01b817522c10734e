// What there is to know of a version: who sent it, for whom, why it is here, and what its author vouched for.
import { organisationPath } from '@/lib/accounts/words'
import { dayWords, momentWords } from '@/lib/dates/schema'
import { draftPath } from '@/lib/drafts/words'
import { ageWords } from '@/lib/moderation/schema'
import { projectPath } from '@/lib/projects/schema'
import type { VersionToDecide } from '@/lib/revisions/queries'
import { REASONS, STATES, whoFully } from '@/lib/revisions/words'

export function Facts({ version }: { version: VersionToDecide }) {
  const { draft, team, madeAt, state } = version
  const path = draft.organisation && organisationPath(draft.organisation)
  const rows = [
    ['Version', `${version.number} · ${STATES[state]}`],
    ['Why it is here', state === 'waiting' ? REASONS[version.reason] : afterwards(version)],
    ['Sent by', version.madeBy || !version.why ? whoFully(version.madeBy) : version.why],
    ['Team', team && path ? <a href={path}>{team}</a> : team],
    ['Sent', `${momentWords(madeAt)}, ${ageWords(madeAt, new Date())} ago`],
    ['Brings back', version.restoredFrom && `Version ${version.restoredFrom}`],
    ['Taken off', draft.unpublishedAt && `${dayWords(draft.unpublishedAt)}: ${draft.unpublishedBecause}`],
    [
      'Public page',
      draft.project?.publishedAt ? (
        <a href={projectPath(draft.project.slug)}>As it is now</a>
      ) : (
        'Not on the site now'
      ),
    ],
    ['Versions', <a href={draftPath(draft.id, 'history')}>All versions</a>],
  ] as const
  return (
    <>
      <div className="box" role="group" aria-label="About this version">
        <dl>
          {rows
            .filter(([, fact]) => fact)
            .map(([term, fact]) => (
              <div key={term} className="contents">
                <dt>{term}</dt>
                <dd className="wrap-anywhere">{fact}</dd>
              </div>
            ))}
        </dl>
      </div>
      <Vouched version={version} />
    </>
  )
}

function afterwards({ reviewedAt, decidedAt, decidedBy, state }: VersionToDecide) {
  if (decidedAt && state !== 'withdrawn')
    return `${state === 'published' ? 'Approved' : 'Sent back'} by ${whoFully(decidedBy)} on ${dayWords(decidedAt)}`
  if (state !== 'published') return null
  return reviewedAt
    ? `Looked at on ${dayWords(reviewedAt)}`
    : 'Published at once; nobody has looked at it yet'
}

// WIRE lib/checks HERE: what the checks find in `version` (its content is `version.page`), each finding with the answer of
// its author. Until then the answers stand as they are kept.
function Vouched({ version: { draft } }: { version: VersionToDecide }) {
  if (draft.checkAnswers.length === 0) return null
  return (
    <section aria-labelledby="vouched">
      <h2 id="vouched">What its author vouched for</h2>
      <ul>
        {draft.checkAnswers.map(({ key, answeredAt, answeredBy }) => (
          <li key={key}>
            {key}{' '}
            <span className="small soft">
              {whoFully(answeredBy)}, {dayWords(answeredAt)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
