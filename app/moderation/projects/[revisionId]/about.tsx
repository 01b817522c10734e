// What there is to know of a version: who sent it, for whom, why it is here, and what the checks found.
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
      <Found version={version} />
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

// The checks look at this version; the answers are those of its author, which hold as long as the words stand.
function Found({ version: { checks, draft } }: { version: VersionToDecide }) {
  const answers = new Map(draft.checkAnswers.map((one) => [one.key, one]))
  return (
    <section aria-labelledby="found">
      <h2 id="found">What the checks found</h2>
      {checks.length === 0 && <p>Nothing.</p>}
      <ul>
        {checks.map(({ key, title, answer }) => (
          <li key={key}>
            {title}
            <p className="small soft">{answerWords(answer, answers.get(key))}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function answerWords(
  answer: string | null,
  given: VersionToDecide['draft']['checkAnswers'][number] | undefined,
) {
  if (!answer) return 'It has to be changed before it can be public.'
  if (!given) return 'Nobody has answered it.'
  return `${whoFully(given.answeredBy)} says: “${answer}” (${dayWords(given.answeredAt)})`
}
