// Whether this is the demonstration. Its shortcuts (signing in with one click, mails shown on a page) would be open doors
// anywhere else, so no setting of the server makes it one: only the embedded PostgreSQL says so of itself.
import 'server-only'
import { db } from './client'

const shared = globalThis as unknown as { schoolsTogetherDemonstration?: Promise<boolean> }

/** Whether the database is the embedded one of `npm start` and `npm run dev`. Asked once; a failure is not remembered. */
export function isDemonstration(): Promise<boolean> {
  shared.schoolsTogetherDemonstration ??= ask().catch((error: unknown) => {
    shared.schoolsTogetherDemonstration = undefined
    throw error
  })
  return shared.schoolsTogetherDemonstration
}

async function ask() {
  const [row] = await db.$queryRaw<
    { mark: string | null }[]
  >`SELECT current_setting('schools_together.embedded', true) AS mark`
  return row?.mark === 'on'
}
