// Tells a database that is out of reach from an error of ours.
import 'server-only'

const CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EPIPE',
  'EHOSTUNREACH',
  'EAI_AGAIN',
  'P1001',
  'P1002',
  'P1008',
  'P1017',
  'P2024',
  'P2028', // no transaction could be begun or ended in time
  'DatabaseNotReachable',
  'ConnectionClosed',
  'SocketTimeout',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '08000',
  '08001',
  '08003',
  '08006',
])
const WORDS =
  /timeout exceeded when trying to connect|query read timeout|connection terminated|server has closed the connection|can't reach database/i

/** Whether an error, or one of its causes, says that the database cannot be reached just now. */
export function isDatabaseAway(error: unknown, depth = 0): boolean {
  if (!(error instanceof Object) || depth > 5) return false
  const { code, kind, message, cause, meta } = error as Record<string, unknown>
  if (CODES.has(String(code)) || CODES.has(String(kind)) || WORDS.test(String(message))) return true
  const driver = (meta as { driverAdapterError?: unknown } | undefined)?.driverAdapterError
  const several = error instanceof AggregateError ? error.errors : []
  return [cause, driver, ...several].some((inner) => isDatabaseAway(inner, depth + 1))
}
