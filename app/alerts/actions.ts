'use server'
// Saving a search, and the buttons behind the links of mails. A link answers for whoever the mail went to, without signing
// in; opening it does nothing, only these buttons do.
import { redirect } from 'next/navigation'
import {
  askForAlert,
  changeAlerts,
  confirmAlert,
  keepAlerts,
  saveOwnAlert,
  stopAlert,
  stopAlertsOfMail,
  stopAllAlerts,
} from '@/lib/alerts/commands'
import { isVerified } from '@/lib/alerts/policy'
import { getAlertsOfMail, getAlertToConfirm, getAlertToStop, getReader } from '@/lib/alerts/queries'
import { AlertForm, ALERTS_PATH, LinkForm, LINKS, OwnAlertForm, readFrequencies } from '@/lib/alerts/schema'
import { settle } from '@/lib/alerts/settle'
import { type Actor, mailboxOf } from '@/lib/auth/schema'
import { getActor } from '@/lib/auth/session'
import { readHidden } from '@/lib/forms/hidden'
import { keepTyped } from '@/lib/forms/keep-typed'
import { readForm, refused } from '@/lib/forms/read'
import type { FormState } from '@/lib/forms/schema'
import { found } from '@/lib/http/found'
import { limit, limitSource } from '@/lib/limits/limit'

const TOO_MANY = {
  source: 'A great many alerts were asked for from your network today. Try again tomorrow.',
  address: 'This address was sent several links today. Use one of them, or try again tomorrow.',
  own: 'You have saved a great many alerts today. Try again tomorrow.',
}
const FULL = 'You have 50 alerts, as many as one address can have. Stop one of them first.'
const UNREADABLE = 'This search cannot be saved. Go back to the list and search again.'

export async function saveAlertAction(_: FormState, form: FormData): Promise<FormState> {
  return keepTyped(form, async () => {
    const actor = await getActor()
    return actor && (await isVerified(actor)) ? saveOwn(actor, form) : askByMail(form)
  })
}

async function saveOwn(actor: Actor, form: FormData): Promise<FormState> {
  const read = await readForm(OwnAlertForm, form)
  if ('state' in read) return read.state
  const settled = await settle(read.input.search)
  if ('problem' in settled) return refused(form, { '': UNREADABLE })
  if (!(await limit('alerts', actor.id))) return refused(form, { '': TOO_MANY.own }, 429)
  const outcome = await saveOwnAlert(actor, { search: settled.search, frequency: read.input.frequency })
  if (outcome === 'full' || outcome === 'unproved') return refused(form, { '': FULL })
  redirect(`${ALERTS_PATH}?done=${outcome}`)
}

async function askByMail(form: FormData): Promise<FormState> {
  const read = await readForm(AlertForm, form)
  if ('state' in read) return read.state
  const { search, frequency, email } = read.input
  const settled = await settle(search)
  if ('problem' in settled) return refused(form, { '': UNREADABLE })
  if (!(await limitSource('alerts by source'))) return refused(form, { '': TOO_MANY.source }, 429)
  if (!(await limit('alerts by address', mailboxOf(email))))
    return refused(form, { email: TOO_MANY.address }, 429)
  await askForAlert(email, { search: settled.search, frequency })
  redirect(`/alerts/sent?${new URLSearchParams({ search: settled.search })}`)
}

/** Reads a button's link, asks whether it is ours, and counts. */
async function linkOf<Behind>(
  form: FormData,
  page: keyof typeof LINKS,
  get: (id: string, token: string) => Promise<Behind | null>,
) {
  const { id, token } = readHidden(LinkForm, form)
  const behind = found(await get(id, token))
  const path = LINKS[page](id, token)
  if (!(await limitSource('answers by source'))) redirect(`${path}&wait=1`)
  return { id, path, behind }
}

export async function confirmByLink(form: FormData) {
  const { id, path, behind } = await linkOf(form, 'confirm', getAlertToConfirm)
  if (behind.standing === 'open' && (await confirmAlert(id)) === 'full') redirect(`${path}&full=1`)
  redirect(path)
}

export async function stopByLink(form: FormData) {
  const { id, path } = await linkOf(form, 'stop', getAlertToStop)
  await stopAlert(id)
  redirect(path)
}

export async function stopAllByLink(form: FormData) {
  const { id, path } = await linkOf(form, 'stop-all', getReader)
  await stopAllAlerts(id)
  redirect(path)
}

export async function stopTheseByLink(form: FormData) {
  const { id, path } = await linkOf(form, 'stop-these', getAlertsOfMail)
  await stopAlertsOfMail(id)
  redirect(path)
}

export async function keepByLink(form: FormData) {
  const { id, path } = await linkOf(form, 'keep', getReader)
  await keepAlerts(id)
  redirect(path)
}

export async function changeByLink(form: FormData) {
  const { id, path } = await linkOf(form, 'mine', getReader)
  await changeAlerts(id, readFrequencies(form))
  redirect(`${path}&done=often`)
}
