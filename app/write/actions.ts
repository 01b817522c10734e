'use server'
// Writing to a team, and confirming it; nobody has to sign in for it.
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { mailboxOf, type Actor } from '@/lib/auth/schema'
import { getActor } from '@/lib/auth/session'
import { confirmEnquiry, discardEnquiry, writeEnquiry } from '@/lib/enquiries/commands'
import { getToConfirm } from '@/lib/enquiries/queries'
import { ConfirmForm, confirmPath, readAbout, WriteForm, WriteStep } from '@/lib/enquiries/schema'
import { stampOf, standingOf } from '@/lib/enquiries/stamp'
import { readHidden } from '@/lib/forms/hidden'
import { keepTyped } from '@/lib/forms/keep-typed'
import { readForm, refused, shownAgain } from '@/lib/forms/read'
import type { FormState } from '@/lib/forms/schema'
import { found } from '@/lib/http/found'
import { limit, limitSource, sourceFingerprint } from '@/lib/limits/limit'
import { findSchools } from '@/lib/schools/find'

const KEPT = 'What you typed is still here.'
const REFUSED = {
  hurried: `That was quick. ${KEPT} Send it once more.`,
  old: `This page was opened a day ago or more. ${KEPT} Read it through, and send it once more.`,
  source: `A great many messages came from your network today. ${KEPT} Try again tomorrow.`,
  address: `Several messages came from this address today. ${KEPT} Try again tomorrow.`,
  team: `They have had a great many messages today. ${KEPT} Try again tomorrow.`,
  many: `Several messages from your network wait to be confirmed already. ${KEPT} Use the links in those mails first.`,
  own: 'You act for this team yourself, so there is nobody to write to.',
  blocked: 'They have asked not to get messages from your address. Nothing was sent.',
  example: 'This is about an example, so there is nobody to write to. Nothing was sent.',
  unreachable: 'Nobody there can be reached through the site any more. Nothing was sent.',
} as const
const TOO_MANY: readonly string[] = ['source', 'address', 'team', 'many']
const WAITS: readonly string[] = ['blocked', 'unreachable', 'team']
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
      return again(
        await refused(form, inOrder({ ...('state' in read && read.state.errors), ...from?.errors })),
      )
    const why = await refusalOf(actor, read.input.email, step.stamp)
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

const withStamp = (state: FormState, why: string): FormState =>
  why === 'old' ? { ...state, values: { ...state.values, stamp: [stampOf()] } } : state

// As the fields stand on the page.
const FIELDS = ['name', 'role', 'find', 'own', 'organisation', 'email', 'kind', 'words']
const inOrder = (errors: Record<string, string>) =>
  Object.fromEntries(Object.entries(errors).toSorted(([a], [b]) => placeOf(a) - placeOf(b)))
const placeOf = (name: string) => (FIELDS.includes(name) ? FIELDS.indexOf(name) : FIELDS.length)

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

async function refusalOf(actor: Actor | null, typedEmail: string, stamp: string) {
  const standing = actor ? 'fine' : standingOf(stamp)
  if (standing !== 'fine') return standing
  if (!(await limitSource('enquiries by source'))) return 'source'
  // Anybody can type an address, so that is no measure of whoever has shown theirs.
  const may = actor
    ? await limit('enquiries by person', actor.id)
    : await limit('enquiries by address', mailboxOf(typedEmail))
  return may ? null : 'address'
}

export async function sendAction(form: FormData) {
  const link = readHidden(ConfirmForm, form)
  const path = confirmPath(link.enquiryId, link.token)
  const enquiry = found(await getToConfirm(link.enquiryId, link.token))
  if (enquiry.state !== 'unconfirmed') redirect(path)
  if (!(await limitSource('enquiry acts by source'))) redirect(`${path}&wait=source`)
  // So that one network does not use up what a team takes in a day.
  const share = `${enquiry.organisation.id} ${sourceFingerprint()}`
  if (!(await limit('enquiries by source and team', share))) redirect(`${path}&wait=team`)
  const outcome = await confirmEnquiry(link)
  redirect(WAITS.includes(outcome) ? `${path}&wait=${outcome}` : path)
}

export async function discardAction(form: FormData) {
  const link = readHidden(ConfirmForm, form)
  redirect(
    (await discardEnquiry(link)) ? '/write/sent?then=discarded' : confirmPath(link.enquiryId, link.token),
  )
}
