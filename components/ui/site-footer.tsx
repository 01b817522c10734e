import { concernPath } from '@/lib/concerns/schema'
import { INDICATORS } from '@/lib/impact/catalogue'

/** `page`: the path of the page it stands on, so that a concern about it can be raised. */
export function SiteFooter({ page }: { page: string | undefined }) {
  return (
    <footer className="site-footer">
      <div className="wrap">
        <div className="grid gap-3 content-start">
          <p>
            Schools Together shows the partnership projects that state and independent schools run with one
            another, each figure with its source.
          </p>
          <p className="small soft">
            Contains public sector information licensed under the{' '}
            <a href="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/">
              Open Government Licence v3.0
            </a>
            .
          </p>
        </div>
        <nav aria-label="Directory">
          <h2>Find</h2>
          <ul>
            <li>
              <a href="/projects">Projects</a>
            </li>
            <li>
              <a href="/schools">Schools</a>
            </li>
            <li>
              <a href="/partnerships">Partnerships</a>
            </li>
            <li>
              <a href="/offers-and-needs">Offers and needs</a>
            </li>
            <li>
              <a href="/impact">Impact</a>
            </li>
            <li>
              <a href="/celebrating">Celebrating Partnerships</a>
            </li>
          </ul>
        </nav>
        <nav aria-label="About this site">
          <h2>About</h2>
          <ul>
            <li>
              <a href="/about">About and credits</a>
            </li>
            <li>
              <a href={INDICATORS}>Indicators</a>
            </li>
            <li>
              <a href="/accessibility">Accessibility</a>
            </li>
            <li>
              <a href="/privacy">Privacy</a>
            </li>
            <li>
              <a href={concernPath(page)} rel="nofollow">
                Report a concern about this page
              </a>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  )
}
