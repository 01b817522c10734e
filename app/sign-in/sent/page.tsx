// The same for every address, known or not.
import type { Metadata } from 'next'
import { Page } from '@/components/ui/page'
import { isDemonstration } from '@/lib/db/demonstration'
import { env } from '@/lib/env'
import { ownPath } from '@/lib/http/own-path'
import { readText } from '@/lib/search/schema'

export const metadata: Metadata = { title: 'Look at your e-mail', robots: { index: false } }

export default async function SentPage({ searchParams }: PageProps<'/sign-in/sent'>) {
  const to = ownPath(readText((await searchParams).to), '/account')
  const isShown = !env().SMTP_URL && (await isDemonstration())
  return (
    <Page section="/account">
      <div className="wrap page prose">
        <h1>Look at your e-mail</h1>
        <p>
          We are sending you a link. Open it within 20 minutes, on any device, and press the button on the
          page it leads to. It works once.
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
            <a href={`/sign-in?${new URLSearchParams({ to })}`}>Ask for another link</a>, or correct the
            address. The first one goes on working until it is used or 20 minutes old.
          </li>
        </ul>
      </div>
    </Page>
  )
}
