// Loads the demonstration data: real projects, partnerships and schools from public pages, in our own words; and offers and
// needs made up as examples, which say so.
import type { Db } from '@/lib/db/client'
import { learnSchoolWords, rebuildCards } from '@/lib/search/cards'
import { rebuildNoticeCards } from '@/lib/search/notice-cards'
import { loadCast } from './demo/cast'
import { THEMES } from './demo/codes'
import { loadEditions } from './demo/editions'
import { loadEnquiries } from './demo/enquiries'
import { loadNotices } from './demo/notices'
import { loadPartnerships } from './demo/partnerships'
import { loadProjects, renewFigures } from './demo/projects'
import { readDemonstration } from './demo/read'
import { loadSchools } from './demo/schools'

const GATHERED = new Date('2026-11-21T00:00:00Z')

/** Adds what is missing in one transaction; what is there stays as it is. Returns how many of each there are. */
export async function loadDemonstration(db: Db) {
  const { schools, partnerships, projects } = readDemonstration()
  await db.$transaction(
    async (tx) => {
      await tx.theme.createMany({
        data: Object.entries(THEMES).map(([slug, name]) => ({ slug, name })),
        skipDuplicates: true,
      })
      const schoolIds = await loadSchools(tx, schools)
      await loadPartnerships(tx, partnerships, schoolIds, GATHERED)
      await renewFigures(tx, projects)
      await loadProjects(tx, projects, { schoolIds, partnerships, publishedAt: GATHERED })
      await loadNotices(tx, schoolIds)
      await loadEnquiries(tx, await loadCast(tx))
      await loadEditions(tx, GATHERED)
      await rebuildCards(tx)
      await rebuildNoticeCards(tx)
      await learnSchoolWords(tx)
    },
    { timeout: 120_000, maxWait: 10_000 },
  )
  return { schools: schools.length, partnerships: partnerships.length, projects: projects.length }
}
