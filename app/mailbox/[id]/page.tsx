// A mail of the demonstration, as its plain text: our own policy forbids the inline styles that mails need.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Page } from '@/components/ui/page'
import { Static } from '@/components/ui/static'
import { isDemonstration } from '@/lib/db/demonstration'
import { env } from '@/lib/env'
import { getDemonstrationMail } from '@/lib/mail/queries'
import { timeOf } from '../words'

type Props = PageProps<'/mailbox/[id]'>

export const metadata: Metadata = { title: 'A mail of the demonstration', robots: { index: false } }

export default async function MailPage({ params }: Props) {
  const { id } = await params
  if (!z.uuid().safeParse(id).success || !(await isDemonstration())) notFound()
  const mail = await getDemonstrationMail(id)
  if (!mail) notFound()
  return (
    <Page>
      <Static>
        <Breadcrumbs trail={[{ href: '/mailbox', name: 'Mailbox' }]} here="Mail" />
        <div className="wrap page">
          <h1>{mail.subject}</h1>
          <p className="facts mt-2 mb-4">
            <span>to {mail.recipient}</span>
            <span>{timeOf(mail.at)}</span>
          </p>
          <div className="max-w-[68ch] whitespace-pre-wrap break-words">
            <Linked text={mail.text} />
          </div>
        </div>
      </Static>
    </Page>
  )
}

// Addresses of ours become links to this host, however it was reached.
function Linked({ text }: { text: string }) {
  const { origin } = env().SITE_URL
  const [before, ...rest] = text.split(origin)
  return (
    <>
      {before}
      {rest.map((part, i) => {
        const path = /^\/(?!\/)\S*?(?=[.,;]?(\s|$))/.exec(part)?.[0] ?? ''
        return (
          <span key={i}>
            <a href={path || '/'}>
              {origin}
              {path}
            </a>
            {part.slice(path.length)}
          </span>
        )
      })}
    </>
  )
}
