'use server'
// Figures and their sources, one at a time.
import { randomUUID } from 'node:crypto'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { getActor, requireActor } from '@/lib/auth/session'
import { changeSection } from '@/lib/drafts/commands'
import { readingsFrom, twinOf, withEntry, withoutEntry } from '@/lib/drafts/entries'
import { figureForm, figureOf, figureValues } from '@/lib/drafts/figures'
import type { Values } from '@/lib/drafts/form'
import { getDraft } from '@/lib/drafts/queries'
import { DraftId, Seen } from '@/lib/drafts/requests'
import { seenOf } from '@/lib/drafts/seen'
import { type Content, type Figure, MOST } from '@/lib/drafts/schema'
import { OWN_RECORDS, SourceForm, sourcesOf, sourceValues } from '@/lib/drafts/sources'
import { type Done, draftPath, withDone } from '@/lib/drafts/words'
import { readHidden } from '@/lib/forms/hidden'
import { keepTyped } from '@/lib/forms/keep-typed'
import { readForm, refused } from '@/lib/forms/read'
import type { FormState } from '@/lib/forms/schema'
import { found } from '@/lib/http/found'
import { INDICATOR_KEYS } from '@/lib/impact/catalogue'
import { limit } from '@/lib/limits/limit'

const ANY = { section: 'impact', seen: null } as const
const SIGNED_OUT =
  'You have been signed out. What you typed is still here: sign in in another tab, then save it again.'
const TOO_OFTEN =
  'You have saved a great many times within the hour. What you typed is still here; wait a little.'
const FULL = `This list is full: ${MOST.figures} figures and ${MOST.sources} sources are the most a project can hold.`
const NEWER =
  'Somebody has saved this since you opened it. Both versions stand below; what you save now replaces theirs.'
const TWICE = 'This project has a figure of this indicator already. Add your readings to that one'

const Entry = DraftId.extend({ entryId: z.union([z.uuid(), z.literal('new')]), seen: Seen })
const FigureEntry = Entry.extend({
  kind: z.enum(['measure', 'change', 'disputed']),
  catalogue: z.enum(['', ...INDICATOR_KEYS]).transform((key) => key || null),
  count: z.coerce.number().int().min(1).max(MOST.readings),
})

export async function saveSourceAction(_: FormState, form: FormData): Promise<FormState> {
  return keepTyped(form, async () => {
    const { draftId, entryId, seen } = readHidden(Entry, form)
    const actor = await getActor()
    if (!actor) return refused(form, { '': SIGNED_OUT }, 401)
    if (!(await limit('saves', actor.id))) return refused(form, { '': TOO_OFTEN }, 429)
    const result = await readForm(SourceForm, form)
    if ('state' in result) return result.state
    let stopped: Stopped = null
    await changeSection(actor, { draftId, ...ANY }, (impact) => {
      const held = impact.sources.find(({ id }) => id === entryId)
      const source = { ...result.input, id: held?.id ?? randomUUID() }
      const isTwice = impact.sources.some(({ id, url }) => url && url === source.url && id !== source.id)
      const changed = withEntry(impact, 'sources', source)
      const before = held && sourceValues(held)
      stopped = before && seenOf(before) !== seen ? { before } : isTwice ? 'twice' : changed ? null : 'full'
      return stopped ? null : changed
    })
    if (stopped) return refusedFor(form, stopped)
    redirect(withDone(draftPath(draftId, 'impact'), 'saved'))
  })
}

