// The frame of every page.
import type { ReactNode } from 'react'
import { SiteFooter } from './site-footer'
import { type Section, SiteHeader } from './site-header'
import { Static } from './static'

type Props = { section?: Section; isOnPage?: boolean; children: ReactNode }

export function Page({ section, isOnPage, children }: Props) {
  return (
    <>
      <Static>
        <SiteHeader section={section} isOnPage={isOnPage} />
      </Static>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <Static>
        <SiteFooter />
      </Static>
    </>
  )
}
