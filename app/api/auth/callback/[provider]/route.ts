// Where a provider sends the browser back to. DfE Sign-in names the school, which the person then may act for.
import { NextResponse } from 'next/server'
import { offeredProviders, urnOf } from '@/lib/auth/providers'
import { runAuth } from '@/lib/auth/run'
import { joinByProvider } from '@/lib/accounts/commands'
import { env } from '@/lib/env'
import { limitSource } from '@/lib/limits/limit'

export async function GET(request: Request, { params }: RouteContext<'/api/auth/callback/[provider]'>) {
  const { provider: asked } = await params
  const { origin } = env().SITE_URL
  const failed = (error: string) =>
    NextResponse.redirect(new URL(`/sign-in?${new URLSearchParams({ error })}`, origin), 303)
  const provider = offeredProviders().find(({ id }) => id === asked)?.id
  if (!provider) return failed('Callback')
  if (!(await limitSource('sign-ins by source'))) return failed('TooMany')
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const { error, to, personId, claims } = await runAuth('callback', provider, { query })
  if (error) return failed(error)
  const urn = claims && urnOf(provider, claims)
  if (personId && urn) await joinByProvider(personId, urn)
  return NextResponse.redirect(to, 303)
}
