// Public projects for tests, each new, with a lead, partners and the teams that act for them.
import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/auth/schema'
import type { Db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { rebuildCards } from '@/lib/search/cards'
import { worldOf } from '../accounts/world'

type More = Partial<Prisma.ProjectUncheckedCreateInput>

export const projectsOf = (db: Db) => {
  const { team } = worldOf(db)

  /** A public project of these schools, the first of which leads; confirmed today unless told. */
  async function project(schoolIds: string[], more: More = {}) {
    const slug = `project-${randomUUID()}`
    return db.$transaction(async (tx) => {
      const row = await tx.project.create({
        data: {
          slug,
          title: `Reading together ${slug.slice(-4)}`,
          summary: 'Pupils of both schools read together.',
          type: 'curriculum',
          activities: ['curriculum_support'],
          status: 'running',
          ledBy: 'independent',
          publishedAt: new Date(),
          confirmedAt: new Date(),
          participations: {
            create: schoolIds.map((schoolId, position) => ({
              schoolId,
              position,
              role: position === 0 && more.ledBy !== 'joint' ? ('lead' as const) : ('partner' as const),
            })),
          },
          ...more,
        },
      })
      await rebuildCards(tx, [row.id])
      return row
    })
  }

  /** Such a project whose leading school these people act for, as editors. */
  async function ledBy(actors: Actor[], more: More = {}) {
    const at = await team(...actors.map((actor): [Actor, 'editor'] => [actor, 'editor']))
    return { ...(await project([at.school.id], more)), school: at.school, organisationId: at.id }
  }

  return { project, ledBy }
}

/** The mails of a kind that wait for an address, in their order. */
export const waiting = async <Mail>(db: Db, kind: string, to?: string) => {
  const rows = await db.$queryRaw<{ data: Mail & { to: string } }[]>`
    SELECT data FROM pgboss.job WHERE name = 'mail' AND data->>'kind' = ${kind} ORDER BY created_on, data->>'to'`
  return rows.map(({ data }) => data).filter((mail) => to === undefined || mail.to === to)
}

/** So many months ago, and a day more. */
export function monthsAgo(months: number) {
  const then = new Date()
  then.setUTCDate(1)
  then.setUTCMonth(then.getUTCMonth() - months)
  then.setUTCDate(0)
  return then
}
