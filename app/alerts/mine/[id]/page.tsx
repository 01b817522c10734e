// All alerts of an address, by the link of a mail: how often, and stopping.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Watched } from '@/components/alert/watched'
import { Hidden } from '@/components/form/hidden'
import { Submit } from '@/components/form/submit'
import { Done } from '@/components/ui/done'
import { getReader } from '@/lib/alerts/queries'
import { LINKS } from '@/lib/alerts/schema'
import { doneWords, frequencyOptions } from '@/lib/alerts/words'
import { linkToken } from '@/lib/auth/tokens'
import { AnswerFrame } from '../../../answer/frame'
import { changeByLink } from '../../actions'
import { readLink, Whose } from '../../link'

export const metadata: Metadata = { title: 'Your alerts', robots: { index: false } }

export default async function MyAlertsPage(props: PageProps<'/alerts/mine/[id]'>) {
  const link = (await readLink(props, getReader)) ?? notFound()
  const { id, token, query, isWaiting, behind } = link
  const { alerts } = behind
  if (alerts.length === 0)
    return (
      <AnswerFrame title="You have no alerts" isWaiting={false}>
        <p>
          To begin one, search for <a href="/projects">projects</a> or <a href="/schools">schools</a> and
          choose “Mail me new ones”.
        </p>
      </AnswerFrame>
    )
  return (
    <AnswerFrame title="Your alerts" isWaiting={isWaiting}>
      <Done words={doneWords(query.done)} />
      <form action={changeByLink} className="form">
        <Hidden fields={{ id, token }} />
        {alerts.map((alert) => (
          <fieldset className="field" key={`${alert.id} ${alert.frequency}`}>
            <legend>{alert.title}</legend>
            <Watched {...alert} title="See the list" />
            {frequencyOptions(false).map(({ value, label }) => (
              <label className="choice" key={value}>
                <input
                  type="radio"
                  name={`often-${alert.id}`}
                  value={value}
                  defaultChecked={alert.frequency === value}
                />
                <span>{label}</span>
              </label>
            ))}
            <p>
              <a href={LINKS.stop(alert.id, linkToken(alert.id, 'alert-stop'))}>
                Stop it<span className="hidden-text">: {alert.title}</span>
              </a>
            </p>
          </fieldset>
        ))}
        <Submit>Save how often</Submit>
      </form>
      <p>
        <a href={LINKS['stop-all'](id, token)}>Stop all</a>
      </p>
      <Whose />
    </AnswerFrame>
  )
}
