'use server'
// Offers and needs of one's own schools: publishing, changing, renewing, closing.
import { redirect } from 'next/navigation'
import { getActor, requireActor } from '@/lib/auth/session'
import { readHidden } from '@/lib/forms/hidden'
import { keepTyped } from '@/lib/forms/keep-typed'
import { readForm, refused } from '@/lib/forms/read'
import type { FormState } from '@/lib/forms/schema'
import { found } from '@/lib/http/found'
import { limit } from '@/lib/limits/limit'
import { checkTyped, type Texts } from '@/lib/notices/checks'
import { changeNotice, closeNotice, publishNotice, renewNotice } from '@/lib/notices/commands'
import {
  ChangeForm,
  CloseForm,
  NewForm,
  NoticeForm,
  NoticeId,
  PlaceForm,
  TypedTexts,
  valuesOf,
} from '@/lib/notices/form'
import { getOwnNotice } from '@/lib/notices/queries'
import { noticePath, OWN_NOTICES, ownNoticePath } from '@/lib/notices/schema'
import {
  type Done,
  ENDED,
  FULL,
  NEWER,
  NEWER_OWN,
  SIGNED_OUT,
  TOO_MANY_TODAY,
  TOO_OFTEN,
  withDone,
} from '@/lib/notices/words'

type Read<Input> = { input: Input } | { state: FormState }

// The errors of two schemas over one form, together.
async function readBoth(form: FormData): Promise<Read<{ place: Place; notice: Notice }>> {
  const [place, notice] = [await readForm(PlaceForm, form), await readForm(NoticeForm, form)]
  if ('input' in place && 'input' in notice)
    return { input: { place: place.input.place, notice: notice.input } }
  const errors = {
    ...('state' in place ? place.state.errors : {}),
    ...('state' in notice ? notice.state.errors : {}),
  }
  return { state: await withChecks(form, errors, 'input' in place ? place.input.place : null) }
}

// What the words hold that must not be public is said at once with what else is wrong.
async function withChecks(form: FormData, errors: Errors, at: Place | null, held?: Texts) {
  const typed = await readForm(TypedTexts, form)
  if ('state' in typed) return refused(form, errors)
  const check = await checkTyped(typed.input, at, held)
  return withNames(form, await refused(form, { ...check.errors, ...errors }), check.names)
}
type Errors = Record<string, string>
type Place = { organisationId: string; schoolId: string }
type Notice = ReturnType<typeof NoticeForm.parse>

// The names that somebody has vouched for stay to be seen until the form is taken.
async function withNames(form: FormData, state: FormState, names: string[] = []): Promise<FormState> {
  const before = form.getAll('vouched').filter((name) => typeof name === 'string')
  const all = [...new Set([...names, ...before])]
  return all.length > 0 ? { ...state, values: { ...state.values, names: all } } : state
}

export async function publishAction(_: FormState, form: FormData): Promise<FormState> {
  return keepTyped(form, async () => {
    const { kind, once } = readHidden(NewForm, form)
    const actor = await getActor()
    if (!actor) return refused(form, { '': SIGNED_OUT }, 401)
    const read = await readBoth(form)
    if ('state' in read) return read.state
    if (!(await limit('notices', actor.id))) return refused(form, { '': TOO_MANY_TODAY }, 429)
    const { place, notice } = read.input
    const result = await publishNotice(actor, { once, kind, ...place, notice })
    if (result.outcome === 'full') return refused(form, { '': FULL }, 409)
    if (result.outcome === 'refused') return withNames(form, await refused(form, result.errors), result.names)
    redirect(`${noticePath(result.slug)}?done=notice-published`)
  })
}

export async function changeAction(_: FormState, form: FormData): Promise<FormState> {
  return keepTyped(form, async () => {
    const { id, version } = readHidden(ChangeForm, form)
    const actor = await getActor()
    if (!actor) return refused(form, { '': SIGNED_OUT }, 401)
    if (!(await limit('saves', actor.id))) return refused(form, { '': TOO_OFTEN }, 429)
    const read = await readForm(NoticeForm, form)
    if ('state' in read) {
      const held = found(await getOwnNotice(actor, id))
      const at = { organisationId: held.organisation.id, schoolId: held.school.id }
      return withChecks(form, read.state.errors, at, held)
    }
    const result = await changeNotice(actor, { id, version, notice: read.input })
    if (result.outcome === 'newer') return newer(form, found(await getOwnNotice(actor, id)))
    if (result.outcome === 'ended') return refused(form, { '': ENDED }, 409)
    if (result.outcome === 'refused') return withNames(form, await refused(form, result.errors), result.names)
    redirect(withDone(OWN_NOTICES, result.outcome === 'changed' ? 'notice-changed' : 'notice-changed-off'))
  })
}

// The form comes back with the version of the newer one, so that saving again is knowingly over it.
async function newer(form: FormData, held: NonNullable<Awaited<ReturnType<typeof getOwnNotice>>>) {
  form.set('version', String(held.version))
  const { isOwn, by } = held.changed
  const values = valuesOf({ ...held, themes: held.themes.map(({ slug }) => slug) })
  return refused(form, { '': isOwn ? NEWER_OWN : NEWER }, 409, { by, values })
}

const RENEWED: Record<Awaited<ReturnType<typeof renewNotice>>, Done> = {
  renewed: 'notice-renewed',
  off: 'notice-off',
  full: 'notice-full',
  answered: 'notice-renewed', // only by a mail's link
}

export async function renewAction(form: FormData) {
  const { id } = readHidden(NoticeId, form)
  const actor = await requireActor(OWN_NOTICES)
  if (!(await limit('saves', actor.id))) redirect(withDone(OWN_NOTICES, 'notice-too-often'))
  redirect(withDone(OWN_NOTICES, RENEWED[await renewNotice(actor, { id })]))
}

export async function closeAction(form: FormData) {
  const { id, because } = readHidden(CloseForm, form)
  const actor = await requireActor(ownNoticePath(id, 'close'))
  if (!(await limit('saves', actor.id))) redirect(withDone(OWN_NOTICES, 'notice-too-often'))
  const outcome = await closeNotice(actor, { id, because })
  redirect(withDone(OWN_NOTICES, outcome === 'closed' ? 'notice-closed' : 'notice-closed-already'))
}
