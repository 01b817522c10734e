// What stands above a section: a moderator's words, and what was typed and not saved.
import { Submit } from '@/components/form/submit'
import { Paragraphs } from '@/components/ui/paragraphs'
import { momentWords } from '@/lib/dates/schema'
import type { DraftPage } from '@/lib/drafts/queries'
import { NEEDED, type Section } from '@/lib/drafts/words'
import { dropTypingAction } from './actions'

type Props = {
  draft: Pick<DraftPage, 'id' | 'latest'>
  section: Section
  kept: { at: Date } | null
}

export function SectionNotes({ draft, section, kept }: Props) {
  const comment =
    draft.latest?.state === 'sent_back'
      ? draft.latest.comments.find((one) => one.section === section)
      : undefined
  return (
    <>
      <p className="soft">{NEEDED[section]}</p>
      {comment && (
        <div className="note">
          <p>
            <b>A moderator wrote on this section:</b>
          </p>
          <Paragraphs text={comment.words} />
        </div>
      )}
      {kept && (
        <div className="note">
          <p>
            You typed this on {momentWords(kept.at)} and have not saved it yet. Save it, or go back to what
            was saved last.
          </p>
          <form action={dropTypingAction}>
            <input type="hidden" name="draftId" value={draft.id} />
            <input type="hidden" name="section" value={section} />
            <Submit kind="quiet">Discard what I typed</Submit>
          </form>
        </div>
      )}
    </>
  )
}
