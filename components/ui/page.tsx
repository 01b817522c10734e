// The frame of every page.
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { SECURE_SESSION_COOKIE, SESSION_COOKIE } from '@/lib/auth/schema'
import { presentAnswer } from '@/lib/http/schema'
import { COOKIE, readCookie } from '@/lib/shortlist/schema'
import { SiteFooter } from './site-footer'
import { type Section, SiteHeader } from './site-header'
import { Static } from './static'

type Props = { section?: Section; isOnPage?: boolean; children: ReactNode }

export async function Page({ section, isOnPage, children }: Props) {
  const jar = await cookies()
  // Only what the header says; whether the session still lasts is asked by the pages that need it.
  const isSignedIn = jar.has(SESSION_COOKIE) || jar.has(SECURE_SESSION_COOKIE)
  const { projects, schools } = readCookie(jar.get(COOKIE)?.value)
  const kept = projects.length + schools.length
  return (
    <>
      <Static>
        <SiteHeader section={section} isOnPage={isOnPage} isSignedIn={isSignedIn} kept={kept} />
      </Static>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <Static>
        <SiteFooter page={presentAnswer()?.path} />
      </Static>
    </>
  )
}
