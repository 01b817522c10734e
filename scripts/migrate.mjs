// `npm run db:migrate`: brings the database of DATABASE_URL up to date. Needs only `pg`, so it runs in a production image.
import { migrate } from '../lib/db/migrate.mjs'

const url = process.env.DATABASE_URL
if (!url) {
  console.error('Set DATABASE_URL to the database to bring up to date.')
  process.exit(1)
}
try {
  const applied = await migrate(url, { log: console.log })
  console.log(
    applied === 0
      ? 'The database is up to date.'
      : `${applied} migrations applied. Now make the lists anew: npm run index:rebuild`,
  )
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
