'use server'
// One's own alerts: how often, stopping, and bringing back what was just stopped.
import { redirect } from 'next/navigation'
import { bringBackAlert, changeOwnAlert, stopOwnAlert } from '@/lib/alerts/commands'
import { AlertId, ALERTS_PATH, OwnFrequencyForm } from '@/lib/alerts/schema'
import { requireActor } from '@/lib/auth/session'
import { readHidden } from '@/lib/forms/hidden'

export async function changeAlertAction(form: FormData) {
  const change = readHidden(OwnFrequencyForm, form)
  await changeOwnAlert(await requireActor(ALERTS_PATH), change)
  redirect(`${ALERTS_PATH}?done=often`)
}

export async function stopAlertAction(form: FormData) {
  const { id } = readHidden(AlertId, form)
  await stopOwnAlert(await requireActor(ALERTS_PATH), id)
  redirect(`${ALERTS_PATH}?done=stopped&stopped=${id}`)
}

export async function bringBackAction(form: FormData) {
  const { id } = readHidden(AlertId, form)
  const outcome = await bringBackAlert(await requireActor(ALERTS_PATH), id)
  redirect(`${ALERTS_PATH}?done=${outcome}`)
}
