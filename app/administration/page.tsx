import type { Metadata } from 'next'
import { Done } from '@/components/ui/done'
import { Page } from '@/components/ui/page'
import { doneWords } from '@/lib/accounts/words'
import { listSiteRoles } from '@/lib/administration/queries'
import { SITE_ROLES } from '@/lib/administration/words'
import { requireAdministrator } from '@/lib/auth/session'
import { SiteRoleForm } from './role-form'

export const metadata: Metadata = { title: 'Administration', robots: { index: false } }

export default async function AdministrationPage({ searchParams }: PageProps<'/administration'>) {
  const actor = await requireAdministrator('/administration')
  const people = await listSiteRoles(actor)
  return (
    <Page>
      <div className="wrap page">
        <div className="prose narrow">
          <h1>Administration</h1>
          <Done words={doneWords((await searchParams).done)} />
          <ul>
            <li>
              <a href="/administration/audit">The audit trail</a>: who changed what
            </li>
            <li>
              <a href="/moderation">Moderation</a>: who waits to join, and teams without an owner
            </li>
          </ul>
          <section aria-labelledby="people">
            <h2 id="people">Who looks after the site</h2>
            <ul className="people">
              {people.map(({ id, email, name, siteRole }) => (
                <li key={id}>
                  <div className="min-w-0">
                    <b>{name ?? email}</b>
                    {id === actor.id && ' (you)'}
                    <p className="small soft">
                      {[siteRole && SITE_ROLES[siteRole], name && email].filter(Boolean).join(' · ')}
                    </p>
                  </div>
                  <a href={`/administration/people/${id}`}>
                    Change the role<span className="hidden-text"> of {name ?? email}</span>
                  </a>
                </li>
              ))}
            </ul>
          </section>
          <section aria-labelledby="add">
            <h2 id="add">Add somebody</h2>
            <SiteRoleForm />
          </section>
        </div>
      </div>
    </Page>
  )
}
