// A role table, tried: every command and query of a subject against everybody who may come.
import { expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/schema'
import { NO_SUCH_PAGE } from '../accounts/world'

type Door<Who, Scene> = { for: readonly Who[]; go: (actor: Actor, scene: Scene) => Promise<unknown> }

/** Each command or query by its name: for whom it opens, and how it is tried. */
export type Doors<Who extends string, Scene> = Record<string, Door<Who, Scene>>

type Table<Who extends string, Scene> = {
  who: readonly Who[]
  scene: () => Promise<Scene>
  commands: Doors<Who, Scene>
  queries: Doors<Who, Scene>
  /** The modules whose functions must all have a row. */
  modules: object[]
  /** Functions that only other subjects' code calls, after it has asked who may. */
  inside?: string[]
}

const isAnything = (found: unknown) => (Array.isArray(found) ? found.length > 0 : Boolean(found))

/** Tries a table. Commands answer those who may not with "no such page"; queries find nothing for them. */
export function tryDoors<Who extends string, Scene extends { people: Record<Who, Actor> }>(
  table: Table<Who, Scene>,
) {
  const rows = (doors: Doors<Who, Scene>) =>
    Object.entries(doors).flatMap(([name, door]) =>
      table.who.map((who) => ({ name, who, door, may: door.for.includes(who) })),
    )
  const commands = rows(table.commands)

  test('every command and every query has a row', () => {
    const named = table.modules.flatMap((one) =>
      Object.entries(one).flatMap(([name, value]) => (typeof value === 'function' ? [name] : [])),
    )
    const { inside = [] } = table
    const all = [...Object.keys(table.commands), ...Object.keys(table.queries), ...inside]
    expect(all.toSorted()).toEqual(named.toSorted())
  })

  // Neither what is refused nor what only reads changes anything, so one scene is enough for all of them. What it holds for
  // those who may is seen by the reads that follow.
  let still: Promise<Scene> | undefined
  const stillScene = () => (still ??= table.scene())

  test.each(commands.filter(({ may }) => !may))('$name by $who is refused', async ({ who, door }) => {
    const at = await stillScene()
    await expect(door.go(at.people[who], at)).rejects.toThrow(NO_SUCH_PAGE)
  })

  test.each(rows(table.queries))('$name for $who: $may', async ({ who, door, may }) => {
    const at = await stillScene()
    expect(isAnything(await door.go(at.people[who], at))).toBe(may)
  })

  test.each(commands.filter(({ may }) => may))('$name by $who is done', async ({ who, door }) => {
    const at = await table.scene()
    expect(isAnything(await door.go(at.people[who], at))).toBe(true)
  })
}
