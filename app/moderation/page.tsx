import type { Metadata } from 'next'
import { Done } from '@/components/ui/done'
import { Page } from '@/components/ui/page'
import { countOf } from '@/components/ui/words'
import { doneWords } from '@/lib/accounts/words'
import { requireModerator } from '@/lib/auth/session'
import { listOwnerless, listRequests } from '@/lib/moderation/queries'
import { MOST_SHOWN } from '@/lib/moderation/schema'

export const metadata: Metadata = { title: 'Moderation', robots: { index: false } }

export default async function ModerationPage({ searchParams }: PageProps<'/moderation'>) {
  const actor = await requireModerator('/moderation')
  const [requests, ownerless] = await Promise.all([listRequests(actor), listOwnerless(actor)])
  return (
    <Page>
      <div className="wrap page">
        <div className="prose narrow">
          <h1>Moderation</h1>
          <Done words={doneWords((await searchParams).done)} />
          {actor.siteRole === 'administrator' && (
            <p>
              <a href="/administration">Administration</a>: who looks after the site, and the audit trail.
            </p>
          )}
          <section aria-labelledby="requests">
            <h2 id="requests">
              {requests.length > 0 ? `${countOf(requests.length, 'request')} to join` : 'Requests to join'}
            </h2>
            {requests.length === 0 && <p>Nobody waits. New requests are mailed to you.</p>}
            {requests.length === MOST_SHOWN && (
              <p>These are the oldest; more come up as these are decided.</p>
            )}
            <ul className="people">
              {requests.map(({ id, name, person, age }) => (
                <li key={id}>
                  <div className="min-w-0">
                    <a href={`/moderation/requests/${id}`}>{name}</a>
                    <p className="small soft">{[person.name, person.email].filter(Boolean).join(', ')}</p>
                  </div>
                  <span className="small soft">{age}</span>
                </li>
              ))}
            </ul>
          </section>
          <section aria-labelledby="ownerless">
            <h2 id="ownerless">Teams without an owner</h2>
            {ownerless.length === 0 && <p>Each team has an owner.</p>}
            <ul className="people">
              {ownerless.map(({ id, name, memberships }) => (
                <li key={id}>
                  <a href={`/moderation/teams/${id}`}>{name}</a>
                  <span className="small soft">{countOf(memberships.length, 'member')}</span>
                </li>
              ))}
            </ul>
          </section>
        </div>
      </div>
    </Page>
  )
}
