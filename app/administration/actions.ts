'use server'
// Who looks after the site.
import { redirect } from 'next/navigation'
import { withDone } from '@/lib/accounts/words'
import { setSiteRole } from '@/lib/administration/commands'
import { SiteRoleForm } from '@/lib/administration/schema'
import { requireAdministrator } from '@/lib/auth/session'
import { keepTyped } from '@/lib/forms/keep-typed'
import { readForm, refused } from '@/lib/forms/read'
import type { FormState } from '@/lib/forms/schema'

const PATH = '/administration'
const REFUSALS = {
  unknown: { email: 'Nobody has signed in with this address yet; ask them to do so first' },
  last: { role: 'This is the last administrator; make somebody else one first' },
  unchanged: { role: 'They have this role already' },
} as const

export async function siteRoleAction(_: FormState, form: FormData): Promise<FormState> {
  return keepTyped(form, async () => {
    const actor = await requireAdministrator(PATH)
    const result = await readForm(SiteRoleForm, form)
    if ('state' in result) return result.state
    const outcome = await setSiteRole(actor, result.input)
    if (outcome !== 'changed') return refused(form, REFUSALS[outcome])
    const isOwn = result.input.email === actor.email && result.input.role !== 'administrator'
    redirect(isOwn ? '/account' : withDone(PATH, 'site-role'))
  })
}
