// What became of a version, in a few lines.
import { dayWords, momentWords } from '@/lib/dates/schema'
import { SECTIONS } from '@/lib/drafts/words'
import type { History } from '@/lib/revisions/history'
import { STATES, whoForWriters, whoFully } from '@/lib/revisions/words'

export type Version = History['revisions'][number]

/** @param isWriter moderators who do not write the project see more of who did what */
export function VersionStory({ version, isWriter }: { version: Version; isWriter: boolean }) {
  const { state, madeAt, madeBy, why, restoredFrom, decidedAt, decidedBy, comments } = version
  const who = isWriter ? whoForWriters : whoFully
  const lines = [
    why || `By ${who(madeBy)}, ${momentWords(madeAt)}`,
    why && dayWords(madeAt),
    restoredFrom && `Brings back version ${restoredFrom}`,
    decidedAt &&
      (state === 'published' || state === 'sent_back') &&
      `${state === 'published' ? 'Approved' : 'Sent back'} by ${isWriter ? 'a moderator' : who(decidedBy)} on ${dayWords(decidedAt)}`,
  ].filter(Boolean)
  return (
    <div className="small soft why">
      <p>
        <b>{STATES[state]}</b>
      </p>
      {lines.map((line) => (
        <p key={String(line)}>{line}</p>
      ))}
      {comments.map(({ section, words }) => (
        <p key={section} className="whitespace-pre-line">
          {SECTIONS[section].title}: “{words}”
        </p>
      ))}
    </div>
  )
}
