// The projects on the account page: what each is, where it stands, and the way to change it.
import { Hidden } from '@/components/form/hidden'
import { Submit } from '@/components/form/submit'
import { dayWords } from '@/lib/dates/schema'
import type { DraftState, listDeleted, listOwnProjects } from '@/lib/drafts/queries'
import { draftPath } from '@/lib/drafts/words'
import { isDue } from '@/lib/freshness/queries'
import { projectPath, STATUSES } from '@/lib/projects/schema'
import { bringBackAction, openAction } from './projects/actions'
import { StillTrue } from './still-true'

type Props = {
  projects: Awaited<ReturnType<typeof listOwnProjects>>
  deleted: Awaited<ReturnType<typeof listDeleted>>
}

const STATES: Record<DraftState, string> = {
  writing: 'Not sent yet',
  waiting: 'Waits for a moderator',
  'sent-back': 'Sent back with comments',
  published: 'Public',
  unpublished: 'Taken off the site by a moderator',
}

export function OwnProjects({ projects, deleted }: Props) {
  return (
    <section aria-labelledby="projects" className="grid gap-3 justify-items-start">
      <h2 id="projects">Your projects</h2>
      {projects.length === 0 ? (
        <div className="empty">
          <p>None yet. A title, a summary and what happens are enough to begin with; the rest can follow.</p>
        </div>
      ) : (
        <ul className="people w-full">
          {projects.map(({ id, title, team, state, project }) => (
            <li key={id ?? project!.slug}>
              <div className="min-w-0">
                {id ? <a href={draftPath(id)}>{title}</a> : <a href={projectPath(project!.slug)}>{title}</a>}
                <p className="small soft">
                  {[
                    STATES[state],
                    project?.publishedAt && STATUSES[project.status],
                    project?.confirmedAt && `confirmed ${dayWords(project.confirmedAt)}`,
                    team,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              </div>
              <div className="actions">
                {project?.publishedAt && isDue(project) && <StillTrue slug={project.slug} title={title} />}
                {project?.publishedAt && (
                  <Open id={id} slug={project.slug} title={title} to="figures" words="Add figures" />
                )}
                <Open id={id} slug={project?.slug} title={title} to="" words="Change" />
              </div>
            </li>
          ))}
        </ul>
      )}
      <a className={projects.length === 0 ? 'button' : 'button quiet'} href="/account/projects/new">
        Add a project
      </a>
      {deleted.length > 0 && (
        <>
          <h3>Deleted within the last 30 days</h3>
          <ul className="people w-full">
            {deleted.map(({ id, title, deletedAt }) => (
              <li key={id}>
                <div className="min-w-0">
                  {title}
                  <p className="small soft">Deleted on {dayWords(deletedAt!)}</p>
                </div>
                <form action={bringBackAction}>
                  <input type="hidden" name="draftId" value={id} />
                  <Submit kind="quiet" label={`Bring back ${title}`}>
                    Bring it back
                  </Submit>
                </form>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

type OpenProps = {
  id: string | null
  slug: string | undefined
  title: string
  to: '' | 'figures'
  words: string
}

// A project that nobody has opened in the editor yet is opened by a button.
function Open({ id, slug, title, to, words }: OpenProps) {
  const said = [words, to && 'to', title].filter(Boolean).join(' ')
  return id ? (
    <a className="button quiet" href={draftPath(id, to)} aria-label={said}>
      {words}
    </a>
  ) : (
    <form action={openAction}>
      <Hidden fields={{ slug: slug!, to }} />
      <Submit kind="quiet" label={said}>
        {words}
      </Submit>
    </form>
  )
}
