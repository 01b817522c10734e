// `npm run register:import -- FILE.csv [--links LINKS.csv] [--dry-run] [--partial]`: loads the national school register.
import { mkdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { PrismaPg } from '@prisma/adapter-pg'
import { SingleBar } from 'cli-progress'
import { startEmbedded } from '@/lib/db/embedded.mjs'
import { PrismaClient } from '@/lib/db/generated/client'
import { migrate } from '@/lib/db/migrate.mjs'
import { env } from '@/lib/env'
import { importRegister } from '@/lib/register/commands'
import { reportLines } from '@/lib/register/report'
import { learnSchoolWords, rebuildCards } from '@/lib/search/cards'
import { rebuildNoticeCards } from '@/lib/search/notice-cards'
import { onEnd, takeLock } from './steps.mjs'

const USAGE = 'Use: npm run register:import -- FILE.csv [--links LINKS.csv] [--dry-run] [--partial]'

// Ended on the way, by a signal or because whoever started it is gone: nothing is committed.
onEnd(() => process.exit(1))

try {
  await main()
} catch (error) {
  console.error(sentenceOf(error))
  process.exitCode = 1
}

async function main() {
  const input = readArguments()
  const database = await openDatabase()
  // No limits of time as pages have: one statement takes over the whole register.
  const db = new PrismaClient({
    adapter: new PrismaPg({ connectionString: database.url, max: 1, connectionTimeoutMillis: 5000 }),
  })
  const progress = process.stdout.isTTY ? progressBar() : progressLines()
  try {
    const report = await importRegister(
      db,
      { ...input, onProgress: progress.update },
      async (tx, projectIds) => {
        await rebuildCards(tx, projectIds)
        await rebuildNoticeCards(tx)
        await learnSchoolWords(tx)
      },
    )
    progress.stop()
    for (const line of reportLines(report)) console.log(line)
  } finally {
    progress.stop()
    await db.$disconnect()
    await database.stop()
  }
}

function readArguments() {
  const options = {
    links: { type: 'string' },
    'dry-run': { type: 'boolean' },
    partial: { type: 'boolean' },
  } as const
  const parsed = attempt(() => parseArgs({ options, allowPositionals: true }))
  const [file, ...more] = parsed?.positionals ?? []
  if (!parsed || !file || more.length > 0) throw new Error(USAGE)
  const { links, partial: isPartial, 'dry-run': isDryRun } = parsed.values
  return { file, links, isDryRun, isPartial }
}

function attempt<Value>(read: () => Value): Value | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}

// Whether it is set at all is asked here, because a wrong address must not lead to another database.
async function openDatabase() {
  if (process.env.DATABASE_URL) return { url: env().DATABASE_URL, stop: async () => {} }
  mkdirSync('.data', { recursive: true })
  takeLock('The site is running on the embedded database; stop it first or set DATABASE_URL.')
  const embedded = await startEmbedded({ dir: '.data/pg' })
  try {
    await migrate(embedded.url)
  } catch (error) {
    await embedded.stop()
    throw error
  }
  return embedded
}

function progressBar() {
  const bar = new SingleBar({
    format: '{bar} {percentage}%  {duration_formatted}',
    hideCursor: true,
    clearOnComplete: true,
  })
  bar.start(1, 0)
  return {
    update: (bytes: number, size: number) => {
      bar.setTotal(size)
      bar.update(bytes)
    },
    stop: () => bar.stop(),
  }
}

function progressLines() {
  let told = 0
  const update = (bytes: number, size: number) => {
    const percent = Math.floor((bytes / size) * 10) * 10
    if (percent > told) console.log(`${percent} % read`)
    told = Math.max(told, percent)
  }
  return { update, stop: () => {} }
}

function sentenceOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOSPC') return 'The disk is full; nothing was changed.'
  if (code && ['EROFS', 'EACCES', 'EPERM', 'EISDIR'].includes(code))
    return 'The folder of the file cannot be written to, which rejected rows need; nothing was changed.'
  if (code === 'P1001' || code === 'ECONNREFUSED' || code === 'P2024')
    return 'The database cannot be reached; nothing was changed.'
  if (code === 'P2021' || /relation "\w+" does not exist/.test(message))
    return 'The database has no tables yet; run npm run db:migrate first.'
  return message || String(error)
}
