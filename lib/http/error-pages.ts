// Error pages without JavaScript. Next sends an empty body for notFound() and thrown errors; here, whenever Next
// answers a person with 4xx or 5xx, the page /problem/<status> is sent with that status instead.
import { AsyncLocalStorage } from 'node:async_hooks'
import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import { env } from '@/lib/env'
import { sourceOf } from '@/lib/limits/source'
import { limitBody } from './body-limit'
import { isForeignPost, setSecurityHeaders } from './headers'
import { ANSWER, type Answer } from './schema'
import { type Refusal, screen } from './screen'

const shared = globalThis as unknown as { [ANSWER]?: AsyncLocalStorage<Answer> }
const answers = (shared[ANSWER] ??= new AsyncLocalStorage<Answer>()) // one for all bundles of the process

/** Sets the status of the answer to the present request; call it before anything is streamed. */
export function setStatus(status: number) {
  const answer = answers.getStore()
  if (answer) answer.status = status
}

// A page, not a payload for the client router; a plain form whose action failed gets text/plain or no type from Next.
function isForPerson(req: IncomingMessage, res: ServerResponse) {
  if (req.headers.rsc || req.headers['next-action']) return false
  const type = String(res.getHeader('content-type') ?? '')
  const wantsHtml = !!req.headers.accept?.includes('text/html')
  return type.startsWith('text/html') || ((!type || type.startsWith('text/plain')) && wantsHtml)
}

const lastResort = (status: number) =>
  `<!doctype html><html lang="en-GB"><title>Error</title><h1>Something went wrong</h1><p>Error ${status}. Try again in a few minutes.</p></html>`

const PASSED_IN = ['accept', 'accept-language', 'cookie', 'host'] as const
const NOT_PASSED_OUT = new Set(['connection', 'keep-alive', 'set-cookie', 'transfer-encoding', 'x-problem'])

const KEPT = new Set(['allow', 'set-cookie'])
const LAST_RESORT_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'",
  'x-content-type-options': 'nosniff',
}

// Where this server listens; asked while the request still has its socket, which Next may take away.
type Here = { host: string | undefined; port: number | undefined }
type Page = { headers: http.IncomingHttpHeaders; body: Buffer }

// Asks this same server for the error page, with the visitor's cookies; null when even that fails.
function fetchProblem(req: IncomingMessage, at: Here, status: number): Promise<Page | null> {
  const headers = Object.fromEntries(
    PASSED_IN.flatMap((name) => (req.headers[name] ? [[name, req.headers[name]]] : [])),
  )
  return new Promise((done) => {
    const options = { ...at, path: `/problem/${status}`, headers, agent: false, timeout: 5000 }
    const inner = http.get(options, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk) => chunks.push(chunk)).on('error', () => done(null))
      answer.on('end', () =>
        done(answer.headers['x-problem'] ? { headers: answer.headers, body: Buffer.concat(chunks) } : null),
      )
    })
    inner.on('timeout', () => inner.destroy()).on('error', () => done(null))
  })
}

function guard(req: IncomingMessage, res: ServerResponse, answer: Answer) {
  const { writeHead, write, end } = res
  const problem = /^\/problem\/([45]\d\d)(?=$|\?)/.exec(req.url ?? '')?.[1]
  const here: Here = { host: req.socket.localAddress, port: req.socket.localPort }
  let isTaken = false // Next's own body is thrown away

  async function replace(status: number) {
    const page = await fetchProblem(req, here, status).catch(() => null)
    for (const name of res.getHeaderNames()) if (!KEPT.has(name)) res.removeHeader(name)
    const headers = page?.headers ?? LAST_RESORT_HEADERS
    for (const [name, value] of Object.entries(headers))
      if (value && !NOT_PASSED_OUT.has(name)) res.setHeader(name, value)
    writeHead.call(res, status)
    end.call(res, req.method === 'HEAD' ? '' : (page?.body ?? lastResort(status)), 'utf8')
  }

  function begin() {
    if (!isTaken && !res.headersSent) res.writeHead(res.statusCode)
  }

  res.writeHead = ((given: number, ...rest: never[]) => {
    if (isTaken) return res
    let status = given
    if (problem && status === 200) {
      status = Number(problem)
      res.setHeader('x-problem', '1')
    } else if (!problem && status >= 400 && isForPerson(req, res)) {
      isTaken = true
      void replace(answer.status ?? status)
      return res
    } else if (!problem && (status === 200 || answer.status === 400) && answer.status) status = answer.status
    return writeHead.call(res, status, ...rest)
  }) as typeof res.writeHead
  res.write = ((...args: never[]) => {
    begin()
    return isTaken || write.apply(res, args as never)
  }) as typeof res.write
  res.end = ((...args: never[]) => {
    begin()
    return isTaken ? res : end.apply(res, args as never)
  }) as typeof res.end
}

const FOREIGN: Refusal = { status: 403, words: 'This form was not sent from our own pages.' }

// guard() sends a person the page of the status instead.
function refuse(res: ServerResponse, { status, words, allow }: Refusal) {
  for (const [name, value] of Object.entries(LAST_RESORT_HEADERS)) res.setHeader(name, value)
  res.setHeader('content-type', 'text/plain; charset=utf-8')
  if (allow) res.setHeader('allow', allow)
  res.writeHead(status)
  res.end(words)
  return true
}

/** Call once, from instrumentation.ts: every HTTP server of this process goes through guard(). */
export function installErrorPages() {
  const server = http.Server.prototype as unknown as {
    emit(event: string, ...args: unknown[]): boolean
    [ANSWER]?: true
  }
  if (server[ANSWER]) return
  server[ANSWER] = true
  const { emit } = server
  server.emit = function (event, ...args) {
    // Next closes connections that ask for another protocol; without a listener Node answers them as usual.
    if (event === 'connection' && process.env.NODE_ENV === 'production')
      (this as unknown as http.Server).removeAllListeners('upgrade')
    if (event !== 'request') return emit.call(this, event, ...args)
    const [req, res] = args as [IncomingMessage, ServerResponse]
    const source = sourceOf(req, env().TRUSTED_PROXIES)
    const answer: Answer = req.headers.rsc ? { source } : { source, markup: new Map() }
    guard(req, res, answer)
    const refusal = screen(req) ?? (isForeignPost(req) ? FOREIGN : null)
    if (refusal) return refuse(res, refusal)
    limitBody(req)
    setSecurityHeaders(req, res)
    answer.path = req.url?.split('?')[0]
    return answers.run(answer, () => emit.call(this, event, ...args))
  }
}
