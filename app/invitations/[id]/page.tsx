import type { Metadata } from 'next'
import { Submit } from '@/components/form/submit'
import { Done } from '@/components/ui/done'
import { Page } from '@/components/ui/page'
import { dayWords } from '@/lib/dates/schema'
import { readId, teamPath } from '@/lib/accounts/schema'
import { doneWords, organisationName } from '@/lib/accounts/words'
import { requireActor } from '@/lib/auth/session'
import { presentAnswer } from '@/lib/http/schema'
import { getInvitation } from '@/lib/invitations/queries'
import { invitationPath } from '@/lib/invitations/schema'
import { acceptAction } from '../actions'

type Props = PageProps<'/invitations/[id]'>
type Invitation = NonNullable<Awaited<ReturnType<typeof getInvitation>>>

export const metadata: Metadata = { title: 'Invitation', robots: { index: false } }

export default async function InvitationPage({ params, searchParams }: Props) {
  const { id } = await params
  const actor = await requireActor(invitationPath(id))
  const known = readId(id)
  const invitation = known && (await getInvitation(actor, known))
  return (
    <Page>
      <div className="wrap page">
        <div className="prose narrow">
          <Done words={doneWords((await searchParams).done)} />
          {invitation ? <Invited invitation={invitation} /> : <NotYours email={actor.email} />}
        </div>
      </div>
    </Page>
  )
}

// The same for an invitation to another address and for none at all.
function NotYours({ email }: { email: string }) {
  const answer = presentAnswer()
  if (answer) answer.status = 404
  return (
    <>
      <h1>There is no such invitation for you</h1>
      <p>
        You are signed in as {email}. An invitation can be accepted only with the address that it was sent to:
        if that is another one of yours, sign out on <a href="/account">your account</a>, and open the link in
        the mail again.
      </p>
    </>
  )
}

function Invited({ invitation }: { invitation: Invitation }) {
  const { id, role, expiresAt, invitedBy, organisation } = invitation
  const name = organisationName(organisation)
  switch (invitation.state) {
    case 'accepted':
      return (
        <>
          <h1>This invitation has been accepted</h1>
          <p>
            If you are still in the team, you find it here: <a href={teamPath(organisation.id)}>{name}</a>.
          </p>
        </>
      )
    case 'withdrawn':
      return (
        <>
          <h1>This invitation has been withdrawn</h1>
          <p>If you think that this is a mistake, ask an owner of the team of {name}.</p>
        </>
      )
    case 'expired':
      return (
        <>
          <h1>This invitation has ended</h1>
          <p>
            It could be accepted until {dayWords(expiresAt)}. Ask an owner of the team of {name} to send it
            again.
          </p>
        </>
      )
    case 'open':
      return (
        <>
          <h1>Join the team of {name}</h1>
          <p>
            {invitedBy?.name ?? 'An owner of the team'} invites you to act for {name} as {role}.{' '}
            {role === 'owner'
              ? 'You can then publish its projects, and invite, change and remove colleagues.'
              : 'You can then write and change what it publishes.'}
          </p>
          <p>
            Its owners will see your name and your address. The invitation can be accepted until{' '}
            {dayWords(expiresAt)}; if you do nothing, nothing happens.
          </p>
          <form action={acceptAction}>
            <input type="hidden" name="invitationId" value={id} />
            <Submit>Accept the invitation</Submit>
          </form>
        </>
      )
  }
}
