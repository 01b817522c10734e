// The three answers to whether a project is still as described, with the project as it stands.
import { Hidden } from '@/components/form/hidden'
import { Submit } from '@/components/form/submit'
import { dayWords } from '@/lib/dates/schema'
import type { FormState } from '@/lib/forms/schema'
import { projectPath, STATUSES } from '@/lib/projects/schema'
import type { ReactNode } from 'react'
import { FinishForm } from './finish-form'

type Project = {
  slug: string
  title: string
  summary: string
  status: keyof typeof STATUSES
  confirmedAt: Date | null
}

type Props = {
  project: Project
  hidden: Record<string, string>
  confirm: (form: FormData) => Promise<void>
  finish: (state: FormState, form: FormData) => Promise<FormState>
  /** The way to the editor. */
  change: ReactNode
}

// What "as described" means for a project that has not begun, runs, or is over.
const STILL: Partial<Record<Project['status'], string>> = {
  planned: 'Still planned as described',
  finished: 'True as described',
}

export function ProjectChoices({ project, hidden, confirm, finish, change }: Props) {
  return (
    <>
      <ProjectInShort project={project} />
      <section aria-labelledby="still" className="choices">
        <h2 id="still">Nothing to change</h2>
        <form action={confirm}>
          <Hidden fields={hidden} />
          <Submit>{STILL[project.status] ?? 'Still running as described'}</Submit>
        </form>
      </section>
      {project.status !== 'finished' && (
        <section aria-labelledby="finished" className="choices">
          <h2 id="finished">It has finished</h2>
          <p>The page stays, and says that the project has finished. We do not ask about it again.</p>
          <FinishForm action={finish} hidden={hidden} />
        </section>
      )}
      <section aria-labelledby="changed" className="choices">
        <h2 id="changed">Something has changed</h2>
        {change}
      </section>
    </>
  )
}

export function ProjectInShort({
  project,
}: {
  project: Pick<Project, 'slug' | 'title' | 'summary'> & Partial<Project>
}) {
  return (
    <div className="box prose">
      <p>
        <a href={projectPath(project.slug)}>
          <b>{project.title}</b>
        </a>
      </p>
      <p>{project.summary}</p>
      {project.status && (
        <p className="small soft">
          {STATUSES[project.status]} ·{' '}
          {project.confirmedAt
            ? `last confirmed on ${dayWords(project.confirmedAt)}`
            : 'never confirmed so far'}
        </p>
      )}
    </div>
  )
}
