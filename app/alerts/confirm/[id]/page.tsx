// Where the link of a search that was saved without signing in leads.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Watched } from '@/components/alert/watched'
import { getAlertToConfirm } from '@/lib/alerts/queries'
import { CONFIRM_DAYS, LINKS, MOST_ALERTS, newAlertPath } from '@/lib/alerts/schema'
import { FIRST_MAIL, FREQUENCIES } from '@/lib/alerts/words'
import { linkToken } from '@/lib/auth/tokens'
import { AnswerFrame } from '../../../answer/frame'
import { confirmByLink } from '../../actions'
import { LinkButton, readLink } from '../../link'

export const metadata: Metadata = { title: 'Do you want this alert?', robots: { index: false } }

export default async function ConfirmAlertPage(props: PageProps<'/alerts/confirm/[id]'>) {
  const link = (await readLink(props, getAlertToConfirm)) ?? notFound()
  const { behind, isWaiting, query } = link
  if (behind.standing === 'ended')
    return (
      <AnswerFrame title="This link no longer works" isWaiting={false}>
        <p>The alert was stopped, or nobody confirmed it within {CONFIRM_DAYS} days.</p>
        <p>
          <a href={newAlertPath('/projects')}>Save a search of projects again</a>
        </p>
      </AnswerFrame>
    )
  const { alert, standing } = behind
  const often = FREQUENCIES[alert.frequency]
  if (standing === 'confirmed') {
    const mine = LINKS.mine(alert.readerId, linkToken(alert.readerId, 'alert-reader'))
    return (
      <AnswerFrame title="The alert is on" isWaiting={false}>
        <Watched {...alert} />
        <p>
          You hear of new {alert.noun.many} by mail: {often.label.toLowerCase()}.{' '}
          {FIRST_MAIL[alert.frequency]}
        </p>
        <p>
          To stop it, use the link in any of these mails, or{' '}
          <a href={LINKS.stop(alert.id, linkToken(alert.id, 'alert-stop'))}>stop it here</a>.{' '}
          <a href={mine}>See all your alerts</a> to change how often they come.
        </p>
      </AnswerFrame>
    )
  }
  return (
    <AnswerFrame title="Do you want this alert?" isWaiting={isWaiting}>
      <Watched {...alert} />
      <p>
        {often.label}: {often.hint.charAt(0).toLowerCase() + often.hint.slice(1)}.
      </p>
      {query.full !== undefined && (
        <p className="note" role="status">
          You have {MOST_ALERTS} alerts, as many as one address can have.{' '}
          <a href={LINKS.mine(alert.readerId, linkToken(alert.readerId, 'alert-reader'))}>Stop one of them</a>
          , then press the button again.
        </p>
      )}
      <LinkButton link={link} action={confirmByLink}>
        Yes, mail me new ones
      </LinkButton>
      <p className="small soft">
        You did not ask for this? Close the page. Nothing is sent, and your address is deleted within{' '}
        {CONFIRM_DAYS} days.
      </p>
    </AnswerFrame>
  )
}
