// Where the mailed link leads. Mail filters open links: opening uses nothing up, only the button signs in.
import type { Metadata } from 'next'
import { Submit } from '@/components/form/submit'
import { Page } from '@/components/ui/page'
import { findLink } from '@/lib/auth/links'
import { readText } from '@/lib/search/schema'
import { confirmLink } from '../actions'

export const metadata: Metadata = { title: 'Sign in', robots: { index: false } }

export default async function ConfirmPage({ searchParams }: PageProps<'/sign-in/confirm'>) {
  const params = await searchParams
  const [link, token, to] = [readText(params.link), readText(params.token), readText(params.to)]
  const isOpen = await findLink(link, token)
  return (
    <Page section="/account">
      <div className="wrap page prose">
        {isOpen ? (
          <>
            <h1>Sign in to Schools Together</h1>
            <p>You opened the link we sent you. Press the button and you are signed in on this device.</p>
            <form action={confirmLink} className="form">
              <input type="hidden" name="link" value={link} />
              <input type="hidden" name="token" value={token} />
              <input type="hidden" name="to" value={to} />
              <Submit>Sign in</Submit>
            </form>
            <p className="small soft">You did not ask for this? Close the page; nothing happens.</p>
          </>
        ) : (
          <>
            <h1>This link no longer works</h1>
            <p>It was used already, or it is older than 20 minutes.</p>
            <p>
              <a className="button" href={`/sign-in?${new URLSearchParams({ to })}`}>
                Ask for a new link
              </a>
            </p>
          </>
        )}
      </div>
    </Page>
  )
}
