// What a server process does once, before its first request.
import { secret } from '@/lib/auth/tokens'
import { env } from '@/lib/env'
import { installErrorPages } from './error-pages'

/** Checks the settings and installs the error pages; a wrong setting ends the process with a line for each. */
export function begin() {
  try {
    env()
    secret()
  } catch (error) {
    console.error((error as Error).message)
    process.exit(1)
  }
  installErrorPages()
}
