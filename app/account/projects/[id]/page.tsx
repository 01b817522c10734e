import type { Metadata } from 'next'
import { Submit } from '@/components/form/submit'
import { Paragraphs } from '@/components/ui/paragraphs'
import { countOf } from '@/components/ui/words'
import { dayWords } from '@/lib/dates/schema'
import { missingInSection } from '@/lib/drafts/missing'
import type { DraftPage } from '@/lib/drafts/queries'
import { draftPath, SECTION_NAMES, SECTIONS, type Section } from '@/lib/drafts/words'
import { planPath } from '@/lib/plans/words'
import { projectPath } from '@/lib/projects/schema'
import { copyAction } from '../actions'
import { EditorFrame } from './frame'
import { loadDraft } from './load'

type Props = PageProps<'/account/projects/[id]'>

export const metadata: Metadata = { title: 'A project', robots: { index: false } }

export default async function DraftPageView({ params, searchParams }: Props) {
  const { draft } = await loadDraft((await params).id)
  return (
    <EditorFrame draft={draft} title={draft.title} done={(await searchParams).done}>
      <Standing draft={draft} />
      <ol className="tasks">
        {SECTION_NAMES.map((section) => (
          <Task key={section} draft={draft} section={section} />
        ))}
        <li>
          <div>
            <a href={draftPath(draft.id, 'check')}>Check and publish</a>
            <p className="small soft">What is missing, what to look at again, and how it will look</p>
          </div>
        </li>
      </ol>
      <section aria-labelledby="more" className="grid gap-3">
        <h2 id="more">More</h2>
        <ul className="buttons">
          <li>
            <a className="button quiet" href={planPath(draft.id)}>
              Evaluation plan
            </a>
          </li>
          <li>
            <a className="button quiet" href={draftPath(draft.id, 'figures')}>
              Add this term’s figures
            </a>
          </li>
          <li>
            <a className="button quiet" href={draftPath(draft.id, 'preview')}>
              Preview
            </a>
          </li>
          <li>
            <a className="button quiet" href={draftPath(draft.id, 'history')}>
              Earlier versions
            </a>
          </li>
          <li>
            <form action={copyAction}>
              <input type="hidden" name="draftId" value={draft.id} />
              <Submit kind="quiet">Copy it to begin a new one</Submit>
            </form>
          </li>
          <li>
            <a className="button danger" href={draftPath(draft.id, 'delete')}>
              Delete it
            </a>
          </li>
        </ul>
      </section>
    </EditorFrame>
  )
}

function Task({ draft, section }: { draft: DraftPage; section: Section }) {
  const { title, hint } = SECTIONS[section]
  const changed = draft.changed.get(section)
  const comment =
    draft.latest?.state === 'sent_back' && draft.latest.comments.some((one) => one.section === section)
  return (
    <li>
      <div>
        <a href={draftPath(draft.id, section)}>{title}</a>
        <p className="small soft">{hint}</p>
        {changed?.by && draft.versions[section]! > 1 && (
          <p className="small soft">
            Changed by {changed.by}, {dayWords(changed.at)}
          </p>
        )}
      </div>
      <span className="small task-state">
        {comment ? 'A moderator wrote on it' : stateOf(draft, section)}
      </span>
    </li>
  )
}

function stateOf(draft: DraftPage, section: Section) {
  if (draft.typings.some((one) => one.section === section)) return 'Not saved yet'
  const stops = missingInSection(section, draft.content).filter(({ isAsked }) => !isAsked)
  if (stops.length > 0) return `${countOf(stops.length, 'thing')} to do`
  return isEmpty(draft, section) ? 'Optional' : 'Done'
}

const isEmpty = ({ content }: DraftPage, section: Section) =>
  Object.values(content[section]).every((value) => !value || (Array.isArray(value) && value.length === 0))

function Standing({ draft }: { draft: DraftPage }) {
  const { latest, project, team } = draft
  return (
    <div className="grid gap-3">
      {team && <p className="soft">For {team}</p>}
      {draft.unpublishedBecause && (
        <div className="note">
          <p>
            <b>A moderator took this project off the site</b> on {dayWords(draft.unpublishedAt!)}:
          </p>
          <Paragraphs text={draft.unpublishedBecause} />
          <p>Change what needs changing, then send it again.</p>
        </div>
      )}
      {latest?.state === 'waiting' && (
        <p className="note">
          Sent to a moderator on {dayWords(latest.madeAt)}. You hear by mail what comes of it. What you change
          from now on is not part of it until you send it again.
        </p>
      )}
      {latest?.state === 'sent_back' && (
        <p className="note">
          A moderator looked at it on {dayWords(latest.decidedAt!)} and asks for changes. Their words stand on
          the sections marked below.
        </p>
      )}
      {project?.publishedAt ? (
        <p>
          <a href={projectPath(project.slug)}>The public page</a>. What you change here shows there once you
          publish it.
        </p>
      ) : (
        !latest && <p>Only you and your colleagues see this.</p>
      )}
    </div>
  )
}
