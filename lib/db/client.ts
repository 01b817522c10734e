// The one database client of this process.
import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { env } from '@/lib/env'
import { PrismaClient } from './generated/client'

/** Settings of the pool: a database that is away or slow becomes an error in seconds, not a page that never comes. */
export function poolSettings(url: string, max: number, waitSeconds = 3) {
  return {
    connectionString: url,
    max,
    connectionTimeoutMillis: waitSeconds * 1000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 10_000,
    query_timeout: 12_000,
  }
}

const MOST_PREPARED = 500

/**
 * Names for statements, so that PostgreSQL reads and plans each once a connection: to plan the one of a project's page
 * takes longer than to run it. Lists of values make new statements without end; the later ones have no name.
 */
function namesOfStatements() {
  const names = new Map<string, string>()
  return ({ sql }: { sql: string }) => {
    if (!names.has(sql) && names.size < MOST_PREPARED) names.set(sql, `s${names.size}`)
    return names.get(sql) as string // without a name pg prepares nothing
  }
}

/** A client of its own, for scripts and tests. */
export function connect(url: string, max = 10, waitSeconds = 3) {
  const statementNameGenerator = namesOfStatements()
  const adapter = new PrismaPg(poolSettings(url, max, waitSeconds), { statementNameGenerator })
  // Prisma's own 2 and 5 seconds are short for a busy machine.
  return new PrismaClient({ adapter, transactionOptions: { maxWait: waitSeconds * 2000, timeout: 12_000 } })
}

export type Db = PrismaClient
export type Tx = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0]

const shared = globalThis as unknown as { schoolsTogetherDb?: PrismaClient }

function connectServer() {
  const { DATABASE_URL, DATABASE_POOL, DATABASE_WAIT } = env()
  return connect(DATABASE_URL, DATABASE_POOL, DATABASE_WAIT)
}

/** The client of this server, made on first use so that building needs no database. */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get: (_, name) => {
    shared.schoolsTogetherDb ??= connectServer()
    const value: unknown = Reflect.get(shared.schoolsTogetherDb, name)
    return typeof value === 'function' ? value.bind(shared.schoolsTogetherDb) : value
  },
})
