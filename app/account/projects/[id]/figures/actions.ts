'use server'
// Readings added from the account: a term's figures on one page, or rows of a table.
import { createHash, randomUUID } from 'node:crypto'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { getActor } from '@/lib/auth/session'
import { takesReadings, withReadings } from '@/lib/drafts/added'
import { isAllRight, readPasted } from '@/lib/drafts/pasted'
import { quickForm, quickReadings, isOvertaken } from '@/lib/drafts/quick'
import { getDraft } from '@/lib/drafts/queries'
import { DraftId } from '@/lib/drafts/requests'
import { MOST } from '@/lib/drafts/schema'
import { OWN_RECORDS, sourcesOf } from '@/lib/drafts/sources'
import { decodeText, MOST_BYTES } from '@/lib/drafts/table-text'
import { draftPath, withDone } from '@/lib/drafts/words'
import { readHidden } from '@/lib/forms/hidden'
import { keepTyped } from '@/lib/forms/keep-typed'
import { readForm, refused, shownAgain } from '@/lib/forms/read'
import type { FormState } from '@/lib/forms/schema'
import { found } from '@/lib/http/found'
import { limit } from '@/lib/limits/limit'
import { addReadings, type AddedOutcome } from '@/lib/revisions/readings'
import { type PasteState, shownRows } from './paste/state'

const SIGNED_OUT =
  'You have been signed out. What you typed is still here: sign in in another tab, then send it again.'
const TOO_OFTEN =
  'You have saved a great many times within the hour. What you typed is still here; wait a little.'
const GONE =
  'A figure that you filled in has been taken out, or is full, since you opened this page. Look at the project first.'
const OVERTAKEN =
  'A colleague has changed these figures since you opened them. Look at them again before you add yours.'
const FULL = `A project holds at most ${MOST.figures} figures with ${MOST.readings} readings each, and ${MOST.sources} sources.`

/** Adds what was filled in of a term's figures. */
export async function addFiguresAction(_: FormState, form: FormData): Promise<FormState> {
  return keepTyped(form, async () => {
    const { draftId } = readHidden(DraftId, form)
    const actor = await getActor()
    if (!actor) return refused(form, { '': SIGNED_OUT }, 401)
    if (!(await limit('saves', actor.id))) return refused(form, { '': TOO_OFTEN }, 429)
    const { content, team } = found(await getDraft(actor, draftId))
    const figures = content.impact.figures.filter(takesReadings)
    const filled = [...form].filter(([name, value]) => name.startsWith('value-') && value !== '')
    const isGone = filled.some(([name]) => !figures.some(({ id }) => name === `value-${id}`))
    if (isGone) return refused(form, { '': GONE }, 409)
    const result = await readForm(quickForm(figures), form)
    if ('state' in result) return result.state
    const given = result.input as Record<string, string>
    let isFull = false
    let overtaken = false
    const outcome = await addReadings(actor, draftId, (impact) => {
      const sources = sourcesOf(impact, team, randomUUID)
      const source = given.source === OWN_RECORDS ? sources.own() : sources.held(given.source ?? '')
      const open = impact.figures.filter(takesReadings)
      overtaken = isOvertaken(open, given)
      if (overtaken) return null
      const added = quickReadings(open, given, source ?? sources.own())
      if (added.length === 0) return null
      const used = added.map(({ sourceId }) => sourceId)
      const changed = withReadings(sources.with(used), added, randomUUID)
      isFull = !changed
      return changed
    })
    if (overtaken) return refused(form, { '': OVERTAKEN }, 409)
    if (isFull) return refused(form, { '': FULL })
    return leave(draftId, outcome)
  })
}

const leave = (draftId: string, outcome: AddedOutcome): never => {
  const done = ({ published: 'figures-public', kept: 'figures-kept', unchanged: 'figures-there' } as const)[
    outcome
  ]
  redirect(withDone(draftPath(draftId, outcome === 'kept' ? 'check' : 'figures'), done))
}

const Pasting = DraftId.extend({
  what: z.enum(['look', 'add']).catch('look'),
  mark: z.string().max(60).catch(''),
})
const markOf = (text: string) => createHash('sha256').update(text).digest('base64url')

/** Shows what a table says, or adds it when all its rows are right and it is the one that was shown. */
export async function pasteAction(_: PasteState, form: FormData): Promise<PasteState> {
  return keepTyped<PasteState>(form, async () => {
    const { draftId, what, mark } = readHidden(Pasting, form)
    const actor = await getActor()
    if (!actor) return refused(form, { '': SIGNED_OUT }, 401)
    if (!(await limit('saves', actor.id))) return refused(form, { '': TOO_OFTEN }, 429)
    const problem = await takeFile(form)
    if (problem) return refused(form, { file: problem })
    const text = textIn(form)
    const { content, team } = found(await getDraft(actor, draftId))
    const pasted = readPasted(text, content.impact)
    if (pasted.problem) return refused(form, { table: pasted.problem })
    form.set('mark', markOf(text))
    const shown = shownRows(pasted)
    if (Object.keys(shown.errors).length > 0)
      return { ...(await refused(form, shown.errors)), pasted: shown.pasted }
    if (what === 'look' || mark !== markOf(text) || !isAllRight(pasted))
      return { ...shownAgain(form), pasted: shown.pasted }
    let isFull = false
    let overtaken = false
    const outcome = await addReadings(actor, draftId, (impact) => {
      const again = readPasted(text, impact)
      overtaken = !isAllRight(again)
      if (overtaken) return null
      const sources = sourcesOf(impact, team, randomUUID)
      const added = again.rows.flatMap(({ added: one, isThere }) => {
        if (!one || isThere) return []
        const { source, ...reading } = one
        return [{ ...reading, sourceId: sources.named(source) }]
      })
      const used = added.map(({ sourceId }) => sourceId)
      const changed = withReadings(sources.with(used), added, randomUUID)
      isFull = !changed
      return changed
    })
    if (overtaken) return refused(form, { '': OVERTAKEN }, 409)
    if (isFull) return refused(form, { '': FULL })
    return leave(draftId, outcome)
  })
}

const textIn = (form: FormData) => {
  const text = form.get('table')
  return typeof text === 'string' ? text : ''
}

// What stands in a file is put where it can be seen and changed; the file itself is not needed again.
async function takeFile(form: FormData): Promise<string | null> {
  const file = form.get('file')
  form.delete('file')
  if (!(file instanceof File) || file.size === 0) return null
  if (file.size > MOST_BYTES) return 'This file has more than 100 kB. Save the rows you need by themselves'
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    return 'This is a spreadsheet, not a CSV file. Save it as CSV, or copy its cells and paste them above'
  form.set('table', decodeText(bytes))
  return null
}
