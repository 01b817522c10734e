import type { Metadata } from 'next'
import { AccountFrame } from '@/components/account/frame'
import { listTeams } from '@/lib/accounts/queries'
import { requireActor } from '@/lib/auth/session'
import { listOwnNotices } from '@/lib/notices/queries'
import { BOARD, OWN_NOTICES } from '@/lib/notices/schema'
import { doneWords } from '@/lib/notices/words'
import { OwnNotices } from './own-notices'

export const metadata: Metadata = { title: 'Your offers and needs', robots: { index: false } }

export default async function OwnNoticesPage({ searchParams }: PageProps<'/account/notices'>) {
  const actor = await requireActor(OWN_NOTICES)
  const [notices, teams] = await Promise.all([listOwnNotices(actor), listTeams(actor)])
  const { done } = await searchParams
  const ended = notices.filter(({ standing }) => standing === 'expired' || standing === 'closed')
  const current = notices.filter((notice) => !ended.includes(notice))
  return (
    <AccountFrame here={OWN_NOTICES} title="Your offers and needs" done={doneWords(done)}>
      <p>
        What your schools offer and what they are looking for, on <a href={BOARD}>the board</a>. Each stays
        six months, or until its own last day; two weeks before, we ask you by mail.
      </p>
      {current.length > 0 ? (
        <OwnNotices notices={current} />
      ) : (
        <div className="empty">
          <p>
            {teams.length === 0
              ? 'An offer or a need belongs to a school, a partnership or a trust, so you join yours first.'
              : 'None on the board now. A title and a few sentences are enough.'}
          </p>
        </div>
      )}
      <p>
        {teams.length === 0 ? (
          <a className="button" href="/join">
            Join a school, partnership or trust
          </a>
        ) : (
          <a className="button" href={`${OWN_NOTICES}/new`}>
            Add an offer or a need
          </a>
        )}
      </p>
      {ended.length > 0 && (
        <section aria-labelledby="ended" className="grid gap-3">
          <h2 id="ended">Ended</h2>
          <OwnNotices notices={ended} />
        </section>
      )}
    </AccountFrame>
  )
}
