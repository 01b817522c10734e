import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { Page } from '@/components/ui/page'
import { getActor } from '@/lib/auth/session'
import { pageOf } from '@/lib/concerns/page'
import { env } from '@/lib/env'
import { ConcernForm } from './concern-form'

export const metadata: Metadata = { title: 'Report a concern', robots: { index: false } }

export default async function ConcernPage({ searchParams }: PageProps<'/concern'>) {
  const page = await pageAsked((await searchParams).page)
  const actor = await getActor()
  return (
    <Page>
      <div className="wrap page">
        <div className="prose narrow">
          <h1>Report a concern</h1>
          {page && (
            <p>
              About the page{' '}
              <a href={page} className="wrap-anywhere">
                {page === '/' ? 'Home' : page}
              </a>
            </p>
          )}
          <p className="note">
            <b>If a child is in danger now, ring 999.</b> For a worry about a pupil, also tell the person who
            looks after safeguarding at their school.
          </p>
          <p>
            Tell us of anything on this site that is unsafe, untrue or not right. You need no account, and
            need not say who you are. A moderator reads every concern, those about children first.
          </p>
          <ConcernForm page={page} email={actor?.email ?? ''} />
        </div>
      </div>
    </Page>
  )
}

// The page that the link names, or else the one that the reader comes from.
async function pageAsked(param: string | string[] | undefined) {
  const site = env().SITE_URL
  const named = pageOf([param ?? ''].flat()[0] ?? '', site)
  if (named) return named
  const from = pageOf((await headers()).get('referer') ?? '', site)
  return from?.startsWith('/concern') ? null : from
}
