import type { Metadata } from 'next'
import { Submit } from '@/components/form/submit'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Page } from '@/components/ui/page'
import { dayWords } from '@/lib/dates/schema'
import { readId, teamPath } from '@/lib/accounts/schema'
import { organisationName, withDone } from '@/lib/accounts/words'
import { requireActor } from '@/lib/auth/session'
import { found } from '@/lib/http/found'
import { getSentInvitation } from '@/lib/invitations/queries'
import { LIFE_DAYS } from '@/lib/invitations/schema'
import { redirect } from 'next/navigation'
import { sendAgainAction, withdrawInvitationAction } from '../../../actions'

type Props = PageProps<'/account/teams/[organisationId]/invitations/[invitationId]'>

export const metadata: Metadata = { title: 'Invitation', robots: { index: false } }

export default async function SentInvitationPage({ params }: Props) {
  const given = await params
  const [organisationId, id] = [found(readId(given.organisationId)), found(readId(given.invitationId))]
  const actor = await requireActor(`${teamPath(organisationId)}/invitations/${id}`)
  const invitation = await getSentInvitation(actor, id)
  if (!invitation) redirect(withDone(teamPath(organisationId), 'gone'))
  const { email, role, expiresAt, undeliverableAt, organisation } = invitation
  const hidden = (
    <>
      <input type="hidden" name="organisationId" value={organisation.id} />
      <input type="hidden" name="invitationId" value={id} />
    </>
  )
  return (
    <Page>
      <Breadcrumbs
        trail={[{ href: teamPath(organisation.id), name: organisationName(organisation) }]}
        here="Invitation"
      />
      <div className="wrap page">
        <div className="prose narrow">
          <h1>Invitation to {email}</h1>
          <p>
            As {role} of {organisationName(organisation)}. It can be accepted until {dayWords(expiresAt)}.
          </p>
          {undeliverableAt && (
            <p className="note">
              The mail could not be delivered on {dayWords(undeliverableAt)}. If the address is wrong,
              withdraw this invitation and invite the right one.
            </p>
          )}
          <p>
            Sent again, it can be accepted for another {LIFE_DAYS} days. Withdrawn, its link no longer works.
          </p>
          <div className="flex flex-wrap gap-4">
            <form action={sendAgainAction}>
              {hidden}
              <Submit>Send it again</Submit>
            </form>
            <form action={withdrawInvitationAction}>
              {hidden}
              <Submit kind="danger">Withdraw it</Submit>
            </form>
          </div>
        </div>
      </div>
    </Page>
  )
}
