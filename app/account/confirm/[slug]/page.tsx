import type { Metadata } from 'next'
import { AccountFrame } from '@/components/account/frame'
import { ProjectChoices } from '@/components/answer/project-choices'
import { Submit } from '@/components/form/submit'
import { requireActor } from '@/lib/auth/session'
import { getOwnProject } from '@/lib/freshness/queries'
import { confirmPath } from '@/lib/freshness/schema'
import { getProject } from '@/lib/projects/queries'
import { projectPath } from '@/lib/projects/schema'
import { found } from '@/lib/http/found'
import { confirmAction, finishAction } from '../../answers'
import { openAction } from '../../projects/actions'

const TITLE = 'Is this project still as described?'
export const metadata: Metadata = { title: TITLE, robots: { index: false } }

export default async function ConfirmPage({ params }: PageProps<'/account/confirm/[slug]'>) {
  const { slug } = await params
  const actor = await requireActor(confirmPath(slug))
  const project = await getOwnProject(actor, slug)
  if (!project) return <NotTheirs slug={slug} />
  return (
    <AccountFrame title={TITLE}>
      <ProjectChoices
        project={project}
        hidden={{ slug }}
        confirm={confirmAction}
        finish={finishAction}
        change={
          <form action={openAction}>
            <input type="hidden" name="slug" value={slug} />
            <Submit kind="quiet">Change it in the editor</Submit>
          </form>
        }
      />
    </AccountFrame>
  )
}

// The banner of an archived project leads here whoever reads it.
async function NotTheirs({ slug }: { slug: string }) {
  const { title } = found(await getProject(slug))
  return (
    <AccountFrame title="You do not look after this project">
      <div className="prose">
        <p>
          Only those who act for a school that leads <a href={projectPath(slug)}>{title}</a>, or for the
          partnership that runs it, can confirm it.
        </p>
        <p>
          <a className="button" href="/join">
            Join a school, partnership or trust
          </a>
        </p>
      </div>
    </AccountFrame>
  )
}
