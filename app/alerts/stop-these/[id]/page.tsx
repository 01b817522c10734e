// Where the button of a mail program leads a person: to stop the alerts that stand in one mail.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AlertRows } from '@/components/alert/rows'
import { getAlertsOfMail } from '@/lib/alerts/queries'
import { AnswerFrame } from '../../../answer/frame'
import { stopTheseByLink } from '../../actions'
import { LinkButton, readLink, Whose } from '../../link'

export const metadata: Metadata = { title: 'Stop these alerts', robots: { index: false } }

export default async function StopThesePage(props: PageProps<'/alerts/stop-these/[id]'>) {
  const link = (await readLink(props, getAlertsOfMail)) ?? notFound()
  const { alerts } = link.behind
  if (alerts.length === 0)
    return (
      <AnswerFrame title="These alerts are stopped" isWaiting={false}>
        <p>You hear no more of what stood in that mail.</p>
        <p>
          <a href="/projects">Go to the projects</a>
        </p>
      </AnswerFrame>
    )
  return (
    <AnswerFrame title="Stop these alerts?" isWaiting={link.isWaiting}>
      <AlertRows alerts={alerts} />
      <LinkButton link={link} action={stopTheseByLink} kind="danger">
        {alerts.length === 1 ? 'Stop this alert' : 'Stop these alerts'}
      </LinkButton>
      <Whose />
    </AnswerFrame>
  )
}
