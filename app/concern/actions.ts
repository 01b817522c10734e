'use server'
// Raising a concern; nobody has to sign in for it.
import { redirect } from 'next/navigation'
import { mailboxOf } from '@/lib/auth/schema'
import { getActor } from '@/lib/auth/session'
import { raiseConcern } from '@/lib/concerns/commands'
import { pageOf } from '@/lib/concerns/page'
import { ConcernForm } from '@/lib/concerns/schema'
import type { ConcernKind } from '@/lib/concerns/words'
import { env } from '@/lib/env'
import { keepTyped } from '@/lib/forms/keep-typed'
import { readForm, refused } from '@/lib/forms/read'
import type { FormState } from '@/lib/forms/schema'
import { limit, limitSource, sourceFingerprint } from '@/lib/limits/limit'

const LATER = 'Try again tomorrow. If a child is in danger now, ring 999.'
const TOO_MANY = {
  source: `We have had a great many concerns from your network today. ${LATER}`,
  address: `We have had several concerns from this address today. ${LATER}`,
  page: `We have had a great many concerns about this page today, and are looking at it. ${LATER}`,
  open: `Several concerns from your network wait for an answer already. ${LATER}`,
}

export async function raiseAction(_: FormState, form: FormData): Promise<FormState> {
  return keepTyped(form, async () => {
    const result = await readForm(ConcernForm, form)
    if ('state' in result) return result.state
    const { kind, words, email, page } = result.input
    const about = pageOf(page, env().SITE_URL) ?? '/'
    const full = await fullOf(kind, email, about)
    if (full) return refused(form, { '': TOO_MANY[full] }, 429)
    const concern = { page: about, kind, words, email, sourceHash: sourceFingerprint() }
    if (!(await raiseConcern(await getActor(), concern))) return refused(form, { '': TOO_MANY.open }, 429)
    redirect('/concern/sent')
  })
}

// Whoever fills the limit of a page must not keep others from speaking up for a child.
async function fullOf(kind: ConcernKind, email: string | null, page: string) {
  if (!(await limitSource('concerns by source'))) return 'source'
  if (email && !(await limit('concerns by address', mailboxOf(email)))) return 'address'
  return kind !== 'child' && !(await limit('concerns by page', page)) ? 'page' : null
}
