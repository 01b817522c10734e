'use server'
// What moderators do with editions of the booklet.
import { redirect } from 'next/navigation'
import { getActor, requireModerator } from '@/lib/auth/session'
import {
  addProject,
  arrangeProject,
  changeWords,
  deleteEdition,
  noteProject,
  publishEdition,
  startEdition,
  takeOffEdition,
} from '@/lib/editions/commands'
import { ArrangeForm, EditionForm, NoteForm, ProjectForm, StartForm, WordsForm } from '@/lib/editions/form'
import { getEdition } from '@/lib/editions/queries'
import { editionPath, EDITIONS } from '@/lib/editions/schema'
import { type Done, NEWER, SIGNED_OUT, TOO_OFTEN, withDone } from '@/lib/editions/words'
import { readHidden } from '@/lib/forms/hidden'
import { keepTyped } from '@/lib/forms/keep-typed'
import { readForm, refused } from '@/lib/forms/read'
import type { FormState } from '@/lib/forms/schema'
import { found } from '@/lib/http/found'
import { limit } from '@/lib/limits/limit'

export async function startAction(_: FormState, form: FormData): Promise<FormState> {
  return keepTyped(form, async () => {
    if (!(await getActor())) return refused(form, { '': SIGNED_OUT }, 401)
    const actor = await requireModerator(EDITIONS)
    const read = await readForm(StartForm, form)
    if ('state' in read) return read.state
    if (!(await limit('saves', actor.id))) return refused(form, { '': TOO_OFTEN }, 429)
    const { year } = read.input
    const isNew = await startEdition(actor, year)
    redirect(withDone(editionPath(year), isNew ? 'edition-started' : 'edition-there'))
  })
}

export async function wordsAction(_: FormState, form: FormData): Promise<FormState> {
  return keepTyped(form, async () => {
    const at = readHidden(EditionForm, form)
    if (!(await getActor())) return refused(form, { '': SIGNED_OUT }, 401)
    const actor = await requireModerator(editionPath(at.year, 'words'))
    const read = await readForm(WordsForm, form)
    if ('state' in read) return read.state
    if (!(await limit('saves', actor.id))) return refused(form, { '': TOO_OFTEN }, 429)
    const outcome = await changeWords(actor, at, read.input)
    if (outcome === 'empty')
      return refused(form, { introduction: 'Write an introduction: the edition is public' })
    if (outcome === 'newer') {
      const { version, title, introduction, changed } = found(await getEdition(actor, at.year))
      const values = { title: [title], introduction: [introduction ?? ''] }
      return newer(form, { version, by: changed.by, values })
    }
    redirect(withDone(editionPath(at.year), 'edition-changed'))
  })
}

export async function noteAction(_: FormState, form: FormData): Promise<FormState> {
  return keepTyped(form, async () => {
    const at = readHidden(ProjectForm, form)
    if (!(await getActor())) return refused(form, { '': SIGNED_OUT }, 401)
    const actor = await requireModerator(EDITIONS)
    const read = await readForm(NoteForm, form)
    if ('state' in read) return read.state
    if (!(await limit('saves', actor.id))) return refused(form, { '': TOO_OFTEN }, 429)
    const outcome = await noteProject(actor, at, read.input.words)
    if (outcome === 'not-in-it')
      return refused(form, { '': 'This project is not in the edition any more.' }, 409)
    if (outcome === 'newer') {
      const { version, groups, changed } = found(await getEdition(actor, at.year))
      const held = groups.flatMap(({ items }) => items).find(({ project }) => project.slug === at.slug)
      return newer(form, { version, by: changed.by, values: { words: [held?.words ?? ''] } })
    }
    redirect(withDone(editionPath(at.year), 'edition-changed'))
  })
}

type Newer = { version: number; by: string | null | undefined; values: Record<string, string[]> }

// The form comes back with the version of the newer one, so that saving again is knowingly over it.
function newer(form: FormData, { version, by, values }: Newer) {
  form.set('version', String(version))
  return refused(form, { '': NEWER }, 409, { by: by ?? 'Somebody else', values })
}

const ADDED: Record<Awaited<ReturnType<typeof addProject>>, Done> = {
  added: 'edition-added',
  newer: 'edition-newer',
  full: 'edition-full',
  'in-it': 'edition-in-it',
}
const ARRANGED: Record<Awaited<ReturnType<typeof arrangeProject>>, Done> = {
  moved: 'edition-moved',
  removed: 'edition-removed',
  newer: 'edition-newer',
  'not-in-it': 'edition-not-in-it',
}
const PUBLISHED: Record<Awaited<ReturnType<typeof publishEdition>>, Done> = {
  published: 'edition-published',
  newer: 'edition-newer',
  empty: 'edition-empty',
}

export async function addAction(form: FormData) {
  const { slug, ...at } = readHidden(ProjectForm, form)
  const { actor, back } = await enter(at.year)
  redirect(withDone(back, ADDED[await addProject(actor, at, slug)]))
}

export async function arrangeAction(form: FormData) {
  const ask = readHidden(ArrangeForm, form)
  const { actor, back } = await enter(ask.year)
  redirect(withDone(back, ARRANGED[await arrangeProject(actor, ask)]))
}

export async function publishAction(form: FormData) {
  const at = readHidden(EditionForm, form)
  const { actor, back } = await enter(at.year)
  redirect(withDone(back, PUBLISHED[await publishEdition(actor, at)]))
}

export async function takeOffAction(form: FormData) {
  const at = readHidden(EditionForm, form)
  const { actor, back } = await enter(at.year)
  redirect(withDone(back, (await takeOffEdition(actor, at)) === 'off' ? 'edition-off' : 'edition-newer'))
}

const DELETED: Record<Awaited<ReturnType<typeof deleteEdition>>, Done> = {
  deleted: 'edition-deleted',
  newer: 'edition-newer',
  public: 'edition-newer', // it was published since the page was opened
}

export async function deleteAction(form: FormData) {
  const at = readHidden(EditionForm, form)
  const { actor, back } = await enter(at.year)
  const outcome = await deleteEdition(actor, at)
  redirect(withDone(outcome === 'deleted' ? EDITIONS : back, DELETED[outcome]))
}

async function enter(year: number) {
  const back = editionPath(year)
  const actor = await requireModerator(back)
  if (!(await limit('saves', actor.id))) redirect(withDone(back, 'edition-too-often'))
  return { actor, back }
}
