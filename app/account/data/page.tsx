import type { Metadata } from 'next'
import { AccountFrame } from '@/components/account/frame'
import { requireActor } from '@/lib/auth/session'
import { DeleteForm } from './delete-form'

export const metadata: Metadata = { title: 'Your data', robots: { index: false } }

export default async function DataPage() {
  await requireActor('/account/data')
  return (
    <AccountFrame here="/account/data" title="Your data">
      <section aria-labelledby="take" className="prose">
        <h2 id="take">Take it with you</h2>
        <p>
          One file with everything we hold about you: your name and address, where you are signed in, your
          schools, requests, invitations, alerts, and what you changed here.
        </p>
        <p>
          <a className="button quiet" href="/account/export" download>
            Download my data (JSON)
          </a>
        </p>
      </section>
      <section aria-labelledby="delete" className="prose">
        <h2 id="delete">Delete your account</h2>
        <p>
          Your name, address, sessions, memberships, requests and alerts are deleted at once. Projects stay
          with your schools. Where you are the only owner of a school, a moderator names another one. The
          record of who changed what keeps its lines, without you in them.
        </p>
        <DeleteForm />
      </section>
    </AccountFrame>
  )
}
