// A form that cannot be taken for a moment comes back with all that was typed.
import 'server-only'
import { notFound, unstable_rethrow } from 'next/navigation'
import { isDatabaseAway } from '@/lib/db/away'
import { isMediaAway } from '@/lib/media/away'
import { AWAY as PICTURES_AWAY } from '@/lib/media/schema'
import { refused } from './read'
import type { FormState } from './schema'

const AWAY =
  'We cannot reach our records for the moment. What you typed is still here: send it again in a minute.'

/** Does what a form asks for; while the database or the pictures are away the form is shown again (503). */
export async function keepTyped<S extends FormState>(
  form: FormData,
  work: () => Promise<S>,
): Promise<S | FormState> {
  if (!(form instanceof FormData)) notFound() // an action can be called with anything
  try {
    return await work()
  } catch (error) {
    unstable_rethrow(error) // redirects and pages that are not there are errors to Next
    if (isMediaAway(error)) return refused(form, { '': PICTURES_AWAY }, 503)
    if (!isDatabaseAway(error)) throw error
    return refused(form, { '': AWAY }, 503)
  }
}
