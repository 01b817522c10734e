// Where the link of "still wanted?" leads.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AlertRows } from '@/components/alert/rows'
import { getReader } from '@/lib/alerts/queries'
import { LINKS } from '@/lib/alerts/schema'
import { AnswerFrame } from '../../../answer/frame'
import { keepByLink } from '../../actions'
import { LinkButton, readLink, Whose } from '../../link'

export const metadata: Metadata = { title: 'Keep your alerts', robots: { index: false } }

export default async function KeepAlertsPage(props: PageProps<'/alerts/keep/[id]'>) {
  const link = (await readLink(props, getReader)) ?? notFound()
  const { alerts, isAsked } = link.behind
  if (alerts.length === 0)
    return (
      <AnswerFrame title="These alerts have ended" isWaiting={false}>
        <p>
          To begin again, search for <a href="/projects">projects</a> or <a href="/schools">schools</a> and
          choose “Mail me new ones”.
        </p>
      </AnswerFrame>
    )
  return (
    <AnswerFrame
      title={isAsked ? 'Do you still want these alerts?' : 'Your alerts go on'}
      isWaiting={link.isWaiting}
    >
      <AlertRows alerts={alerts} />
      {isAsked ? (
        <>
          <LinkButton link={link} action={keepByLink}>
            Yes, keep them
          </LinkButton>
          <Whose />
        </>
      ) : (
        <p>We ask again in a year.</p>
      )}
      <p>
        <a href={LINKS.mine(link.id, link.token)}>Change or stop them</a>
      </p>
    </AnswerFrame>
  )
}
