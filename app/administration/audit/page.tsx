import type { Metadata } from 'next'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Page } from '@/components/ui/page'
import { Static } from '@/components/ui/static'
import { listAudit } from '@/lib/administration/queries'
import { auditAddress, readAuditSearch } from '@/lib/administration/schema'
import { AUDIT_ACTIONS, type AuditAction } from '@/lib/audit/schema'
import { requireAdministrator } from '@/lib/auth/session'

export const metadata: Metadata = { title: 'Audit trail', robots: { index: false } }

type Event = Awaited<ReturnType<typeof listAudit>>['events'][number]

const when = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/London',
})

export default async function AuditPage({ searchParams }: PageProps<'/administration/audit'>) {
  const actor = await requireAdministrator('/administration/audit')
  const search = readAuditSearch(await searchParams)
  const { events, next } = await listAudit(actor, search)
  const only = search.team && events.find(({ team }) => team)?.team?.name
  return (
    <Page>
      <Static>
        <Breadcrumbs trail={[{ href: '/administration', name: 'Administration' }]} here="Audit trail" />
        <div className="wrap page">
          <div className="prose narrow">
            <h1>Audit trail</h1>
            <p>
              The newest first.{' '}
              {search.team ? `Only ${only ?? 'one team'}. ` : 'A team’s name leads to its own trail. '}
              {search.team && <a href="/administration/audit">All teams</a>}
            </p>
            {events.length === 0 && <p>Nothing is recorded here.</p>}
            <ul className="people">
              {events.map((event) => (
                <li key={String(event.id)}>
                  <Row event={event} />
                </li>
              ))}
            </ul>
            {next && (
              <p>
                <a href={auditAddress({ ...search, before: next })} rel="next">
                  Earlier
                </a>
              </p>
            )}
          </div>
        </div>
      </Static>
    </Page>
  )
}

const called = (person: { name: string | null; email: string } | null) =>
  person ? (person.name ?? person.email) : 'Somebody without an account'

/** "role: owner", "from editor to owner"; numbers of rows say nothing here. */
function factsOf(detail: unknown) {
  const { from, to, ...rest } = detail as Record<string, string | number | null>
  const change = from === undefined ? [] : [`from ${from ?? 'none'} to ${to ?? 'none'}`]
  const facts = Object.entries(rest).filter(([name]) => !name.endsWith('Id'))
  return [...change, ...facts.map(([name, value]) => `${name}: ${value ?? 'none'}`)]
}

function Row({ event: { at, action, actor, subject, team, detail } }: { event: Event }) {
  const isOwn = subject && subject.email === actor?.email
  const whom = isOwn ? (/role.changed$/.test(action) ? 'themselves' : null) : subject && called(subject)
  return (
    <div className="min-w-0">
      <p>
        <b>{called(actor)}</b> {AUDIT_ACTIONS[action as AuditAction] ?? action} {whom && <b>{whom}</b>}
        {team && (
          <>
            {' · '}
            <a href={auditAddress({ team: team.id, before: null })}>{team.name}</a>
          </>
        )}
      </p>
      <p className="small soft">{[when.format(at), ...factsOf(detail)].join(' · ')}</p>
    </div>
  )
}
