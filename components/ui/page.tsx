// The frame of every page.
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { SECURE_SESSION_COOKIE, SESSION_COOKIE } from '@/lib/auth/schema'
import { unreadInHeader } from '@/lib/enquiries/unread'
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
  const unread = isSignedIn ? await unreadInHeader() : 0
  const kept = projects.length + schools.length
  return (
    <>
      <Static keepAs={`header ${section} ${isOnPage} ${isSignedIn} ${unread} ${kept}`}>
        <SiteHeader
          section={section}
          isOnPage={isOnPage}
          isSignedIn={isSignedIn}
          unread={unread}
          kept={kept}
        />
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
