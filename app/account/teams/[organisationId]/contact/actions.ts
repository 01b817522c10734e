'use server'
// Whether a team takes messages.
import { redirect } from 'next/navigation'
import { teamPath, TeamId } from '@/lib/accounts/schema'
import { requireActor } from '@/lib/auth/session'
import { findIn } from '@/lib/checks/find'
import { setContact } from '@/lib/enquiries/contact'
import { ContactForm } from '@/lib/enquiries/schema'
import { withDone } from '@/lib/enquiries/words'
import { readHidden } from '@/lib/forms/hidden'
import { keepTyped } from '@/lib/forms/keep-typed'
import { readForm, refused } from '@/lib/forms/read'
import type { FormState } from '@/lib/forms/schema'

export async function contactAction(_: FormState, form: FormData): Promise<FormState> {
  return keepTyped(form, async () => {
    const path = teamPath(readHidden(TeamId, form).organisationId)
    const actor = await requireActor(path)
    const read = await readForm(ContactForm, form)
    if ('state' in read) return read.state
    const [found] = findIn('role', read.input.role ?? '', []).filter(({ kind }) => kind !== 'name')
    if (found) return refused(form, { role: `Leave out “${found.text}”: your page shows this to everybody` })
    redirect(withDone(path, await setContact(actor, read.input)))
  })
}
