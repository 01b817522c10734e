// The OpenID providers that are set up. An address counts only when the provider says that it checked it.
import 'server-only'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import { env } from '@/lib/env'
import { type Provider, PROVIDERS } from './schema'

/** What a provider says of a person; DfE Sign-in names the organisation chosen there. */
export type Claims = {
  sub: string
  email?: string
  email_verified?: boolean
  xms_edov?: boolean | string | number // Microsoft: the owner of the mail domain was verified
  name?: string
  given_name?: string
  family_name?: string
  organisation?: { urn?: string | number | null }
}

const SCOPES: Record<Provider, string> = {
  microsoft: 'openid email profile',
  google: 'openid email profile',
  dfe: 'openid email profile organisation',
}

function settingsOf(provider: Provider) {
  const settings = env()
  const key = { microsoft: 'MICROSOFT', google: 'GOOGLE', dfe: 'DFE' }[provider] as 'DFE'
  return {
    issuer: settings[`${key}_ISSUER`],
    clientId: settings[`${key}_CLIENT_ID`],
    clientSecret: settings[`${key}_CLIENT_SECRET`],
  }
}

/** The providers to offer. */
export function offeredProviders(): { id: Provider; name: string }[] {
  return (Object.keys(PROVIDERS) as Provider[])
    .filter((id) => settingsOf(id).clientId)
    .map((id) => ({ id, name: PROVIDERS[id] }))
}

/**
 * Whether the provider vouches for the address. Microsoft's tenants may write any address into a profile, so there only
 * its claim xms_edov counts; DfE Sign-in knows nobody whose address it has not checked.
 */
export function isAddressVerified(provider: Provider, claims: Claims): boolean {
  if (!claims.email) return false
  if (provider === 'dfe') return true
  if (provider === 'google') return claims.email_verified === true
  return [true, 1, '1', 'true'].includes(claims.xms_edov ?? false)
}

/** The number of the school that DfE Sign-in says the person works at, or null. */
export function urnOf(provider: Provider, claims: Claims): number | null {
  const urn = Number(provider === 'dfe' ? claims.organisation?.urn : NaN)
  return Number.isInteger(urn) && urn >= 100_000 && urn <= 999_999 ? urn : null
}

const nameOf = ({ name, given_name: given, family_name: family }: Claims) =>
  name ?? ([given, family].filter(Boolean).join(' ') || null)

/** The providers as next-auth takes them. */
export function nextAuthProviders(): OAuthConfig<Claims>[] {
  return offeredProviders().map(({ id, name }) => {
    const { issuer, clientId, clientSecret } = settingsOf(id)
    return {
      id,
      name,
      type: 'oauth',
      wellKnown: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
      clientId,
      clientSecret,
      authorization: { params: { scope: SCOPES[id] } },
      checks: ['pkce', 'state', 'nonce'],
      idToken: true, // verify the id token, then read the claims from userinfo (same subject required)
      userinfo: { request: ({ client, tokens }) => client.userinfo(tokens as never) },
      allowDangerousEmailAccountLinking: true, // isAddressVerified is asked before (options.ts)
      profile: (claims) => ({ id: claims.sub, email: claims.email ?? '', name: nameOf(claims) }),
    }
  })
}
