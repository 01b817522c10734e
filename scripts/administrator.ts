// `npm run administrator -- person@school.example`: makes an administrator, and the person when there is none yet.
import { Address } from '@/lib/accounts/schema'
import { appointAdministrator } from '@/lib/administration/commands'
import { connect } from '@/lib/db/client'
import { env } from '@/lib/env'

try {
  const [given, ...more] = process.argv.slice(2)
  const { data: email, error } = Address.safeParse(given)
  if (!email || more.length > 0)
    throw new Error(
      `${error?.issues[0]?.message ?? 'Give one address'}. Use: npm run administrator -- person@school.example`,
    )
  const db = connect(env().DATABASE_URL, 1)
  try {
    const outcome = await appointAdministrator(db, email)
    console.log(`${email} is an administrator${outcome === 'changed' ? ' now' : ' already'}.`)
  } finally {
    await db.$disconnect()
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
