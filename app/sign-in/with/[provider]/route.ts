// Leads to a provider. A link, not a form: our policy would have to name every host that a form is led on to.
import { NextResponse } from 'next/server'
import { offeredProviders } from '@/lib/auth/providers'
import { runAuth } from '@/lib/auth/run'
import { env } from '@/lib/env'
import { ownPath } from '@/lib/http/own-path'
import { limitSource } from '@/lib/limits/limit'

export async function GET(request: Request, { params }: RouteContext<'/sign-in/with/[provider]'>) {
  const { provider: asked } = await params
  const chosen = offeredProviders().find(({ id }) => id === asked)?.id
  const { origin } = env().SITE_URL
  if (!chosen) return NextResponse.redirect(new URL('/sign-in', origin), 303)
  if (!(await limitSource('sign-ins by source')))
    return NextResponse.redirect(new URL('/sign-in?error=TooMany', origin), 303)
  const back = ownPath(new URL(request.url).searchParams.get('to') ?? '', '/account')
  const { to } = await runAuth('signin', chosen, { back })
  return NextResponse.redirect(to, 303)
}
