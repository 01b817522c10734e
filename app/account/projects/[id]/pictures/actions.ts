'use server'
// Adding, describing and taking out pictures.
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { getActor, requireActor } from '@/lib/auth/session'
import * as pictures from '@/lib/drafts/pictures'
import { getDraft } from '@/lib/drafts/queries'
import { DraftId, Seen } from '@/lib/drafts/requests'
import { seenOf } from '@/lib/drafts/seen'
import { MOST } from '@/lib/drafts/schema'
import { draftPath, withDone } from '@/lib/drafts/words'
import { readHidden } from '@/lib/forms/hidden'
import { keepTyped } from '@/lib/forms/keep-typed'
import { readForm, refused } from '@/lib/forms/read'
import type { FormState } from '@/lib/forms/schema'
import { oneLine } from '@/lib/forms/text'
import { found } from '@/lib/http/found'
import { limit } from '@/lib/limits/limit'
import { makePicture } from '@/lib/media/process'
import { ChosenPicture, REFUSALS } from '@/lib/media/schema'

const SIGNED_OUT =
  'You have been signed out. What you typed is still here: sign in in another tab, then send it again.'
const TOO_MANY = 'You have added a great many pictures today. Try again tomorrow.'
const FULL = `A project has at most ${MOST.pictures} pictures. Take one out to add another.`

const GONE = 'This picture was taken out while you were writing.'
const NEWER =
  'Somebody has saved this since you opened it. Both versions stand below; what you save now replaces theirs.'

const Described = z.object({
  alt: z
    .string()
    .transform(oneLine)
    .pipe(
      z
        .string()
        .min(1, { error: 'Say in a few words what the picture shows' })
        .max(300, { error: 'Keep it to 300 characters' }),
    ),
  caption: z
    .string()
    .transform(oneLine)
    .pipe(z.string().max(300, { error: 'Keep it to 300 characters' }))
    .transform((text) => text || null),
})
const Added = Described.extend({
  picture: ChosenPicture,
  consent: z.literal('yes', { error: 'Tick this if all have agreed; otherwise choose another picture' }),
})
const Key = DraftId.extend({ pictureId: z.uuid() })

export async function addPictureAction(_: FormState, form: FormData): Promise<FormState> {
  return keepTyped(form, async () => {
    const { draftId } = readHidden(DraftId, form)
    const actor = await getActor()
    if (!actor) return refused(form, { '': SIGNED_OUT }, 401)
    found(await getDraft(actor, draftId))
    const result = await readForm(Added, form)
    if ('state' in result) return result.state
    if (!(await limit('pictures', actor.id))) return refused(form, { '': TOO_MANY }, 429)
    const { picture, alt, caption } = result.input
    const made = await makePicture(new Uint8Array(await picture.arrayBuffer()))
    if ('refusal' in made) return refused(form, { picture: REFUSALS[made.refusal] })
    if (!(await pictures.addPicture(actor, draftId, { made: made.picture, alt, caption })))
      return refused(form, { '': FULL })
    redirect(withDone(draftPath(draftId, 'pictures'), 'added'))
  })
}

export async function describeAction(_: FormState, form: FormData): Promise<FormState> {
  return keepTyped(form, async () => {
    const key = readHidden(Key.extend({ seen: Seen }), form)
    const actor = await getActor()
    if (!actor) return refused(form, { '': SIGNED_OUT }, 401)
    const result = await readForm(Described, form)
    if ('state' in result) return result.state
    const stopped = await pictures.describePicture(actor, { ...key, ...result.input })
    if (stopped === 'gone') return refused(form, { '': GONE }, 409)
    if (stopped) {
      form.set('seen', seenOf(stopped))
      return refused(form, { '': NEWER }, 409, { by: 'A colleague', values: stopped })
    }
    redirect(withDone(draftPath(key.draftId, 'pictures'), 'saved'))
  })
}

const WORK = {
  first: pictures.putFirst,
  out: pictures.takeOut,
  everywhere: pictures.deleteEverywhere,
} as const
const Doing = Key.extend({ what: z.enum(Object.keys(WORK) as [keyof typeof WORK, ...(keyof typeof WORK)[]]) })

export async function pictureAction(form: FormData) {
  const { what, ...key } = readHidden(Doing, form)
  const path = draftPath(key.draftId, 'pictures')
  await WORK[what](await requireActor(path), key)
  redirect(withDone(path, what === 'first' ? 'saved' : 'removed'))
}
