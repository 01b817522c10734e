// Every command and query of evaluation plans against everybody who may try it. A new one without a row here fails. Its pages
// are tried in tests/e2e/plan.spec.ts.
import type { Actor } from '@/lib/auth/schema'
import * as commands from '@/lib/plans/commands'
import * as queries from '@/lib/plans/queries'
import { testDatabase } from '../setup/database'
import { type Doors, tryDoors } from '../setup/doors'
import { plansWorldOf } from './world'

const { db } = await testDatabase('empty')
const { person, team, add, project, make, plan } = plansWorldOf(db)

// `partner`: acts for a school that the project names; `removed`: was in the team.
const WHO = [
  'stranger',
  'editor',
  'colleague',
  'trust',
  'partner',
  'moderator',
  'administrator',
  'removed',
] as const
type Who = (typeof WHO)[number]

let trusts = 0

async function scene() {
  const people = {
    stranger: await person(),
    editor: await person(),
    colleague: await person(),
    trust: await person(),
    partner: await person(),
    moderator: await person('site.example', { siteRole: 'moderator' }),
    administrator: await person('site.example', { siteRole: 'administrator' }),
    removed: await person(),
  } satisfies Record<Who, Actor>
  await team([people.stranger, 'owner'])
  const { draftId, organisationId, school } = await project([people.editor, people.colleague, people.removed])
  await db.membership.delete({
    where: { organisationId_personId: { organisationId, personId: people.removed.id } },
  })
  const trust = `Trust of plans ${(trusts += 1)}`
  await db.school.update({ where: { id: school.id }, data: { trust } })
  await add((await db.organisation.create({ data: { trust } })).id, people.trust, 'editor')
  await team([people.partner, 'owner'])
  const { version } = await make(people.editor, draftId)
  return { people, draftId, version }
}
type Scene = Awaited<ReturnType<typeof scene>>

const WRITERS = ['editor', 'colleague', 'trust'] as const

const COMMANDS: Doors<Who, Scene> = {
  saveAims: {
    for: WRITERS,
    go: (actor, at) => commands.saveAims(actor, at, { aims: ['reach'], year: 2030 }),
  },
  saveIndicators: {
    for: WRITERS,
    go: (actor, at) => commands.saveIndicators(actor, at, { catalogue: ['attendance'], own: [] }),
  },
  saveDates: {
    for: WRITERS,
    go: async (actor, { people, draftId, version }) => {
      const { terms } = await plan(people.editor, draftId)
      return commands.saveDates(actor, { draftId, version }, { terms, readings: new Map(), added: null })
    },
  },
  deletePlan: { for: WRITERS, go: async (actor, { draftId }) => [await commands.deletePlan(actor, draftId)] },
}

const QUERIES: Doors<Who, Scene> = {
  getPlan: { for: WRITERS, go: (actor, { draftId }) => queries.getPlan(actor, draftId) },
}

tryDoors({ who: WHO, scene, commands: COMMANDS, queries: QUERIES, modules: [commands, queries] })
