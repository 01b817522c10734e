// Where the link that stops one alert leads.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Watched } from '@/components/alert/watched'
import { getAlertToStop } from '@/lib/alerts/queries'
import { AnswerFrame } from '../../../answer/frame'
import { stopByLink } from '../../actions'
import { LinkButton, readLink, Whose } from '../../link'

export const metadata: Metadata = { title: 'Stop an alert', robots: { index: false } }

export default async function StopAlertPage(props: PageProps<'/alerts/stop/[id]'>) {
  const link = (await readLink(props, getAlertToStop)) ?? notFound()
  const { alert } = link.behind
  if (!alert)
    return (
      <AnswerFrame title="The alert is stopped" isWaiting={false}>
        <p>You hear no more of this search. If it was your last alert, your address is deleted.</p>
        <p>
          <a href="/projects">Go to the projects</a>
        </p>
      </AnswerFrame>
    )
  return (
    <AnswerFrame title="Stop this alert?" isWaiting={link.isWaiting}>
      <Watched {...alert} />
      <LinkButton link={link} action={stopByLink} kind="danger">
        Stop this alert
      </LinkButton>
      <Whose />
    </AnswerFrame>
  )
}
