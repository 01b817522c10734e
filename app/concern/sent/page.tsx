import type { Metadata } from 'next'
import { Page } from '@/components/ui/page'
import { Static } from '@/components/ui/static'

export const metadata: Metadata = { title: 'We have your concern', robots: { index: false } }

export default function ConcernSentPage() {
  return (
    <Page>
      <Static>
        <div className="wrap page">
          <div className="prose narrow">
            <h1>We have your concern</h1>
            <h2>What happens next</h2>
            <ul>
              <li>The moderators have been told by mail. They look at concerns about children first.</li>
              <li>A moderator can take a page off the site at once, and asks its school for a change.</li>
              <li>If you left an address, you hear from us by mail what came of it.</li>
            </ul>
            <p>If a child is in danger now, ring 999.</p>
            <p>
              <a href="/projects">Back to the projects</a>
            </p>
          </div>
        </div>
      </Static>
    </Page>
  )
}
