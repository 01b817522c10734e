import type { Metadata } from 'next'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Done } from '@/components/ui/done'
import { Page } from '@/components/ui/page'
import { requireModerator } from '@/lib/auth/session'
import { listHeld } from '@/lib/enquiries/queries'
import { heldPath } from '@/lib/enquiries/schema'
import { doneWords, DOUBTS, type Doubt } from '@/lib/enquiries/words'

export const metadata: Metadata = { title: 'Messages that wait', robots: { index: false } }

export default async function HeldPage({ searchParams }: PageProps<'/moderation/messages'>) {
  const actor = await requireModerator('/moderation/messages')
  const rows = await listHeld(actor)
  return (
    <Page>
      <Breadcrumbs trail={[{ href: '/moderation', name: 'Moderation' }]} here="Messages that wait" />
      <div className="wrap page">
        <div className="prose narrow">
          <h1>Messages that wait</h1>
          <Done words={doneWords((await searchParams).done)} />
          <p>
            Only messages that are held, and threads that somebody has reported, stand here. All others are
            read by nobody but their two sides.
          </p>
          {rows.length === 0 ? (
            <p>Nothing waits. What comes is mailed to you.</p>
          ) : (
            <ul className="people">
              {rows.map(({ id, from, team, doubts, isPaused, age }) => (
                <li key={id}>
                  <div className="min-w-0">
                    <a href={heldPath(id)}>
                      {from.name} to {team}
                    </a>
                    <p className="small soft">
                      {isPaused ? 'Reported' : doubts.map((doubt) => DOUBTS[doubt as Doubt]).join(' · ')}
                    </p>
                  </div>
                  <span className="small soft">{age}</span>
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </Page>
  )
}
