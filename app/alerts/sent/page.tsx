// The same for every address, with alerts or without.
import type { Metadata } from 'next'
import { Page } from '@/components/ui/page'
import { CONFIRM_DAYS, newAlertPath } from '@/lib/alerts/schema'
import { settle } from '@/lib/alerts/settle'
import { isDemonstration } from '@/lib/db/demonstration'
import { env } from '@/lib/env'

export const metadata: Metadata = { title: 'Look at your e-mail', robots: { index: false } }

export default async function AlertSentPage({ searchParams }: PageProps<'/alerts/sent'>) {
  const { search: sent } = await searchParams
  const settled = await settle([sent ?? ''].flat()[0] ?? '')
  const search = 'problem' in settled ? '/projects' : settled.search
  const isShown = !env().SMTP_URL && (await isDemonstration())
  return (
    <Page>
      <div className="wrap page prose">
        <h1>Look at your e-mail</h1>
        <p>
          We are sending you a link. Open it within {CONFIRM_DAYS} days and press the button on the page it
          leads to: the alert begins then.
        </p>
        {isShown && (
          <p className="done">
            This is the demonstration, which sends no mail: it stands in the{' '}
            <a href="/mailbox">mailbox of the demonstration</a> in a few seconds.
          </p>
        )}
        <h2>When nothing comes</h2>
        <ul>
          <li>Look among the junk mail; school filters sometimes hold a message for a few minutes.</li>
          <li>
            <a href={newAlertPath(search)}>Ask for another link</a>, or correct the address.
          </li>
        </ul>
        <p>
          <a href={search}>Back to the list</a>
        </p>
      </div>
    </Page>
  )
}
