import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Page } from '@/components/ui/page'
import { mayMail } from '@/lib/mail/settings'
import { offeredProviders } from '@/lib/auth/providers'
import { getSession } from '@/lib/auth/session'
import { isDemonstration } from '@/lib/db/demonstration'
import { readText } from '@/lib/search/schema'
import { ownPath } from '@/lib/http/own-path'
import { SignInForm } from './form'
import { TryAs } from './try-as'

export const metadata: Metadata = { title: 'Sign in', robots: { index: false } }

const ERRORS: Record<string, string> = {
  Verification: 'This link was used already or is older than 20 minutes. Ask for a new one.',
  TooMany: 'Too many tries came from your network. Wait a quarter of an hour, then try again.',
  Unverified: 'The account you chose does not say that its e-mail address was checked. Use a link by e-mail.',
}
const OTHERWISE = 'Signing in did not work. Nothing was changed; try again, or use a link by e-mail.'

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const params = await searchParams
  const to = ownPath(readText(params.to), '/account')
  const error =
    params.error === undefined
      ? null
      : Object.hasOwn(ERRORS, String(params.error))
        ? ERRORS[String(params.error)]!
        : OTHERWISE
  if (!error && (await getSession())) redirect(to)
  const providers = offeredProviders()
  const isDemo = await isDemonstration()
  return (
    <Page section="/account" isOnPage>
      <div className="wrap page prose">
        <h1>Sign in</h1>
        {error && (
          <p className="note" role="alert">
            {error}
          </p>
        )}
        <p>
          Sign in to join your school, publish its projects and bring colleagues along. Reading and searching
          need no account.
        </p>
        {to.startsWith('/invitations/') && (
          <p className="note">Use the address that the invitation was sent to.</p>
        )}
        {(await mayMail()) ? (
          <SignInForm to={to} />
        ) : (
          <p className="note">Signing in by e-mail is not set up on this site.</p>
        )}
        {providers.length > 0 && (
          <section aria-labelledby="with">
            <h2 id="with">Or sign in with</h2>
            <ul className="buttons">
              {providers.map(({ id, name }) => (
                <li key={id}>
                  <a className="button quiet" href={`/sign-in/with/${id}?to=${encodeURIComponent(to)}`}>
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        )}
        {isDemo && <TryAs />}
        <h2>Your first time here</h2>
        <p>
          The same link makes your account. Use the address of your school: one at the school’s own web domain
          lets you join the school at once.
        </p>
      </div>
    </Page>
  )
}
