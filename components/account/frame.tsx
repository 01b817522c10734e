// The frame of the account's pages: their own navigation, signing out, and what was just done.
import type { ReactNode } from 'react'
import { Done } from '@/components/ui/done'
import { Page } from '@/components/ui/page'

const PLACES = [
  ['/account', 'Schools and projects'],
  ['/account/messages', 'Messages'],
  ['/account/notices', 'Offers and needs'],
  ['/account/alerts', 'Alerts'],
  ['/account/settings', 'Name, mail and devices'],
  ['/account/data', 'Your data'],
] as const

type Props = { here?: (typeof PLACES)[number][0]; title: string; done?: string | null; children: ReactNode }

export function AccountFrame({ here, title, done, children }: Props) {
  return (
    <Page section="/account" isOnPage={here === '/account'}>
      <div className="wrap page grid gap-6">
        <div className="account-bar">
          <nav aria-label="Account">
            <ul>
              {PLACES.map(([href, name]) => (
                <li key={href}>
                  <a href={href} aria-current={href === here ? 'page' : undefined}>
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <form method="post" action="/sign-out">
            <button className="button quiet">Sign out</button>
          </form>
        </div>
        <h1>{title}</h1>
        <Done words={done ?? null} />
        {children}
      </div>
    </Page>
  )
}
