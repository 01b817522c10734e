// What there is to know of a version: who sent it, for whom, why it is here, and what its author vouched for.
import { Facts } from '@/components/ui/facts'
import { organisationPath } from '@/lib/accounts/words'
import { dayWords, momentWords } from '@/lib/dates/schema'
import { draftPath } from '@/lib/drafts/words'
import { projectPath } from '@/lib/projects/schema'
import type { VersionToDecide } from '@/lib/revisions/queries'
import { REASONS, STATES, whoFully } from '@/lib/revisions/words'

export function About({ version }: { version: VersionToDecide }) {
  const { draft, team, madeAt, state, age } = version
  const path = draft.organisation && organisationPath(draft.organisation)
  const facts = {
    Version: `${version.number} · ${STATES[state]}`,
    'Why it is here': state === 'waiting' ? REASONS[version.reason] : afterwards(version),
    'Sent by': version.madeBy || !version.why ? whoFully(version.madeBy) : version.why,
    Team: team && path ? <a href={path}>{team}</a> : team,
    Sent: `${momentWords(madeAt)}, ${age} ago`,
    'Brings back': version.restoredFrom && `Version ${version.restoredFrom}`,
    'Taken off': draft.unpublishedAt && `${dayWords(draft.unpublishedAt)}: ${draft.unpublishedBecause}`,
    'Public page': draft.project?.publishedAt ? (
      <a href={projectPath(draft.project.slug)}>As it is now</a>
    ) : (
      'Not on the site now'
    ),
    Versions: <a href={draftPath(draft.id, 'history')}>All versions</a>,
  }
  return (
    <>
      <Facts label="About this version" facts={facts} />
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
