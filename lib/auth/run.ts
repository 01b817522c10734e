// Runs one step of next-auth inside this process and sets its cookies; for server actions and route handlers only. No
// address of next-auth's is open but the providers' way back.
import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import NextAuth from 'next-auth'
import { cookies, headers } from 'next/headers'
import { NextResponse } from 'next/server'
import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { adapterFor, type Beginning } from './adapter'
import { passingCookie, sessionCookie } from './cookies'
import { deviceOf } from './device'
import { authOptions, type Told } from './options'
import type { Provider } from './schema'
import { hashToken } from './tokens'

type Step = 'signin' | 'callback'
type Input = { body?: Record<string, string>; query?: Record<string, string>; back?: string }

/**
 * @returns where to go, an error by next-auth's name or null, and, after signing in, who it was and what was claimed
 * @throws when the database is away
 */
export async function runAuth(
  step: Step,
  provider: 'email' | Provider,
  { body = {}, query = {}, back = '' }: Input,
) {
  const jar = await cookies()
  const given = await headers()
  const before = jar.get(sessionCookie())?.value
  const told: Told = { back }
  const beginning: Beginning = {
    method: provider === 'email' ? 'mail' : provider,
    device: deviceOf(given.get('user-agent') ?? ''),
  }
  const options = authOptions(told)
  // next-auth wants a CSRF cookie and the same token in the form; Origin was checked before, so both are made here.
  const csrf = randomBytes(32).toString('hex')
  const csrfCookie = passingCookie('csrf', 0).name
  const sent = Object.fromEntries(jar.getAll().map(({ name, value }) => [name, value]))
  sent[csrfCookie] = `${csrf}|${createHash('sha256').update(`${csrf}${options.secret}`).digest('hex')}`
  delete sent[sessionCookie()] // it never sees the old session, so it always makes a new one
  const { adapter, failure } = watched(adapterFor(beginning))
  const { response, out } = collector()
  const request = {
    method: step === 'signin' ? 'POST' : 'GET',
    query: { ...query, nextauth: [step, provider] },
    body: { ...body, callbackUrl: back || '/account', csrfToken: csrf },
    cookies: sent,
    headers: Object.fromEntries(given),
  }
  await NextAuth(request as never, response as never, { ...options, adapter: adapter as never })
  if (failure()) throw failure()

  for (const cookie of new NextResponse(null, { headers: out }).cookies.getAll())
    if (cookie.name !== csrfCookie) jar.set(cookie)
  // Made whole first: a path such as //evil stays on our host.
  const to = new URL(out.get('location') ?? '/sign-in?error=Configuration', env().SITE_URL)
  const error = to.searchParams.get('error')
  if (step === 'callback' && !error && before)
    await db.session.deleteMany({ where: { tokenHash: hashToken(before) } })
  return { to: to.href, error, personId: beginning.personId ?? null, claims: told.claims ?? null }
}

// next-auth turns a database that is away into "sign-in failed": what went wrong is kept, to be thrown.
function watched(adapter: ReturnType<typeof adapterFor>) {
  let failure: unknown
  const wrapped = Object.fromEntries(
    Object.entries(adapter).map(([name, call]) => [
      name,
      async (...args: never[]) => {
        try {
          return await (call as (...all: never[]) => Promise<unknown>)(...args)
        } catch (error) {
          failure = error
          throw error
        }
      },
    ]),
  )
  return { adapter: wrapped, failure: () => failure }
}

// The part of a Node response that next-auth writes to.
function collector() {
  const out = new Headers()
  const response = {
    status: () => response,
    send: () => response,
    json: () => response,
    end: () => response,
    getHeader: (name: string) => (name === 'Set-Cookie' ? out.getSetCookie() : (out.get(name) ?? undefined)),
    setHeader(name: string, value: string | string[]) {
      out.delete(name)
      for (const one of [value].flat()) out.append(name, one)
      return response
    },
  }
  return { response, out }
}
