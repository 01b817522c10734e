// Every command and query of editions against everybody who may try it. A new one without a row here fails.
import type { Actor } from '@/lib/auth/schema'
import * as commands from '@/lib/editions/commands'
import * as queries from '@/lib/editions/queries'
import { worldOf } from '../accounts/world'
import { testDatabase } from '../setup/database'
import { type Doors, tryDoors } from '../setup/doors'

const { db } = await testDatabase('demo')
const { person, team } = worldOf(db)

const WHO = ['stranger', 'owner', 'ownModerator', 'moderator', 'administrator'] as const
type Who = (typeof WHO)[number]
const MODERATORS = ['ownModerator', 'moderator', 'administrator'] as const

const SLUG = 'rgs-stem-teachers'
let next = 2027

/** An edition with one project that is not public, and one that is, made anew for each try. */
async function scene() {
  const people = Object.fromEntries(
    await Promise.all(
      WHO.map(async (who) => {
        const siteRole = who === 'administrator' ? who : /moderator$/i.test(who) ? 'moderator' : null
        return [who, await person('mail.example', { siteRole })] as const
      }),
    ),
  ) as Record<Who, Actor>
  await team([people.owner, 'owner'], [people.ownModerator, 'editor'])
  const project = await db.project.findUniqueOrThrow({ where: { slug: SLUG } })
  const make = (publishedAt: Date | null) =>
    db.edition.create({
      data: {
        year: (next += 1),
        title: 'An edition',
        introduction: 'Words',
        publishedAt,
        projects: { create: { projectId: project.id, position: 1 } },
      },
    })
  const { year, version } = await make(null)
  const open = await make(new Date())
  return { people, at: { year, version }, open: open.year }
}
type Scene = Awaited<ReturnType<typeof scene>>

const COMMANDS: Doors<Who, Scene> = {
  startEdition: { for: MODERATORS, go: (actor) => commands.startEdition(actor, (next += 1)) },
  changeWords: {
    for: MODERATORS,
    go: (actor, { at }) => commands.changeWords(actor, at, { title: 'New', introduction: null }),
  },
  addProject: { for: MODERATORS, go: (actor, { at }) => commands.addProject(actor, at, 'york-latin-gcse') },
  arrangeProject: {
    for: MODERATORS,
    go: (actor, { at }) => commands.arrangeProject(actor, { ...at, slug: SLUG, ask: 'remove', place: 0 }),
  },
  deleteEdition: { for: MODERATORS, go: (actor, { at }) => commands.deleteEdition(actor, at) },
  noteProject: {
    for: MODERATORS,
    go: (actor, { at }) => commands.noteProject(actor, { ...at, slug: SLUG }, 'Why'),
  },
  publishEdition: { for: MODERATORS, go: (actor, { at }) => commands.publishEdition(actor, at) },
  takeOffEdition: { for: MODERATORS, go: (actor, { at }) => commands.takeOffEdition(actor, at) },
}

const QUERIES: Doors<Who, Scene> = {
  getBooklet: { for: WHO, go: (_, { open }) => queries.getBooklet(open) },
  listBooklets: { for: WHO, go: () => queries.listBooklets() },
  previewBooklet: { for: MODERATORS, go: (actor, { at }) => queries.previewBooklet(actor, at.year) },
  listEditions: { for: MODERATORS, go: (actor) => queries.listEditions(actor) },
  getEdition: { for: MODERATORS, go: (actor, { at }) => queries.getEdition(actor, at.year) },
}

tryDoors({ who: WHO, scene, commands: COMMANDS, queries: QUERIES, modules: [commands, queries] })
