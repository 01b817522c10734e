import type { Metadata } from 'next'
import { AccountFrame } from '@/components/account/frame'
import { Watched } from '@/components/alert/watched'
import { Submit } from '@/components/form/submit'
import { readId } from '@/lib/accounts/schema'
import { isVerified } from '@/lib/alerts/policy'
import { type AlertShown, getStoppedAlert, listAlerts } from '@/lib/alerts/queries'
import { doneWords, frequencyOptions } from '@/lib/alerts/words'
import { requireActor } from '@/lib/auth/session'
import { readText } from '@/lib/search/schema'
import { bringBackAction, changeAlertAction, stopAlertAction } from './actions'

export const metadata: Metadata = { title: 'Your alerts', robots: { index: false } }

export default async function AlertsPage({ searchParams }: PageProps<'/account/alerts'>) {
  const { done, stopped } = await searchParams
  const actor = await requireActor('/account/alerts')
  const stoppedId = readText(stopped)
  const [alerts, gone, isProved] = await Promise.all([
    listAlerts(actor),
    readId(stoppedId) ? getStoppedAlert(actor, stoppedId) : null,
    isVerified(actor),
  ])
  return (
    <AccountFrame here="/account/alerts" title="Your alerts" done={doneWords(done)}>
      {gone && (
        <form action={bringBackAction} className="grid gap-3 justify-items-start">
          <p>
            Stopped: <b>{gone.title}</b>. For an hour you can have it back as it was.
          </p>
          <input type="hidden" name="id" value={gone.id} />
          <Submit kind="quiet">Bring it back</Submit>
        </form>
      )}
      {!isProved && (
        <p className="note">
          Your address is not proved yet, so alerts that were made for it do not show. Sign in once by a
          mailed link.
        </p>
      )}
      {alerts.length === 0 ? (
        <div className="empty">
          <h2>You have no alerts</h2>
          <p>
            Search for <a href="/projects">projects</a> or <a href="/schools">schools</a> and choose “Mail me
            new ones”: you hear of what is new in that search.
          </p>
        </div>
      ) : (
        <ul className="people">
          {alerts.map((alert) => (
            <Row key={`${alert.id} ${alert.frequency}`} alert={alert} />
          ))}
        </ul>
      )}
    </AccountFrame>
  )
}

function Row({ alert }: { alert: AlertShown }) {
  const often = `often-${alert.id}`
  return (
    <li>
      <Watched {...alert} />
      <div className="actions items-end">
        <form action={changeAlertAction} className="alert-often">
          <input type="hidden" name="id" value={alert.id} />
          <label htmlFor={often}>
            How often<span className="hidden-text">: {alert.title}</span>
          </label>
          <select id={often} name="frequency" className="small-select" defaultValue={alert.frequency}>
            {frequencyOptions(false).map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
          <Submit kind="quiet" label={`Save how often: ${alert.title}`}>
            Save
          </Submit>
        </form>
        <form action={stopAlertAction}>
          <input type="hidden" name="id" value={alert.id} />
          <Submit kind="quiet" label={`Stop: ${alert.title}`}>
            Stop
          </Submit>
        </form>
      </div>
    </li>
  )
}
