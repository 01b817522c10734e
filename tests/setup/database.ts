// A fresh database for a test file, copied from a template in a few milliseconds.
import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, inject } from 'vitest'
import { connect } from '@/lib/db/client'

const PATIENCE = 30 // seconds, on a busy machine

/** A database of its own, `empty` (migrated) or with the `demo` data, also for queries that use the server's client. */
export async function testDatabase(kind: 'empty' | 'demo') {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const server = inject('server')
  const admin = connect(server.replace('template_empty', 'postgres'), 1, PATIENCE)
  await admin.$executeRawUnsafe(`CREATE DATABASE ${name} TEMPLATE template_${kind}`)
  await admin.$disconnect()
  const url = server.replace('template_empty', name)
  process.env.DATABASE_URL = url
  process.env.DATABASE_WAIT = `${PATIENCE}`
  process.env.SMTP_URL = '' // whatever this machine has: tests send no real mail
  process.env.AUTH_SECRET ??= randomBytes(33).toString('base64')
  const db = connect(url, 3, PATIENCE)
  afterAll(() => db.$disconnect())
  return { url, db }
}
