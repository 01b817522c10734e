import type { Metadata } from 'next'
import { AccountFrame } from '@/components/account/frame'
import { doneWords } from '@/lib/accounts/words'
import { requireActor } from '@/lib/auth/session'
import { listNamings } from '@/lib/participations/queries'
import { Namings } from './namings'

export const metadata: Metadata = { title: 'Projects that name your school', robots: { index: false } }

export default async function NamedPage({ searchParams }: PageProps<'/account/named'>) {
  const actor = await requireActor('/account/named')
  const [{ done }, { open, confirmed, declined }] = await Promise.all([searchParams, listNamings(actor)])
  const isEmpty = open.length + confirmed.length + declined.length === 0
  return (
    <AccountFrame title="Projects that name your school" done={doneWords(done)}>
      {isEmpty && (
        <div className="empty">
          <p>No public project names a school that you act for.</p>
        </div>
      )}
      {open.length > 0 && (
        <section aria-labelledby="open" className="grid gap-3">
          <h2 id="open">To answer</h2>
          <p>Say whether your school takes part. The project’s page shows who has confirmed it.</p>
          <Namings namings={open} />
        </section>
      )}
      {confirmed.length > 0 && (
        <section aria-labelledby="confirmed" className="grid gap-3">
          <h2 id="confirmed">Confirmed</h2>
          <Namings namings={confirmed} />
        </section>
      )}
      {declined.length > 0 && (
        <section aria-labelledby="off" className="grid gap-3">
          <h2 id="off">Your school took itself off</h2>
          <Namings namings={declined} />
        </section>
      )}
    </AccountFrame>
  )
}
