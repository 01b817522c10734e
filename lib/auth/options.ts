// next-auth's settings: sessions in the database, a mailed link, and the providers that are set up.
import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import EmailProvider from 'next-auth/providers/email'
import { ownPath } from '@/lib/http/own-path'
import { logger } from '@/lib/log/logger'
import { cookieOptions, isSecure, passingCookie, sessionCookie } from './cookies'
import { mailLink, newToken } from './links'
import { type Claims, isAddressVerified, nextAuthProviders } from './providers'
import { isProvider, LINK_MINUTES, SESSION_DAYS } from './schema'
import { secret } from './tokens'

const QUARTER_HOUR = 15 * 60

/** What is left to the caller: where to go back to, and what the provider said. */
export type Told = { back: string; claims?: Claims }

export function authOptions(told: Told): Omit<NextAuthOptions, 'adapter'> & { secret: string } {
  const email = EmailProvider({
    maxAge: LINK_MINUTES * 60,
    generateVerificationToken: newToken,
    sendVerificationRequest: ({ identifier, token }) => mailLink(identifier, token, told.back),
  })
  return {
    secret: secret(),
    session: { strategy: 'database', maxAge: SESSION_DAYS * 86_400 },
    useSecureCookies: isSecure(),
    cookies: {
      sessionToken: { name: sessionCookie(), options: cookieOptions() },
      csrfToken: passingCookie('csrf', QUARTER_HOUR),
      callbackUrl: passingCookie('return', QUARTER_HOUR),
      state: passingCookie('state', QUARTER_HOUR),
      pkceCodeVerifier: passingCookie('pkce', QUARTER_HOUR),
      nonce: passingCookie('nonce', QUARTER_HOUR),
    },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    callbacks: {
      // next-auth's own check lets //evil.example pass as a path.
      redirect: ({ url, baseUrl }) => `${baseUrl}${ownPath(url.replace(baseUrl, ''), '/account')}`,
      signIn({ account, profile }) {
        if (!account || !isProvider(account.provider)) return true
        told.claims = profile as Claims
        return isAddressVerified(account.provider, told.claims) ? true : '/sign-in?error=Unverified'
      },
    },
    providers: [email, ...nextAuthProviders()],
    // Codes only: the details hold addresses and tokens.
    logger: {
      error: (code) => logger().warn({ code }, 'signing in'),
      warn: () => {},
      debug: () => {},
    },
  }
}
