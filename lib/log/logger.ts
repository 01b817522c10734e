// Structured logs, one JSON line each; requests' addresses without their parameters, never what people typed.
import pino from 'pino'
import { env } from '@/lib/env'

let made: pino.Logger | undefined

/** The logger of this process. */
export function logger(): pino.Logger {
  return (made ??= pino({
    level: env().LOG_LEVEL,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
  }))
}
