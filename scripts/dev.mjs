// `npm run dev`: the embedded database with the demonstration data, and Next's development server.
import { spawn } from 'node:child_process'
import { ownSecret } from './secret.mjs'
import { fail, install, loadDemonstration, onEnd, say, takeLock, checkDisk } from './steps.mjs'

try {
  checkDisk()
  takeLock()
  await install()
  const { generate } = await import('./generate.mjs')
  if (!generate()) process.exit(1)
  const { url, secret, stop } = await database()
  const port = process.env.PORT || '3000'
  const env = {
    ...process.env,
    DATABASE_URL: url,
    AUTH_SECRET: secret,
    SITE_URL: process.env.SITE_URL || `http://localhost:${port}`,
  }
  const server = spawn('node_modules/.bin/next', ['dev', '-p', port], { env, stdio: 'inherit' })
  server.once('exit', async (status) => {
    await stop()
    process.exit(status ?? 0)
  })
  onEnd(() => server.kill('SIGTERM'))
} catch (error) {
  fail(error)
}

async function database() {
  const given = process.env.DATABASE_URL
  if (given) return { url: given, secret: process.env.AUTH_SECRET, stop: async () => {} }
  const [{ startEmbedded }, { migrate }] = await Promise.all([
    import('../lib/db/embedded.mjs'),
    import('../lib/db/migrate.mjs'),
  ])
  const embedded = await startEmbedded({ dir: '.data/pg' })
  await migrate(embedded.url, { log: say })
  await loadDemonstration(embedded.url)
  return { ...embedded, secret: ownSecret() }
}
