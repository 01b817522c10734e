import type { Metadata } from 'next'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Page } from '@/components/ui/page'
import { teamPath } from '@/lib/accounts/schema'
import { found } from '@/lib/http/found'
import { stepDownAction } from '../../actions'
import { Going, LastOwner } from '../going'
import { loadTeam } from '../load'

type Props = PageProps<'/account/teams/[organisationId]/step-down'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { team } = await loadTeam((await params).organisationId)
  return { title: `Become an editor of ${team.name}`, robots: { index: false } }
}

export default async function StepDownPage({ params }: Props) {
  const { team } = await loadTeam((await params).organisationId)
  found(team.role === 'owner' || null)
  return (
    <Page>
      <Breadcrumbs trail={[{ href: teamPath(team.id), name: team.name }]} here="Become an editor" />
      <div className="wrap page">
        <div className="prose narrow">
          <h1>Become an editor of {team.name}?</h1>
          <p>
            You can still write and change what it publishes, and no longer invite, change or remove
            colleagues. Only another owner can make you an owner again.
          </p>
          {team.isLastOwner && <LastOwner />}
          <Going
            action={stepDownAction}
            organisationId={team.id}
            isWarned={team.isLastOwner}
            words="Become an editor"
          />
        </div>
      </div>
    </Page>
  )
}
