'use server'
// Figures and their sources, one at a time.
import { randomUUID } from 'node:crypto'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { getActor, requireActor } from '@/lib/auth/session'
import { changeSection } from '@/lib/drafts/commands'
import * as figures from '@/lib/drafts/figures'
import type { Values } from '@/lib/drafts/form'
import { getDraft } from '@/lib/drafts/queries'
import { DraftId, Seen } from '@/lib/drafts/requests'
import { seenOf } from '@/lib/drafts/seen'
import { type Content, MOST, type SourceEntry } from '@/lib/drafts/schema'
import { draftPath, withDone } from '@/lib/drafts/words'
import { readHidden } from '@/lib/forms/hidden'
import { keepTyped } from '@/lib/forms/keep-typed'
import { readForm, refused } from '@/lib/forms/read'
import type { FormState } from '@/lib/forms/schema'
import { found } from '@/lib/http/found'

const ANY = { section: 'impact', seen: null } as const
const SIGNED_OUT =
  'You have been signed out. What you typed is still here: sign in in another tab, then save it again.'
const FULL = `This list is full: ${MOST.figures} figures and ${MOST.sources} sources are the most a project can hold.`
const NEWER =
  'Somebody has saved this since you opened it. Both versions stand below; what you save now replaces theirs.'
const OWN = 'Our own records'

const Entry = DraftId.extend({ entryId: z.union([z.uuid(), z.literal('new')]), seen: Seen })
const FigureEntry = Entry.extend({
  kind: z.enum(['measure', 'change', 'disputed']),
  count: z.coerce.number().int().min(1).max(MOST.readings),
})

export async function saveSourceAction(_: FormState, form: FormData): Promise<FormState> {
  return keepTyped(form, async () => {
    const { draftId, entryId, seen } = readHidden(Entry, form)
    const actor = await getActor()
    if (!actor) return refused(form, { '': SIGNED_OUT }, 401)
    const result = await readForm(figures.SourceForm, form)
    if ('state' in result) return result.state
    let stopped: Stopped = null
    await changeSection(actor, { draftId, ...ANY }, (impact) => {
      const held = impact.sources.find(({ id }) => id === entryId)
      const source = { ...result.input, id: held?.id ?? randomUUID() }
      const isTwice = impact.sources.some(({ id, url }) => url && url === source.url && id !== source.id)
      const changed = figures.withEntry(impact, 'sources', source)
      const before = held && figures.sourceValues(held)
      stopped = before && seenOf(before) !== seen ? { before } : isTwice ? 'twice' : changed ? null : 'full'
      return stopped ? null : changed
    })
    if (stopped) return refusedFor(form, stopped)
    redirect(withDone(draftPath(draftId, 'impact'), 'saved'))
  })
}

export async function saveFigureAction(_: FormState, form: FormData): Promise<FormState> {
  return keepTyped(form, async () => {
    const { draftId, entryId, seen, kind, count } = readHidden(FigureEntry, form)
    const actor = await getActor()
    if (!actor) return refused(form, { '': SIGNED_OUT }, 401)
    const result = await readForm(figures.figureForm(kind, count), form)
    if ('state' in result) return result.state
    const given = result.input as Record<string, string>
    const made = await newSource(form, given, count)
    if (made.state) return made.state
    const team = found(await getDraft(actor, draftId)).team
    let stopped: Stopped = null
    await changeSection(actor, { draftId, ...ANY }, (before) => {
      const { impact, sourceOf } = withSources(before, made.source, team)
      const held = before.figures.find(({ id }) => id === entryId) ?? null
      const values = held && figures.figureValues(held)
      const figure = figures.figureOf(kind, given, { before: held, newId: randomUUID, sourceOf, count })
      const used = figure.readings.map(({ sourceId }) => sourceId)
      const changed = figures.withEntry(impact(used), 'figures', figure)
      const isFull = !changed || changed.sources.length > MOST.sources
      stopped = values && seenOf(values) !== seen ? { before: values } : isFull ? 'full' : null
      return stopped ? null : changed
    })
    if (stopped) return refusedFor(form, stopped)
    redirect(withDone(draftPath(draftId, 'impact'), 'saved'))
  })
}

// Why an entry was not taken: somebody has changed it since the form was opened, the list is full, the address stands there.
type Stopped = null | 'full' | 'twice' | { before: Values }

async function refusedFor(form: FormData, stopped: Exclude<Stopped, null>) {
  if (stopped === 'full') return refused(form, { '': FULL })
  if (stopped === 'twice') return refused(form, { url: 'This address is on the list of sources already' })
  form.set('seen', seenOf(stopped.before))
  return refused(form, { '': NEWER }, 409, { by: 'A colleague', values: stopped.before })
}

// A source that was named in the figure's own form.
async function newSource(form: FormData, given: Record<string, string>, count: number) {
  const isWanted = Array.from({ length: count }, (_, i) => given[`source-${i}`]).includes('new')
  if (!isWanted) return { source: null, state: null }
  const sent = new FormData()
  for (const field of ['title', 'publisher', 'year', 'url']) sent.set(field, form.get(`new-${field}`) ?? '')
  const result = await readForm(figures.SourceForm, sent)
  if (!('state' in result)) return { source: { ...result.input, id: randomUUID() }, state: null }
  const errors = Object.entries(result.state.errors).map(([field, words]) => [`new-${field}`, words])
  return { source: null, state: await refused(form, Object.fromEntries(errors)) }
}

/** What the choices of a figure's form mean, and impact with the sources that they bring. */
function withSources(before: Content['impact'], named: SourceEntry | null, team: string | null) {
  const own = before.sources.find(({ title, url }) => title === OWN && url === null) ?? {
    id: randomUUID(),
    title: OWN,
    publisher: team,
    year: null,
    note: null,
    url: null,
  }
  const known = named?.url ? before.sources.find(({ url }) => url === named.url) : undefined
  const brought = [own, ...(named && !known ? [named] : [])].filter(
    ({ id }) => !before.sources.some((one) => one.id === id),
  )
  return {
    sourceOf: (chosen: string) => {
      if (chosen === figures.OWN_RECORDS) return own.id
      if (chosen === 'new') return (known ?? named)?.id ?? null
      return before.sources.find(({ id }) => id === chosen)?.id ?? null
    },
    impact: (used: (string | null)[]) => ({
      ...before,
      sources: [...before.sources, ...brought.filter(({ id }) => used.includes(id))],
    }),
  }
}

export async function removeEntryAction(form: FormData) {
  const { draftId, entryId } = readHidden(Entry, form)
  const path = draftPath(draftId, 'impact')
  await changeSection(await requireActor(path), { draftId, ...ANY }, (impact) =>
    figures.withoutEntry(impact, entryId),
  )
  redirect(withDone(path, 'removed'))
}
