import type { Metadata } from 'next'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Page } from '@/components/ui/page'
import { teamPath } from '@/lib/accounts/schema'
import { leaveAction } from '../../actions'
import { Going, LastOwner } from '../going'
import { loadTeam } from '../load'

type Props = PageProps<'/account/teams/[organisationId]/leave'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { team } = await loadTeam((await params).organisationId)
  return { title: `Leave ${team.name}`, robots: { index: false } }
}

export default async function LeavePage({ params }: Props) {
  const { team } = await loadTeam((await params).organisationId)
  const isAlone = team.members.length === 1
  return (
    <Page>
      <Breadcrumbs trail={[{ href: teamPath(team.id), name: team.name }]} here="Leave the team" />
      <div className="wrap page">
        <div className="prose narrow">
          <h1>Leave {team.name}?</h1>
          <p>
            You can then no longer act for it, from this moment and on every device. What you wrote for it
            stays.
          </p>
          {isAlone && <p>You are its only member. Whoever joins next will own it.</p>}
          {team.isLastOwner && !isAlone && <LastOwner />}
          <Going
            action={leaveAction}
            organisationId={team.id}
            isWarned={team.isLastOwner}
            words="Leave the team"
          />
        </div>
      </div>
    </Page>
  )
}
