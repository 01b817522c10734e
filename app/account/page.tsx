import type { Metadata } from 'next'
import { AccountFrame } from '@/components/account/frame'
import { countOf } from '@/components/ui/words'
import { listTeams, listWaitingRequests } from '@/lib/accounts/queries'
import { countAlerts } from '@/lib/alerts/queries'
import { ALERTS_PATH } from '@/lib/alerts/schema'
import { doneWords, organisationName, wantedOf } from '@/lib/accounts/words'
import { joinPath, teamPath } from '@/lib/accounts/schema'
import { listDeleted, listOwnProjects } from '@/lib/drafts/queries'
import { doneWords as projectDoneWords } from '@/lib/drafts/words'
import { requireActor } from '@/lib/auth/session'
import { countUnread } from '@/lib/enquiries/queries'
import { MESSAGES } from '@/lib/enquiries/schema'
import { dayWords } from '@/lib/dates/schema'
import { listInvitationsFor } from '@/lib/invitations/queries'
import { listOwnNotices } from '@/lib/notices/queries'
import { listNamings } from '@/lib/participations/queries'
import { NamedSchools } from './named-schools'
import { NoticesInShort } from './notices-in-short'
import { OwnProjects } from './own-projects'

export const metadata: Metadata = { title: 'Your account', robots: { index: false } }

export default async function AccountPage({ searchParams }: PageProps<'/account'>) {
  const { done } = await searchParams
  const actor = await requireActor('/account')
  const [teams, requests, invitations, projects, deleted, namings, notices, alerts, unread] =
    await Promise.all([
      listTeams(actor),
      listWaitingRequests(actor),
      listInvitationsFor(actor),
      listOwnProjects(actor),
      listDeleted(actor),
      listNamings(actor),
      listOwnNotices(actor),
      countAlerts(actor),
      countUnread(actor),
    ])
  return (
    <AccountFrame
      here="/account"
      done={doneWords(done) ?? projectDoneWords(done)}
      title={actor.name ? `Hello, ${actor.name}` : 'Your account'}
    >
      {!actor.name && (
        <p className="note">
          <a href="/account/settings">Add your name</a>, so that colleagues know who you are.
        </p>
      )}
      {unread > 0 && (
        <p className="note">
          <a href={MESSAGES}>{unread === 1 ? '1 unread message' : `${unread} unread messages`}</a>
        </p>
      )}
      {invitations.length > 0 && (
        <section aria-labelledby="invitations" className="grid gap-3">
          <h2 id="invitations">Invitations to you</h2>
          <ul className="people">
            {invitations.map(({ id, organisation }) => (
              <li key={id}>
                <b>{organisationName(organisation)}</b>
                <a className="button" href={`/invitations/${id}`}>
                  See the invitation
                  <span className="hidden-text"> to {organisationName(organisation)}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="schools" className="grid gap-3 justify-items-start">
        <h2 id="schools">Your schools</h2>
        {teams.length === 0 ? (
          <div className="empty">
            <p>
              You do not act for a school yet. With an address at the school’s own web domain you join at
              once; otherwise a moderator looks at your request, and you hear by mail.
            </p>
          </div>
        ) : (
          <ul className="people w-full">
            {teams.map(({ role, joinedAt, name, organisation }) => (
              <li key={organisation.id}>
                <div>
                  <a href={teamPath(organisation.id)}>
                    <b>{name}</b>
                  </a>
                  <p className="small soft">
                    {role === 'owner' ? 'Owner' : 'Editor'} since {dayWords(joinedAt)} ·{' '}
                    {organisation._count.memberships === 1
                      ? 'only you act for it'
                      : `${organisation._count.memberships} people act for it`}
                  </p>
                </div>
              </li>
            ))}
          </ul>
        )}
        <a className={teams.length === 0 ? 'button' : 'button quiet'} href="/join">
          Join a school, partnership or trust
        </a>
      </section>
      {requests.length > 0 && (
        <section aria-labelledby="waiting" className="grid gap-3">
          <h2 id="waiting">Waiting for a moderator</h2>
          <ul className="people">
            {requests.map(({ id, createdAt, organisation }) => (
              <li key={id}>
                <div>
                  <a href={joinPath(wantedOf(organisation))}>{organisationName(organisation)}</a>
                  <p className="small soft">Asked on {dayWords(createdAt)}</p>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      {(teams.length > 0 || projects.length > 0) && <OwnProjects projects={projects} deleted={deleted} />}
      {(teams.length > 0 || notices.length > 0) && <NoticesInShort notices={notices} />}
      <NamedSchools {...namings} />
      <p>
        {alerts === 0
          ? 'No search is watched for you.'
          : `${countOf(alerts, 'search', 'searches')} watched for you.`}{' '}
        <a href={ALERTS_PATH}>Your alerts</a>
      </p>
      {actor.siteRole && (
        <section aria-labelledby="site" className="grid gap-3 justify-items-start">
          <h2 id="site">The site</h2>
          <ul className="buttons">
            <li>
              <a className="button quiet" href="/moderation">
                What waits for a moderator
              </a>
            </li>
            {actor.siteRole === 'administrator' && (
              <li>
                <a className="button quiet" href="/administration">
                  Moderators and the record of changes
                </a>
              </li>
            )}
          </ul>
        </section>
      )}
    </AccountFrame>
  )
}
