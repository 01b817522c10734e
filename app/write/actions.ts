'use server'
// Writing to a team, and confirming it; nobody has to sign in for it.
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { mailboxOf, type Actor } from '@/lib/auth/schema'
import { getActor } from '@/lib/auth/session'
import { findAddressee } from '@/lib/enquiries/addressee'
import { confirmEnquiry, discardEnquiry, writeEnquiry } from '@/lib/enquiries/commands'
import { getToConfirm } from '@/lib/enquiries/queries'
import { type About, ConfirmForm, confirmPath, readAbout, WriteForm, WriteStep } from '@/lib/enquiries/schema'
import { isUnhurried } from '@/lib/enquiries/stamp'
import { readHidden } from '@/lib/forms/hidden'
import { keepTyped } from '@/lib/forms/keep-typed'
import { readForm, refused, shownAgain } from '@/lib/forms/read'
import type { FormState } from '@/lib/forms/schema'
import { found } from '@/lib/http/found'
import { limit, limitSource, sourceFingerprint } from '@/lib/limits/limit'
import { findSchools } from '@/lib/schools/find'

const KEPT = 'What you typed is still here.'
const REFUSED = {
  hurried:
    'This was sent very soon after the page was opened, as programs do. Send it again; nothing is lost.',
  source: `A great many messages came from your network today. ${KEPT} Try again tomorrow.`,
  address: `Several messages came from this address today. ${KEPT} Try again tomorrow.`,
  team: `They have had a great many messages today. ${KEPT} Try again tomorrow.`,
  many: `Several messages from your network wait to be confirmed already. ${KEPT} Use the links in those mails first.`,
  own: 'You act for this team yourself, so there is nobody to write to.',
  blocked: 'They have asked not to get messages from your address. Nothing was sent.',
  unreachable: 'Nobody there can be reached through the site any more. Nothing was sent.',
} as const
const TOO_MANY: readonly string[] = ['source', 'address', 'team', 'many']
const MOST_OPTIONS = 10

const refuse = (form: FormData, why: keyof typeof REFUSED) =>
  refused(form, { '': REFUSED[why] }, TOO_MANY.includes(why) ? 429 : 422)

export async function writeAction(_: FormState, form: FormData): Promise<FormState> {
  return keepTyped(form, async () => {
    const step = readHidden(WriteStep, form)
    const about = found(readAbout(Object.fromEntries(form)))
    const actor = await getActor()
    const teamId = actor ? (z.uuid().safeParse(form.get('team')).data ?? null) : null
    const options = teamId ? [] : await optionsFor(step.find)
    const again = (state: FormState): FormState => ({
      ...state,
      values: { ...state.values, options, found: [step.find] },
    })
    const isNew = step.find !== step.found
    if (form.get('step') === 'find' && step.find && (isNew || !step.own)) {
      if (options.length > 0) return again(shownAgain(withoutChoice(form, isNew)))
      return again(await refused(form, { find: noneWords(step.find) }))
    }
    const from = teamId ? null : whence(step, options)
    const read = await readForm(WriteForm, form)
    if ('state' in read || from?.errors)
      return again(await refused(form, { ...from?.errors, ...('state' in read ? read.state.errors : {}) }))
    const why = await refusalOf(actor, about, read.input.email, step.stamp)
    if (why) return again(withStamp(await refuse(form, why), why))
    const sender = {
      teamId,
      schoolSlug: from?.school ?? null,
      organisation: from?.school ? null : read.input.organisation,
    }
    const written = { about, ...read.input, ...sender, sourceHash: sourceFingerprint() }
    const outcome = await writeEnquiry(actor, written)
    if (outcome in REFUSED) return again(await refuse(form, outcome as keyof typeof REFUSED))
    redirect(`/write/sent?then=${outcome}`)
  })
}

const noneWords = (find: string) =>
  `No open school is called “${find}”. Try fewer words, its URN or postcode, or name your organisation below`

// What was chosen from an earlier search is no longer chosen.
function withoutChoice(form: FormData, isNew: boolean) {
  if (isNew) form.delete('own')
  return form
}

// A stamp that is not ours is not kept, so that the page gives a new one.
function withStamp(state: FormState, why: string): FormState {
  if (why !== 'hurried' || /^\d+\./.test(state.values.stamp?.[0] ?? '')) return state
  return { ...state, values: { ...state.values, stamp: [] } }
}

async function optionsFor(find: string) {
  if (!find) return []
  const { schools } = await findSchools(find)
  return schools
    .slice(0, MOST_OPTIONS)
    .map(({ slug, name, town }) => `${slug}|${[name, town].filter(Boolean).join(', ').replaceAll('|', ' ')}`)
}

type Whence = { school?: string; errors?: Record<string, string> }

// The school chosen from what was found, or another organisation.
function whence({ find, own: school, organisation }: z.output<typeof WriteStep>, options: string[]): Whence {
  if (options.some((option) => option.startsWith(`${school}|`))) return { school }
  if (organisation) return {}
  if (options.length > 0 && school !== 'none')
    return { errors: { own: 'Choose your school, or “None of these” and name your organisation' } }
  if (find && options.length === 0) return { errors: { find: noneWords(find) } }
  return {
    errors: {
      [school === 'none' ? 'organisation' : 'find']: 'Say which school or organisation you write for',
    },
  }
}

async function refusalOf(actor: Actor | null, about: About, typedEmail: string, stamp: string) {
  if (!actor && !isUnhurried(stamp)) return 'hurried'
  if (!(await limitSource('enquiries by source'))) return 'source'
  if (!(await limit('enquiries by address', mailboxOf(actor?.email ?? typedEmail)))) return 'address'
  if (!actor) return null // the team's share is used when it is confirmed, by nobody else
  const team = (await findAddressee(about))?.team
  return team && !(await limit('enquiries by team', team.id)) ? 'team' : null
}

export async function sendAction(form: FormData) {
  const link = readHidden(ConfirmForm, form)
  const path = confirmPath(link.enquiryId, link.token)
  const enquiry = found(await getToConfirm(link.enquiryId, link.token))
  if (enquiry.state !== 'unconfirmed') redirect(path)
  if (!(await limitSource('enquiry acts by source'))) redirect(`${path}&wait=source`)
  if (!(await limit('enquiries by team', enquiry.organisation.id))) redirect(`${path}&wait=team`)
  const outcome = await confirmEnquiry(link)
  redirect(outcome === 'blocked' || outcome === 'unreachable' ? `${path}&wait=${outcome}` : path)
}

export async function discardAction(form: FormData) {
  const link = readHidden(ConfirmForm, form)
  redirect(
    (await discardEnquiry(link)) ? '/write/sent?then=discarded' : confirmPath(link.enquiryId, link.token),
  )
}