export async function saveFigureAction(_: FormState, form: FormData): Promise<FormState> {
  return keepTyped(form, async () => {
    const { draftId, entryId, seen, kind, catalogue, count } = readHidden(FigureEntry, form)
    const actor = await getActor()
    if (!actor) return refused(form, { '': SIGNED_OUT }, 401)
    if (!(await limit('saves', actor.id))) return refused(form, { '': TOO_OFTEN }, 429)
    const shape = { kind, catalogue }
    const result = await readForm(figureForm(shape, count), form)
    if ('state' in result) return result.state
    const given = result.input as Record<string, string>
    const named = await newSource(form, given, count)
    if (named.state) return named.state
    const team = found(await getDraft(actor, draftId)).team
    let stopped: Stopped = null
    let done: Done = 'saved'
    await changeSection(actor, { draftId, ...ANY }, (before) => {
      const sources = sourcesOf(before, team, randomUUID)
      const sourceOf = (chosen: string) => {
        if (chosen === OWN_RECORDS) return sources.own()
        return chosen === 'new' ? named.source && sources.described(named.source) : sources.held(chosen)
      }
      const held = before.figures.find(({ id }) => id === entryId) ?? null
      const values = held && figureValues(held)
      const figure = figureOf(shape, given, { before: held, newId: randomUUID, sourceOf, count })
      // The same form sent twice makes one figure.
      if (entryId === 'new' && before.figures.some((one) => isAlike(one, figure))) return null
      if (!held && entryId !== 'new') done = 'back'
      const twin = twinOf(before, figure)
      const used = figure.readings.map(({ sourceId }) => sourceId)
      const changed = withEntry(sources.with(used), 'figures', figure)
      const isFull = !changed || changed.sources.length > MOST.sources
      if (values && seenOf(values) !== seen) stopped = { before: values }
      else stopped = twin ? { twin: twin.id } : isFull ? 'full' : null
      return stopped ? null : changed
    })
    if (stopped) return refusedFor(form, stopped)
    redirect(withDone(draftPath(draftId, 'impact'), done))
  })
}

const isAlike = (a: Figure, b: Figure) =>
  a.kind === b.kind && a.catalogue === b.catalogue && seenOf(figureValues(a)) === seenOf(figureValues(b))

// Why an entry was not taken: somebody has changed it since the form was opened, the list is full, the address stands there,
// or the indicator has a figure already.
type Stopped = null | 'full' | 'twice' | { before: Values } | { twin: string }

async function refusedFor(form: FormData, stopped: Exclude<Stopped, null>) {
  if (stopped === 'full') return refused(form, { '': FULL })
  if (stopped === 'twice') return refused(form, { url: 'This address is on the list of sources already' })
  if ('twin' in stopped) {
    form.set('twin', stopped.twin)
    return refused(form, { '': TWICE }, 409)
  }
  form.set('seen', seenOf(stopped.before))
  return refused(form, { '': NEWER }, 409, { by: 'A colleague', values: stopped.before })
}

// A source that was named in the figure's own form.
async function newSource(form: FormData, given: Record<string, string>, count: number) {
  const isWanted = Array.from({ length: count }, (_, i) => given[`source-${i}`]).includes('new')
  if (!isWanted) return { source: null, state: null }
  const sent = new FormData()
  for (const field of ['title', 'publisher', 'year', 'url']) sent.set(field, form.get(`new-${field}`) ?? '')
  const result = await readForm(SourceForm, sent)
  if (!('state' in result)) return { source: result.input, state: null }
  const errors = Object.entries(result.state.errors).map(([field, words]) => [`new-${field}`, words])
  return { source: null, state: await refused(form, Object.fromEntries(errors)) }
}

export async function removeEntryAction(form: FormData) {
  const { draftId, entryId, seen } = readHidden(Entry, form)
  const path = draftPath(draftId, 'impact')
  let done: Done = 'removed'
  await changeSection(await requireActor(path), { draftId, ...ANY }, (impact) => {
    const mark = markOf(impact, entryId)
    if (mark !== null && mark !== seen) done = 'not-removed'
    else if (readingsFrom(impact, entryId) > 0) done = 'source-in-use'
    return done === 'removed' ? withoutEntry(impact, entryId) : null
  })
  redirect(withDone(path, done))
}

// What stands in the form of an entry now; null when it is gone.
function markOf({ figures, sources }: Content['impact'], entryId: string) {
  const figure = figures.find(({ id }) => id === entryId)
  if (figure) return seenOf(figureValues(figure))
  const source = sources.find(({ id }) => id === entryId)
  return source ? seenOf(sourceValues(source)) : null
}
