// What a server process does once, before its first request.
import { secret } from '@/lib/auth/tokens'
import { env } from '@/lib/env'
import { startWorkerInServer } from '@/lib/jobs/in-server'
import { installErrorPages } from './error-pages'
import { sayWhatIsMissing } from './missing-field'
import { keepFromConsole } from './unreadable'

/** Checks the settings, installs the error pages, starts the worker; a wrong setting ends the process with a line for each. */
export function begin() {
  try {
    env()
    secret()
  } catch (error) {
    console.error((error as Error).message)
    process.exit(1)
  }
  sayWhatIsMissing()
  installErrorPages()
  keepFromConsole()
  if (env().WORKER === 'on') startWorkerInServer()
}
