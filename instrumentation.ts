// Runs once in each server process: settings checked, error pages installed, errors logged.
import type { Instrumentation } from 'next'

export async function register() {
  if (process.env.NEXT_RUNTIME === 'nodejs') (await import('./lib/http/begin')).begin()
}

export const onRequestError: Instrumentation.onRequestError = async (error, request) => {
  if (process.env.NEXT_RUNTIME === 'nodejs')
    (await import('./lib/http/record-error')).recordError(error, request)
}
