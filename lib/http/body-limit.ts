// How long a form may be. What says its length is refused by it (screen.ts); what does not is counted as it comes.
import type { IncomingMessage } from 'node:http'

const MOST_BYTES = 1_000_000
const WITH_PICTURE = 16 * 2 ** 20 // a picture of 15 MB and the fields beside it; next.config.ts lets as much through
const PICTURES = /^\/account\/projects\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\/pictures$/

/** The most bytes that may be posted to a path. */
export const mostBytes = (path: string) => (PICTURES.test(path) ? WITH_PICTURE : MOST_BYTES)

/** Ends the reading of a body that does not say its length once it is too long; Next then answers 413. */
export function limitBody(req: IncomingMessage) {
  if (req.headers['content-length'] !== undefined || !req.headers['transfer-encoding']) return
  const most = mostBytes((req.url ?? '').split('?')[0]!)
  const { push } = req
  let bytes = 0
  req.push = function (chunk: Buffer | null, encoding) {
    bytes += chunk?.length ?? 0
    if (bytes <= most) return push.call(req, chunk, encoding)
    req.push = () => true // what still comes is thrown away
    const left = req as { socket: unknown }
    left.socket = null // the answer needs the connection, which destroy() would close
    req.destroy(Object.assign(new Error('Form too large'), { statusCode: 413 }))
    return true
  }
}
