// Skip link, name and main navigation; below 900 px a menu that needs no script.
import { Wordmark } from './wordmark'

const PLACES = [
  ['/projects', 'Projects'],
  ['/schools', 'Schools'],
  ['/partnerships', 'Partnerships'],
  ['/list', 'My list'],
  ['/about', 'About'],
] as const

export type Section = (typeof PLACES)[number][0]

function Links({ section, isOnPage }: { section: Section | undefined; isOnPage: boolean }) {
  return PLACES.map(([href, name]) => (
    <li key={href}>
      <a href={href} aria-current={section === href ? (isOnPage ? 'page' : 'true') : undefined}>
        {name}
      </a>
    </li>
  ))
}

export function SiteHeader({
  section,
  isOnPage = false,
}: {
  section: Section | undefined
  isOnPage?: boolean
}) {
  const links = <Links section={section} isOnPage={isOnPage} />
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
