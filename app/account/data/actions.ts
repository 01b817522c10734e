// Deleting one's account.
'use server'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { cookieOptions, sessionCookie } from '@/lib/auth/cookies'
import { requireActor } from '@/lib/auth/session'
import { keepTyped } from '@/lib/forms/keep-typed'
import { refused } from '@/lib/forms/read'
import type { FormState } from '@/lib/forms/schema'
import { deletePerson } from '@/lib/profile/commands'

export async function deleteAccount(_: FormState, form: FormData): Promise<FormState> {
  return keepTyped(form, async () => {
    const actor = await requireActor('/account/data')
    if (form.get('sure') !== 'yes')
      return refused(form, { sure: 'Tick that you want to delete your account' })
    if (!(await deletePerson(actor)))
      return refused(form, { sure: 'You are the only administrator. Name another one first.' })
    ;(await cookies()).set(sessionCookie(), '', { ...cookieOptions(), maxAge: 0 })
    redirect('/account/deleted')
  })
}
