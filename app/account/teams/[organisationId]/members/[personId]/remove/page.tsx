import type { Metadata } from 'next'
import { Submit } from '@/components/form/submit'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Page } from '@/components/ui/page'
import { teamPath } from '@/lib/accounts/schema'
import { removeMemberAction } from '../../../../actions'
import { loadColleague } from '../load'

type Props = PageProps<'/account/teams/[organisationId]/members/[personId]/remove'>

async function load({ params }: Props) {
  const { organisationId, personId } = await params
  return loadColleague(organisationId, personId)
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: `Remove ${(await load(props)).called}`, robots: { index: false } }
}

export default async function RemovePage(props: Props) {
  const { called, team, organisationId, personId } = await load(props)
  const back = `${teamPath(organisationId)}/members/${personId}`
  return (
    <Page>
      <Breadcrumbs
        trail={[
          { href: teamPath(organisationId), name: team },
          { href: back, name: called },
        ]}
        here="Remove"
      />
      <div className="wrap page">
        <div className="prose narrow">
          <h1>Remove {called}?</h1>
          <p>
            They can then no longer act for {team}, from this moment and on every device, and are told by
            mail. What they wrote stays. Open invitations that they sent are withdrawn.
          </p>
          <p>
            Their school address will not let them in again by itself: to come back they need an invitation
            from an owner, or a moderator.
          </p>
          <form action={removeMemberAction} className="flex flex-wrap items-center gap-4">
            <input type="hidden" name="organisationId" value={organisationId} />
            <input type="hidden" name="personId" value={personId} />
            <Submit kind="danger">Remove {called}</Submit>
            <a href={back}>Keep them</a>
          </form>
        </div>
      </div>
    </Page>
  )
}
