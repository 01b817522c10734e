import type { Metadata } from 'next'
import { Page } from '@/components/ui/page'

export const metadata: Metadata = { title: 'Your account is deleted', robots: { index: false } }

export default function DeletedPage() {
  return (
    <Page>
      <div className="wrap page prose">
        <h1>Your account is deleted</h1>
        <p>
          Your name, address, sessions and memberships are gone, on all devices. We send one last mail to say
          so. What your schools published stays with your schools.
        </p>
        <p>
          <a href="/">Go to the home page</a>
        </p>
      </div>
    </Page>
  )
}
