// Where the link that stops all alerts of an address leads.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AlertRows } from '@/components/alert/rows'
import { getReader } from '@/lib/alerts/queries'
import { AnswerFrame } from '../../../answer/frame'
import { stopAllByLink } from '../../actions'
import { LinkButton, readLink, Whose } from '../../link'

export const metadata: Metadata = { title: 'Stop all alerts', robots: { index: false } }

export default async function StopAllPage(props: PageProps<'/alerts/stop-all/[id]'>) {
  const link = (await readLink(props, getReader)) ?? notFound()
  const { alerts } = link.behind
  if (alerts.length === 0)
    return (
      <AnswerFrame title="All alerts are stopped" isWaiting={false}>
        <p>You hear no more of new finds, and we no longer keep your address for them.</p>
        <p>
          <a href="/projects">Go to the projects</a>
        </p>
      </AnswerFrame>
    )
  return (
    <AnswerFrame title="Stop all your alerts?" isWaiting={link.isWaiting}>
      <AlertRows alerts={alerts} />
      <LinkButton link={link} action={stopAllByLink} kind="danger">
        Stop them all
      </LinkButton>
      <Whose />
    </AnswerFrame>
  )
}
