import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { AccountFrame } from '@/components/account/frame'
import { Submit } from '@/components/form/submit'
import { momentWords } from '@/lib/dates/schema'
import { listSessions } from '@/lib/auth/queries'
import { isProvider, PROVIDERS } from '@/lib/auth/schema'
import { getSession } from '@/lib/auth/session'
import { MAIL_CHOICES, offeredChoices } from '@/lib/mail/schema'
import { getProfile } from '@/lib/profile/queries'
import { endOneSession, endOthers, saveMails } from './actions'
import { NameForm } from './name-form'

export const metadata: Metadata = { title: 'Name, mail and devices', robots: { index: false } }

const DONE: Record<string, string> = {
  name: 'Your name is saved.',
  mail: 'Your choice of mails is saved.',
  session: 'That device is signed out.',
  sessions: 'All other devices are signed out.',
}
const METHODS: Record<string, string> = { mail: 'by a mailed link', demonstration: 'by trying it out' }
const methodWords = (method: string) =>
  isProvider(method) ? `with ${PROVIDERS[method]}` : (METHODS[method] ?? 'in another way')

export default async function SettingsPage({ searchParams }: PageProps<'/account/settings'>) {
  const session = await getSession()
  if (!session) redirect('/sign-in?to=/account/settings')
  const { actor } = session
  const [{ done }, profile, sessions] = await Promise.all([
    searchParams,
    getProfile(actor),
    listSessions(actor),
  ])
  return (
    <AccountFrame
      here="/account/settings"
      title="Name, mail and devices"
      done={typeof done === 'string' && Object.hasOwn(DONE, done) ? DONE[done] : null}
    >
      <section aria-labelledby="you" className="grid gap-3">
        <h2 id="you">You</h2>
        <p>
          You sign in as <b>{profile.email}</b>. To use another address, sign in with that one and let your
          school’s owner invite it.
        </p>
        <NameForm name={profile.name ?? ''} />
      </section>
      <section aria-labelledby="mails" className="grid gap-3">
        <h2 id="mails">Mails to you</h2>
        <p>Answers to what you do yourself always come. These come when you want them:</p>
        <form action={saveMails} className="form">
          <fieldset className="field">
            <legend className="hidden-text">Mails you want</legend>
            {offeredChoices(actor.siteRole).map((choice) => (
              <label className="choice" key={choice}>
                <input
                  type="checkbox"
                  name="wanted"
                  value={choice}
                  defaultChecked={!profile.declinedMail.includes(choice)}
                />
                <span>{MAIL_CHOICES[choice]}</span>
              </label>
            ))}
          </fieldset>
          <Submit>Save choice</Submit>
        </form>
      </section>
      <section aria-labelledby="devices" className="grid gap-3">
        <h2 id="devices">Where you are signed in</h2>
        <p>A device is signed out by itself after 14 days.</p>
        <ul className="people">
          {sessions.map(({ id, device, method, createdAt, seenAt }) => (
            <li key={id}>
              <div>
                <b>{device ?? 'Unknown device'}</b>
                {id === session.id && ' (this one)'}
                <p className="small soft">
                  Signed in {methodWords(method)} on {momentWords(createdAt)}, last used on{' '}
                  {momentWords(seenAt)}
                </p>
              </div>
              {id !== session.id && (
                <form action={endOneSession}>
                  <input type="hidden" name="id" value={id} />
                  <Submit kind="quiet" label={`Sign out ${device ?? 'the other device'}`}>
                    Sign out
                  </Submit>
                </form>
              )}
            </li>
          ))}
        </ul>
        {sessions.length > 1 && (
          <form action={endOthers}>
            <Submit kind="danger">Sign out everywhere else</Submit>
          </form>
        )}
      </section>
    </AccountFrame>
  )
}
