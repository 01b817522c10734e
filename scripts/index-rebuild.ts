// `npm run index:rebuild`: makes the copies that lists are read from anew.
import { connect } from '@/lib/db/client'
import { env } from '@/lib/env'
import { rebuildCards } from '@/lib/search/commands'

try {
  const db = connect(env().DATABASE_URL)
  await db.$transaction((tx) => rebuildCards(tx), { timeout: 600_000 })
  console.log(`${await db.projectCard.count()} cards rebuilt.`)
  await db.$disconnect()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
