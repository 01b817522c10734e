import type { Metadata } from 'next'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Done } from '@/components/ui/done'
import { Page } from '@/components/ui/page'
import { countOf } from '@/components/ui/words'
import { dayWords } from '@/lib/dates/schema'
import type { TeamPage } from '@/lib/accounts/queries'
import { teamPath } from '@/lib/accounts/schema'
import { doneWords, organisationPath, ROLES } from '@/lib/accounts/words'
import { doneWords as enquiryDone } from '@/lib/enquiries/words'
import { listSentInvitations } from '@/lib/invitations/queries'
import { InviteForm } from './invite-form'
import { loadTeam } from './load'

type Props = PageProps<'/account/teams/[organisationId]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { team } = await loadTeam((await params).organisationId)
  return { title: `Team: ${team.name}`, robots: { index: false } }
}

export default async function TeamPageView({ params, searchParams }: Props) {
  const { actor, team } = await loadTeam((await params).organisationId)
  const isOwner = team.role === 'owner'
  const invitations = isOwner ? await listSentInvitations(actor, team.id) : []
  const path = organisationPath(team)
  const { done } = await searchParams
  return (
    <Page>
      <Breadcrumbs trail={[{ href: '/account', name: 'Your account' }]} here={team.name} />
      <div className="wrap page">
        <div className="prose narrow">
          <h1>{team.name}</h1>
          <Done words={doneWords(done) ?? enquiryDone(done)} />
          <p>
            You are {isOwner ? 'an owner' : 'an editor'} of this team.
            {!isOwner && ' Its owners invite, change and remove colleagues.'}
            {path && (
              <>
                {' '}
                <a href={path}>Its public page</a>
              </>
            )}
          </p>
          <section aria-labelledby="members">
            <h2 id="members">{countOf(team.members.length, 'member')}</h2>
            <ul className="people">
              {team.members.map((member) => (
                <Member
                  key={member.personId}
                  member={member}
                  isSelf={member.personId === actor.id}
                  team={team}
                />
              ))}
            </ul>
          </section>
          {invitations.length > 0 && (
            <section aria-labelledby="invitations">
              <h2 id="invitations">{countOf(invitations.length, 'open invitation')}</h2>
              <ul className="people">
                {invitations.map((invitation) => (
                  <Invited key={invitation.id} invitation={invitation} team={team} />
                ))}
              </ul>
            </section>
          )}
          {isOwner && (
            <section aria-labelledby="invite">
              <h2 id="invite">Invite a colleague</h2>
              <InviteForm organisationId={team.id} />
            </section>
          )}
          <section aria-labelledby="messages">
            <h2 id="messages">Messages to you</h2>
            <ul>
              <li>
                <a href="/account/messages">Messages</a> that people have written to your schools
              </li>
              <li>
                <a href={`${teamPath(team.id)}/contact`}>Whether you take messages</a>, and who answers them
              </li>
            </ul>
          </section>
          <section aria-labelledby="leaving">
            <h2 id="leaving">Leaving</h2>
            <ul>
              {isOwner && (
                <li>
                  <a href={`${teamPath(team.id)}/step-down`}>Become an editor</a> instead of an owner
                </li>
              )}
              <li>
                <a href={`${teamPath(team.id)}/leave`}>Leave the team</a>
              </li>
            </ul>
          </section>
        </div>
      </div>
    </Page>
  )
}

type MemberProps = { member: TeamPage['members'][number]; isSelf: boolean; team: TeamPage }

function Member({ member, isSelf, team }: MemberProps) {
  const { name, email, role, joinedAt, personId } = member
  const called = name ?? email ?? 'A colleague who has not given a name'
  return (
    <li>
      <div className="min-w-0">
        <b>{called}</b>
        {isSelf && ' (you)'}
        <p className="small soft">
          {[ROLES[role], email !== called && email, `since ${dayWords(joinedAt)}`]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      {team.role === 'owner' && !isSelf && (
        <p className="actions">
          <a href={`${teamPath(team.id)}/members/${personId}`}>
            Change or remove<span className="hidden-text"> {called}</span>
          </a>
        </p>
      )}
    </li>
  )
}

type InvitedProps = { invitation: Awaited<ReturnType<typeof listSentInvitations>>[number]; team: TeamPage }

function Invited({ invitation, team }: InvitedProps) {
  const { id, email, role, expiresAt, hasEnded, undeliverableAt } = invitation
  return (
    <li>
      <div className="min-w-0">
        <b>{email}</b>
        <p className="small soft">
          As {role} · {hasEnded ? 'ended on' : 'until'} {dayWords(expiresAt)}
        </p>
        {undeliverableAt && <p className="small">The mail could not be delivered. Is the address right?</p>}
      </div>
      <p className="actions">
        <a href={`${teamPath(team.id)}/invitations/${id}`}>
          Send again or withdraw<span className="hidden-text"> the invitation to {email}</span>
        </a>
      </p>
    </li>
  )
}
