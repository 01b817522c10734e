// Saving and removing a figure while others write: what they did is never undone unseen.
import { expect, test, vi } from 'vitest'
import { removeEntryAction, saveFigureAction } from '@/app/account/projects/[id]/impact/actions'
import type { Actor } from '@/lib/auth/schema'
import * as commands from '@/lib/drafts/commands'
import { figureValues } from '@/lib/drafts/figures'
import { getDraft } from '@/lib/drafts/queries'
import { seenOf } from '@/lib/drafts/seen'
import { worldOf } from '../accounts/world'
import { testDatabase } from '../setup/database'

const session = vi.hoisted(() => ({ actor: null as unknown }))
vi.mock('@/lib/auth/session', () => ({
  getActor: async () => session.actor,
  requireActor: async () => session.actor,
}))
vi.mock('next/headers', () => ({ headers: async () => new Headers(), cookies: async () => new Map() }))

const { db } = await testDatabase('empty')
const { person, team } = worldOf(db)

async function begun() {
  const actor: Actor = await person()
  const { id } = await team([actor, 'owner'])
  session.actor = actor
  const draftId = await commands.beginDraft(actor, id)
  const figures = async () => (await getDraft(actor, draftId))!.content.impact.figures
  return { draftId, figures }
}

/** A figure of 350, and what its form holds of it. */
async function saved() {
  const { draftId, figures } = await begun()
  await save({ draftId })
  const [figure] = await figures()
  return { figures, at: { draftId, entryId: figure!.id, seen: seenOf(figureValues(figure!)) } }
}

const formOf = (fields: Record<string, string>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

/** Where an action leads, or what it answers. */
async function outcomeOf(action: Promise<unknown>) {
  try {
    return { state: await action }
  } catch (error) {
    return { to: (error as { digest: string }).digest.split(';')[2]! }
  }
}

type Of = { draftId: string; entryId?: string; seen?: string; value?: string }
const save = ({ draftId, entryId = 'new', seen = '', value = '350' }: Of) =>
  outcomeOf(
    saveFigureAction(
      { values: {}, errors: {} },
      formOf({
        draftId,
        entryId,
        seen,
        kind: 'measure',
        catalogue: '',
        count: '2',
        name: 'Lunches',
        'value-0': value,
        'date-0': 'March 2025',
      }),
    ),
  )
const remove = (of: Of) => outcomeOf(removeEntryAction(formOf({ seen: '', entryId: '', ...of })))

test('a form that is sent twice makes one figure', async () => {
  const { draftId, figures } = await begun()
  const sent = await Promise.all([save({ draftId }), save({ draftId })])
  expect(sent.map(({ to }) => to)).toEqual(Array(2).fill(`/account/projects/${draftId}/impact?done=saved`))
  expect(await figures()).toHaveLength(1)
  await save({ draftId, value: '351' })
  expect(await figures()).toHaveLength(2)
})

test('a figure is not removed by whoever saw an older value of it', async () => {
  const { figures, at } = await saved()
  await save({ ...at, value: '360' })
  expect((await remove(at)).to).toContain('done=not-removed')
  const [newer] = await figures()
  expect(newer!.readings[0]!.value).toBe(360)
  expect((await remove({ ...at, seen: seenOf(figureValues(newer!)) })).to).toContain('done=removed')
  expect(await figures()).toEqual([])
})

test('a figure that a colleague removed comes back when it is saved, and whoever saves it is told', async () => {
  const { figures, at } = await saved()
  await remove(at)
  expect((await save({ ...at, value: '360' })).to).toContain('done=back')
  expect((await figures())[0]!.readings[0]!.value).toBe(360)
})

test('a newer version is not written over: it is shown beside what was typed', async () => {
  const { figures, at } = await saved()
  await save({ ...at, value: '360' })
  const { state } = await save({ ...at, value: '370' })
  expect(state).toMatchObject({
    values: { 'value-0': ['370'] },
    errors: { '': expect.stringContaining('Both versions') },
  })
  expect((await figures())[0]!.readings[0]!.value).toBe(360)
})
