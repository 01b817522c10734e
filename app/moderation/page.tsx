import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { Done } from '@/components/ui/done'
import { Page } from '@/components/ui/page'
import { countOf } from '@/components/ui/words'
import { doneWords } from '@/lib/accounts/words'
import { requireModerator } from '@/lib/auth/session'
import { listConcerns } from '@/lib/concerns/queries'
import { CONCERN_KINDS } from '@/lib/concerns/words'
import { EDITIONS } from '@/lib/editions/schema'
import { listHeld } from '@/lib/enquiries/queries'
import { heldPath } from '@/lib/enquiries/schema'
import { DOUBTS, type Doubt } from '@/lib/enquiries/words'
import { listOwnerless, listRequests } from '@/lib/moderation/queries'
import { MOST_SHOWN } from '@/lib/moderation/schema'
import { countNoticesToLookAt } from '@/lib/notices/queue'
import { NOTICES_TO_MODERATE } from '@/lib/notices/schema'
import { listToLookAt, listUnpublished, listWaiting } from '@/lib/revisions/queries'
import { doneWords as projectDone, REASONS, versionPath, whoFully } from '@/lib/revisions/words'

export const metadata: Metadata = { title: 'Moderation', robots: { index: false } }

export default async function ModerationPage({ searchParams }: PageProps<'/moderation'>) {
  const actor = await requireModerator('/moderation')
  const [concerns, held, waiting, toLookAt, off, requests, ownerless, notices] = await Promise.all([
    listConcerns(actor),
    listHeld(actor),
    listWaiting(actor),
    listToLookAt(actor),
    listUnpublished(actor),
    listRequests(actor),
    listOwnerless(actor),
    countNoticesToLookAt(actor),
  ])
  const { done } = await searchParams
  return (
    <Page>
      <div className="wrap page">
        <div className="prose narrow">
          <h1>Moderation</h1>
          <Done words={doneWords(done) ?? projectDone(done)} />
          {actor.siteRole === 'administrator' && (
            <p>
              <a href="/administration">Administration</a>: who looks after the site, and the audit trail.
            </p>
          )}
          <Queue
            id="concerns"
            title={concerns.length > 0 ? countOf(concerns.length, 'concern') : 'Concerns'}
            empty="Nobody is worried about a page. A new concern is mailed to you at once."
            rows={concerns.map(({ id, kind, page, age, project }) => ({
              id,
              href: `/moderation/concerns/${id}`,
              name: project?.title ?? page,
              why: (
                <span className={kind === 'child' ? 'urgent' : undefined}>{CONCERN_KINDS[kind].label}</span>
              ),
              age,
            }))}
          />
          <Queue
            id="messages"
            title={
              held.length > 0 ? `${countOf(held.length, 'message')} to decide on` : 'Messages to decide on'
            }
            empty="No message is held, and none was reported."
            rows={held.map(({ id, from, team, doubts, isPaused, age }) => ({
              id,
              href: heldPath(id),
              name: `${from.name} to ${team}`,
              why: isPaused ? 'Reported' : doubts.map((doubt) => DOUBTS[doubt as Doubt]).join(' · '),
              age,
            }))}
          />
          <Queue
            id="waiting"
            title={
              waiting.length > 0
                ? `${countOf(waiting.length, 'project')} to decide on`
                : 'Projects to decide on'
            }
            empty="No project waits. New ones are mailed to you."
            rows={waiting.map(({ id, title, team, age, reason }) => ({
              id,
              href: versionPath(id),
              name: title,
              why: [team, REASONS[reason]].filter(Boolean).join(' · '),
              age,
            }))}
          />
          <Queue
            id="published"
            title={
              toLookAt.length > 0
                ? `${countOf(toLookAt.length, 'published project')} to look at`
                : 'Published projects to look at'
            }
            empty="Every published change has been looked at."
            rows={toLookAt.map(({ id, title, team, madeBy, age }) => ({
              id,
              href: versionPath(id),
              name: title,
              why: [team, `published at once by ${whoFully(madeBy)}`].filter(Boolean).join(' · '),
              age,
            }))}
          />
          <section aria-labelledby="notices">
            <h2 id="notices">
              {notices > 0
                ? `${countOf(notices, 'offer or need', 'offers and needs')} to look at`
                : 'Offers and needs'}
            </h2>
            <p>
              <a href={NOTICES_TO_MODERATE}>
                {notices > 0 ? 'Look at them' : 'See what was taken off the board'}
              </a>
            </p>
          </section>
          <Queue
            id="requests"
            title={
              requests.length > 0 ? `${countOf(requests.length, 'request')} to join` : 'Requests to join'
            }
            empty="Nobody waits. New requests are mailed to you."
            rows={requests.map(({ id, name, person, age }) => ({
              id,
              href: `/moderation/requests/${id}`,
              name,
              why: [person.name, person.email].filter(Boolean).join(', '),
              age,
            }))}
          />
          <Queue
            id="ownerless"
            title="Teams without an owner"
            empty="Each team has an owner."
            rows={ownerless.map(({ id, name, memberships }) => ({
              id,
              href: `/moderation/teams/${id}`,
              name,
              why: countOf(memberships.length, 'member'),
              age: null,
            }))}
          />
          <section aria-labelledby="booklets">
            <h2 id="booklets">Booklets</h2>
            <p>
              <a href={EDITIONS}>Make the yearly “Celebrating Partnerships” booklet</a>
            </p>
          </section>
          <section aria-labelledby="off">
            <h2 id="off">
              {off.length > 0 ? `${countOf(off.length, 'project')} off the site` : 'Projects off the site'}
            </h2>
            <p>
              <a href="/moderation/projects">
                {off.length > 0 ? 'See them, put one back, or take one off' : 'Take a project off the site'}
              </a>
            </p>
          </section>
        </div>
      </div>
    </Page>
  )
}

type Row = { id: string; href: string; name: string; why: ReactNode; age: string | null }
type Props = { id: string; title: string; empty: string; rows: Row[] }

function Queue({ id, title, empty, rows }: Props) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {rows.length === 0 && <p>{empty}</p>}
      {rows.length === MOST_SHOWN && <p>These are the oldest; more come up as these are decided.</p>}
      {rows.length > 0 && (
        <ul className="people">
          {rows.map((row) => (
            <li key={row.id}>
              <div className="min-w-0">
                <a href={row.href}>{row.name}</a>
                {row.why && <p className="small soft">{row.why}</p>}
              </div>
              {row.age && <span className="small soft">{row.age} ago</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
