import type { Metadata } from 'next'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Page } from '@/components/ui/page'
import { teamPath } from '@/lib/accounts/schema'
import { getContact } from '@/lib/enquiries/contact'
import { found } from '@/lib/http/found'
import { loadTeam } from '../load'
import { ContactForm } from './contact-form'

export const metadata: Metadata = { title: 'Messages to your team', robots: { index: false } }

export default async function ContactPage({ params }: PageProps<'/account/teams/[organisationId]/contact'>) {
  const { actor, team } = await loadTeam((await params).organisationId)
  const { isOpen, role } = found(await getContact(actor, team.id))
  return (
    <Page>
      <Breadcrumbs
        trail={[
          { href: '/account', name: 'Your account' },
          { href: teamPath(team.id), name: team.name },
        ]}
        here="Messages to you"
      />
      <div className="wrap page">
        <div className="prose narrow">
          <h1>Messages to {team.name}</h1>
          <p>
            People can write to you through the site. Your addresses are not shown, each of you gets a mail,
            and whoever answers first answers for all.
          </p>
          <ContactForm organisationId={team.id} isOpen={isOpen} role={role ?? ''} />
        </div>
      </div>
    </Page>
  )
}
