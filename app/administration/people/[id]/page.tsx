import type { Metadata } from 'next'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Page } from '@/components/ui/page'
import { readId } from '@/lib/accounts/schema'
import { getSiteRole } from '@/lib/administration/queries'
import { requireAdministrator } from '@/lib/auth/session'
import { found } from '@/lib/http/found'
import { SiteRoleForm } from '../../role-form'

export const metadata: Metadata = { title: 'A role on this site', robots: { index: false } }

export default async function SiteRolePage({ params }: PageProps<'/administration/people/[id]'>) {
  const { id } = await params
  const actor = await requireAdministrator(`/administration/people/${id}`)
  const { name, email, siteRole } = found(await getSiteRole(actor, found(readId(id))))
  return (
    <Page>
      <Breadcrumbs trail={[{ href: '/administration', name: 'Administration' }]} here={name ?? email} />
      <div className="wrap page">
        <div className="prose narrow">
          <h1>The role of {name ?? email}</h1>
          <p>{name ? `${email}. ` : ''}They are told by mail when it changes.</p>
          {email === actor.email && (
            <p className="note">
              This is you. If you choose another role, only another administrator can make you one again.
            </p>
          )}
          <SiteRoleForm email={email} role={siteRole ?? undefined} />
        </div>
      </div>
    </Page>
  )
}
