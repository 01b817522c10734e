// Every command and query of offers and needs against everybody who may try it. A new one without a row here fails.
import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import type { Actor } from '@/lib/auth/schema'
import { linkToken } from '@/lib/auth/tokens'
import * as board from '@/lib/notices/board'
import * as commands from '@/lib/notices/commands'
import * as decisions from '@/lib/notices/decisions'
import * as queries from '@/lib/notices/queries'
import * as queue from '@/lib/notices/queue'
import { readNoticeSearch } from '@/lib/notices/search'

import { testDatabase } from '../setup/database'
import { type Doors, tryDoors } from '../setup/doors'
import { leastOf, noticesOf } from './world'

const { db } = await testDatabase('empty')
const { person, team, add, publish } = noticesOf(db)

const WHO = [
  'stranger',
  'editor',
  'owner',
  'trustee', // of the school's trust: another team
  'moderator',
  'administrator',
  'ownModerator', // a moderator of the site who is in the team
  'former',
] as const
type Who = (typeof WHO)[number]

let trusts = 0

/** An offer with everybody around it, made anew for each try. */
async function scene() {
  const people = Object.fromEntries(
    await Promise.all(
      WHO.map(async (who) => {
        const siteRole = who === 'administrator' ? who : /moderator$/i.test(who) ? 'moderator' : null
        return [who, await person('mail.example', { siteRole })] as const
      }),
    ),
  ) as Record<Who, Actor>
  const at = await team([people.owner, 'owner'], [people.editor, 'editor'], [people.ownModerator, 'editor'])
  const trust = `Trust of offers ${(trusts += 1)}`
  await db.school.update({ where: { id: at.school.id }, data: { trust } })
  const { id: trustTeam } = await db.organisation.create({ data: { trust } })
  await add(trustTeam, people.trustee, 'editor')
  const notice = await publish(people.owner, at)
  const off = await publish(people.owner, at)
  await decisions.takeOffNotice(people.administrator, { id: off.id, because: 'A name' })
  return { people, at, notice, off }
}
type Scene = Awaited<ReturnType<typeof scene>>
const TEAM = ['editor', 'owner', 'ownModerator'] as const
const MODERATORS = ['moderator', 'administrator'] as const

const COMMANDS: Doors<Who, Scene> = {
  publishNotice: {
    for: TEAM,
    go: (actor, { at }) =>
      commands.publishNotice(actor, {
        once: randomUUID(),
        organisationId: at.id,
        schoolId: at.school.id,
        kind: 'need',
        notice: leastOf(),
      }),
  },
  changeNotice: {
    for: TEAM,
    go: (actor, { notice: { id, version } }) =>
      commands.changeNotice(actor, { id, version, notice: leastOf() }),
  },
  renewNotice: { for: TEAM, go: (actor, { notice: { id } }) => commands.renewNotice(actor, { id }) },
  closeNotice: {
    for: TEAM,
    go: (actor, { notice: { id } }) => commands.closeNotice(actor, { id, because: 'found' }),
  },
  takeOffNotice: {
    for: MODERATORS,
    go: (actor, { notice: { id } }) => decisions.takeOffNotice(actor, { id, because: 'A name' }),
  },
  putBackNotice: { for: MODERATORS, go: (actor, { off }) => decisions.putBackNotice(actor, off.id) },
  markLookedAt: {
    for: MODERATORS,
    go: (actor, { notice: { id, version } }) => decisions.markLookedAt(actor, { id, version }),
  },
}

// These say no instead of throwing, or are for everybody.
const QUERIES: Doors<Who, Scene> = {
  getNotice: { for: WHO, go: (_, { notice }) => queries.getNotice(notice.slug) },
  listNoticeSlugs: { for: WHO, go: () => queries.listNoticeSlugs() },
  listThemes: { for: [], go: () => queries.listThemes() }, // there are none here
  listOwnNotices: { for: TEAM, go: (actor) => queries.listOwnNotices(actor) },
  getOwnNotice: { for: TEAM, go: (actor, { off }) => queries.getOwnNotice(actor, off.id) },
  listPlaces: { for: [...TEAM, 'trustee'], go: (actor) => queries.listPlaces(actor) },
  getNoticeQuestion: {
    for: TEAM,
    go: async (actor, { notice: { id: noticeId, expiresOn } }) => {
      const { id } = await db.noticeQuestion.create({ data: { noticeId, personId: actor.id, expiresOn } })
      expect(await queries.getNoticeQuestion(id, linkToken(id, 'term-question'))).toBeNull()
      const question = await queries.getNoticeQuestion(id, linkToken(id, 'notice-question'))
      return question?.standing === 'open'
    },
  },
  listNoticesToLookAt: {
    for: MODERATORS,
    go: async (actor, { notice }) =>
      (await queue.listNoticesToLookAt(actor)).filter(({ id }) => id === notice.id),
  },
  countNoticesToLookAt: {
    for: MODERATORS,
    go: async (actor) => {
      // As many as the list has, which leaves out those of one's own teams.
      expect(await queue.countNoticesToLookAt(actor)).toBe((await queue.listNoticesToLookAt(actor)).length)
      return actor.siteRole !== null && (await db.membership.count({ where: { personId: actor.id } })) === 0
    },
  },
  listNoticesOff: {
    for: MODERATORS,
    go: async (actor, { off }) => (await queue.listNoticesOff(actor)).filter(({ id }) => id === off.id),
  },
  getNoticeToModerate: {
    for: MODERATORS,
    go: (actor, { off }) => queue.getNoticeToModerate(actor, off.slug),
  },
  searchNotices: {
    for: WHO,
    go: async () => (await board.searchNotices(readNoticeSearch({}), null)).cards,
  },
  listNewestNotices: { for: WHO, go: () => board.listNewestNotices(3) },
  listNoticesOf: { for: WHO, go: (_, { at }) => board.listNoticesOf(at.school.slug) },
  countOnBoard: { for: WHO, go: async () => [...(await board.countOnBoard('offer', 'type'))] },
}

tryDoors({
  who: WHO,
  scene,
  commands: COMMANDS,
  queries: QUERIES,
  modules: [commands, decisions, queries, queue, board],
})
