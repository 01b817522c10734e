'use server'
// Figures and their sources, one at a time.
import { randomUUID } from 'node:crypto'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { getActor, requireActor } from '@/lib/auth/session'
import { changeSection } from '@/lib/drafts/commands'
import * as figures from '@/lib/drafts/figures'
import { getDraft } from '@/lib/drafts/queries'
import { DraftId } from '@/lib/drafts/requests'
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
const OWN = 'Our own records'

const Entry = DraftId.extend({ entryId: z.union([z.uuid(), z.literal('new')]) })
const FigureEntry = Entry.extend({
  kind: z.enum(['measure', 'change', 'disputed']),
  count: z.coerce.number().int().min(1).max(MOST.readings),
})

export async function saveSourceAction(_: FormState, form: FormData): Promise<FormState> {
  return keepTyped(form, async () => {
    const { draftId, entryId } = readHidden(Entry, form)
    const actor = await getActor()
    if (!actor) return refused(form, { '': SIGNED_OUT }, 401)
    const result = await readForm(figures.SourceForm, form)
    if ('state' in result) return result.state
    const source = { ...result.input, id: entryId === 'new' ? randomUUID() : entryId }
    let isFull = false
    let isTwice = false
    await changeSection(actor, { draftId, ...ANY }, (impact) => {
      isTwice = impact.sources.some(({ id, url }) => source.url && url === source.url && id !== source.id)
      const changed = isTwice ? null : figures.withEntry(impact, 'sources', source)
      isFull = !isTwice && changed === null
      return changed
    })
    if (isTwice) return refused(form, { url: 'This address is on the list of sources already' })
    if (isFull) return refused(form, { '': FULL })
    redirect(withDone(draftPath(draftId, 'impact'), 'saved'))
  })
}

export async function saveFigureAction(_: FormState, form: FormData): Promise<FormState> {
  return keepTyped(form, async () => {
    const { draftId, entryId, kind, count } = readHidden(FigureEntry, form)
    const actor = await getActor()
    if (!actor) return refused(form, { '': SIGNED_OUT }, 401)
    const result = await readForm(figures.figureForm(kind, count), form)
    if ('state' in result) return result.state
    const given = result.input as Record<string, string>
    const made = await newSource(form, given, count)
    if (made.state) return made.state
    const team = found(await getDraft(actor, draftId)).team
    let isFull = false
    await changeSection(actor, { draftId, ...ANY }, (before) => {
      const { impact, sourceOf } = withSources(before, made.source, team)
      const held = before.figures.find(({ id }) => id === entryId) ?? null
      const figure = figures.figureOf(kind, given, { before: held, newId: randomUUID, sourceOf, count })
      const changed =
        impact &&
        figures.withEntry(impact(figure.readings.map(({ sourceId }) => sourceId)), 'figures', figure)
      isFull = !changed || changed.sources.length > MOST.sources
      return isFull ? null : changed
    })
    if (isFull) return refused(form, { '': FULL })
    redirect(withDone(draftPath(draftId, 'impact'), 'saved'))
  })
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
  const brought = [own, ...(named ? [named] : [])].filter(
    ({ id }) => !before.sources.some((one) => one.id === id),
  )
  return {
    sourceOf: (chosen: string) => {
      if (chosen === figures.OWN_RECORDS) return own.id
      if (chosen === 'new') return named?.id ?? null
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
