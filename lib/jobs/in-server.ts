// The worker inside the server.
import 'server-only'
import { startWorker } from './worker'

const shared = globalThis as unknown as { schoolsTogetherWorker?: true }

/** Starts the worker once; when the process is told to stop, jobs under way end first, then Next stops as usual. */
export function startWorkerInServer() {
  if (shared.schoolsTogetherWorker) return
  shared.schoolsTogetherWorker = true
  const worker = startWorker()
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    const usual = process.listeners(signal)
    process.removeAllListeners(signal)
    process.once(signal, async () => {
      await worker.stop().catch(() => {})
      for (const listener of usual) listener(signal)
    })
  }
}
