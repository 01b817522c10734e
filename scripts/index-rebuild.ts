// `npm run index:rebuild`: makes the copies that lists are read from anew.
import { connect, type Tx } from '@/lib/db/client'
import { env } from '@/lib/env'
import { learnSchoolWords, rebuildCards } from '@/lib/search/cards'
import { rebuildNoticeCards } from '@/lib/search/notice-cards'

try {
  const db = connect(env().DATABASE_URL)
  const rebuild = async (tx: Tx) => {
    await tx.$executeRaw`SET LOCAL statement_timeout = 0`
    await rebuildCards(tx)
    await rebuildNoticeCards(tx)
    await learnSchoolWords(tx)
  }
  await db.$transaction(rebuild, { timeout: 1_800_000 })
  console.log(`${await db.projectCard.count()} cards rebuilt.`)
  await db.$disconnect()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
