import type { Metadata } from 'next'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Page } from '@/components/ui/page'
import { dayWords } from '@/lib/dates/schema'
import { readId } from '@/lib/accounts/schema'
import { requireModerator } from '@/lib/auth/session'
import { found } from '@/lib/http/found'
import { getOwnerless } from '@/lib/moderation/queries'
import { AppointForm } from './appoint-form'

type Props = PageProps<'/moderation/teams/[organisationId]'>

export const metadata: Metadata = { title: 'A team without an owner', robots: { index: false } }

export default async function OwnerlessPage({ params }: Props) {
  const { organisationId } = await params
  const actor = await requireModerator(`/moderation/teams/${organisationId}`)
  const team = found(await getOwnerless(actor, found(readId(organisationId))))
  const others = team.memberships.filter(({ personId }) => personId !== actor.id)
  return (
    <Page>
      <Breadcrumbs trail={[{ href: '/moderation', name: 'Moderation' }]} here={team.name} />
      <div className="wrap page">
        <div className="prose narrow">
          <h1>{team.name} has no owner</h1>
          <p>
            The last one has left or stepped down. Whom you choose can publish, and invite, change and remove
            colleagues; they are told by mail. You cannot take it back yourself.
          </p>
          {others.length > 0 ? (
            <AppointForm
              organisationId={team.id}
              options={others.map(({ personId, person, joinedAt }) => ({
                value: personId,
                label: person.name ?? person.email,
                hint: `${person.name ? `${person.email}, ` : ''}in the team since ${dayWords(joinedAt)}`,
              }))}
            />
          ) : (
            <p>You are its only member; another moderator has to decide.</p>
          )}
        </div>
      </div>
    </Page>
  )
}
