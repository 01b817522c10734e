// Runs once in each server process: settings checked, error pages installed, errors logged.
import type { Instrumentation } from 'next'

export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const [{ env }, { installErrorPages }] = await Promise.all([import('./lib/env'), import('./lib/http/error-pages')])
  try {
    env()
  } catch (error) {
    console.error((error as Error).message)
    process.kill(process.pid, "SIGTERM")
  }
  installErrorPages()
}

export const onRequestError: Instrumentation.onRequestError = async (error, request) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const [{ setStatus }, { isDatabaseAway }, { logger }] = await Promise.all([
    import('./lib/http/error-pages'),
    import('./lib/db/away'),
    import('./lib/log/logger'),
  ])
  const path = request.path.split('?')[0]
  if (isDatabaseAway(error)) {
    setStatus(503)
    logger().warn({ path }, 'database out of reach')
  } else logger().error({ path, err: error }, 'request failed')
}
