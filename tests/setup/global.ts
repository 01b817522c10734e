// One PostgreSQL for the run, with two templates: migrated and empty, and with the demonstration data.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { connect } from '@/lib/db/client'
import { startEmbedded } from '@/lib/db/embedded.mjs'
import { migrate } from '@/lib/db/migrate.mjs'
import { loadDemonstration } from '@/prisma/seed'

declare module 'vitest' {
  export interface ProvidedContext {
    server: string
  }
}

export default async function setup(project: TestProject) {
  const folder = mkdtempSync(path.join(tmpdir(), 'schools-together-test-'))
  const server = await startEmbedded({
    dir: path.join(folder, 'pg'),
    name: 'template_empty',
    isDurable: false,
  })
  await migrate(server.url)
  const demo = await startDemo(server.url)
  await loadDemonstration(demo)
  await demo.$disconnect()
  project.provide('server', server.url)
  return async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function startDemo(url: string) {
  const admin = connect(url.replace('template_empty', 'postgres'), 1)
  await admin.$executeRawUnsafe('CREATE DATABASE template_demo TEMPLATE template_empty')
  await admin.$disconnect()
  return connect(url.replace('template_empty', 'template_demo'), 2)
}
