// `npm run demo:load`: loads the demonstration data into the database of DATABASE_URL; again changes nothing.
import { connect } from '@/lib/db/client'
import { env } from '@/lib/env'
import { loadDemonstration } from '@/prisma/seed'

try {
  const db = connect(env().DATABASE_URL)
  const { projects, partnerships, schools } = await loadDemonstration(db)
  await db.$disconnect()
  console.log(`Demonstration data: ${projects} projects, ${partnerships} partnerships, ${schools} schools.`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
