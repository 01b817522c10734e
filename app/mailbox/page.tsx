// The mails of the demonstration, which sends none. Anywhere else there is no such page.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page } from '@/components/ui/page'
import { Static } from '@/components/ui/static'
import { isDemonstration } from '@/lib/db/demonstration'
import { listDemonstrationMails } from '@/lib/mail/queries'
import { timeOf } from './words'

export const metadata: Metadata = { title: 'Mailbox of the demonstration', robots: { index: false } }

export default async function MailboxPage() {
  if (!(await isDemonstration())) notFound()
  const mails = await listDemonstrationMails()
  return (
    <Page>
      <Static>
        <div className="wrap page">
          <h1>Mailbox of the demonstration</h1>
          <p className="lede mt-2 mb-4">
            The demonstration sends no mail. What it would have sent stands here for a day, whoever it is for.
          </p>
          {mails.length > 0 ? (
            <ul>
              {mails.map(({ id, at, recipient, subject }) => (
                <li key={id} className="row">
                  <div className="row-body">
                    <h2 className="text-[1.28rem]">
                      <a href={`/mailbox/${id}`}>{subject}</a>
                    </h2>
                    <p className="facts">
                      <span>to {recipient}</span>
                      <span>{timeOf(at)}</span>
                    </p>
                  </div>
                </li>
              ))}
            </ul>
          ) : (
            <div className="empty">
              <h2>No mail yet</h2>
              <p>
                A mail arrives within a few seconds. <a href="/mailbox">Look again</a>
              </p>
            </div>
          )}
        </div>
      </Static>
    </Page>
  )
}
