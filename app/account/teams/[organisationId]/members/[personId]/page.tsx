import type { Metadata } from 'next'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Page } from '@/components/ui/page'
import { dayWords } from '@/lib/dates/schema'
import { teamPath } from '@/lib/accounts/schema'
import { loadColleague } from './load'
import { RoleForm } from './role-form'

type Props = PageProps<'/account/teams/[organisationId]/members/[personId]'>

async function load({ params }: Props) {
  const { organisationId, personId } = await params
  return loadColleague(organisationId, personId)
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { called, team } = await load(props)
  return { title: `${called} in ${team}`, robots: { index: false } }
}

export default async function ColleaguePage(props: Props) {
  const { called, email, team, role, joinedAt, organisationId, personId } = await load(props)
  return (
    <Page>
      <Breadcrumbs trail={[{ href: teamPath(organisationId), name: team }]} here={called} />
      <div className="wrap page">
        <div className="prose narrow">
          <h1>{called}</h1>
          <p>
            {email}, in the team of {team} since {dayWords(joinedAt)}.
          </p>
          <RoleForm organisationId={organisationId} personId={personId} role={role} />
          <p>
            <a href={`${teamPath(organisationId)}/members/${personId}/remove`}>
              Remove {called} from the team
            </a>
          </p>
        </div>
      </div>
    </Page>
  )
}
