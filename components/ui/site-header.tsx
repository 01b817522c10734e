// Skip link, name and main navigation; below 900 px a menu that needs no script.
import { Wordmark } from './wordmark'

const PLACES = [
  ['/projects', 'Projects'],
  ['/schools', 'Schools'],
  ['/partnerships', 'Partnerships'],
  ['/offers-and-needs', 'Offers and needs'],
  ['/impact', 'Impact'],
  ['/list', 'My list'],
  ['/about', 'About'],
] as const

export type Section = (typeof PLACES)[number][0] | '/account'
type Props = {
  section: Section | undefined
  isOnPage?: boolean
  isSignedIn: boolean
  /** Threads with something new. */
  unread: number
  kept: number
}

function Links({ section, isOnPage, isSignedIn, unread, kept }: Props) {
  const own = isSignedIn ? (['/account', 'Your account'] as const) : (['/sign-in', 'Sign in'] as const)
  return [...PLACES, own].map(([href, name]) => (
    <li key={href}>
      <a href={href} aria-current={isCurrent(section, href) ? (isOnPage ? 'page' : 'true') : undefined}>
        {name}
        {href === '/list' && kept > 0 && ` (${kept})`}
        {href === '/account' && unread > 0 && (
          <span className="count">
            {unread}
            <span className="hidden-text"> unread {unread === 1 ? 'message' : 'messages'}</span>
          </span>
        )}
      </a>
    </li>
  ))
}

const isCurrent = (section: Section | undefined, href: string) =>
  section === href || (section === '/account' && href === '/sign-in')

export function SiteHeader(props: Props) {
  const links = <Links {...props} />
  return (
    <>
      <a className="skip" href="#main">
        Skip to main content
      </a>
      <header className="site-header">
        <div className="wrap">
          <Wordmark />
          <nav className="main-nav" aria-label="Main">
            <ul className="flex gap-1">{links}</ul>
          </nav>
          <details className="menu">
            <summary>Menu</summary>
            <nav aria-label="Menu">
              <ul>{links}</ul>
            </nav>
          </details>
        </div>
      </header>
    </>
  )
}
