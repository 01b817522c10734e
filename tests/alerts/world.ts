// Alerts for tests: searches on a directory of the test's own, and what was mailed about them.
import type { Actor } from '@/lib/auth/schema'
import { rebuildCards } from '@/lib/search/cards'
import type { Db } from '@/lib/db/client'
import { projectsOf, waiting } from '../freshness/projects'

export type Digest = {
  to: string
  digestId: string
  readerId: string
  finds: { alertId: string; title: string; total: number; search: string; things: { title: string }[] }[]
}

export const alertsWorldOf = (db: Db) => {
  const { project } = projectsOf(db)

  /** A public project with this title. */
  const publish = (title: string, more: object = {}) => project([], { title, ...more })

  /** Takes a project off the site, or puts it back. */
  const setPublic = (id: string, isPublic: boolean) =>
    db.$transaction(async (tx) => {
      await tx.project.update({ where: { id }, data: { publishedAt: isPublic ? new Date() : null } })
      await rebuildCards(tx, [id])
    })

  /** What the mails of new finds to an address say: the titles of each find, by mail. */
  const told = async ({ email }: Pick<Actor, 'email'>) =>
    (await waiting<Digest>(db, 'alert-digest', email)).map(({ finds }) =>
      finds.map(({ things }) => things.map(({ title }) => title)),
    )

  const digests = ({ email }: Pick<Actor, 'email'>) => waiting<Digest>(db, 'alert-digest', email)

  return { publish, setPublic, told, digests }
}
