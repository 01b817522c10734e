// `npm run worker`: sends mail and does the other jobs in a process of its own, beside servers with WORKER=off.
import { secret } from '@/lib/auth/tokens'
import { startWorker } from '@/lib/jobs/worker'
import { logger } from '@/lib/log/logger'
import { onEnd } from './steps.mjs'

try {
  secret()
  const worker = startWorker()
  // pg-boss does not wait for some of its own writes; one that fails must not end this process.
  process.on('unhandledRejection', (error: Error) =>
    logger().warn({ reason: error.name }, 'worker: database'),
  )
  onEnd(() => void worker.stop().finally(() => process.exit(0)))
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}
