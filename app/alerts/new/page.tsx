import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { Watched } from '@/components/alert/watched'
import { Page } from '@/components/ui/page'
import { countOf } from '@/components/ui/words'
import { isVerified } from '@/lib/alerts/policy'
import { ALERTS_PATH, newAlertPath } from '@/lib/alerts/schema'
import { type Settled, settle } from '@/lib/alerts/settle'
import { getActor } from '@/lib/auth/session'
import { AlertForm } from './alert-form'

export const metadata: Metadata = { title: 'Mail me new ones', robots: { index: false } }

export default async function NewAlertPage({ searchParams }: PageProps<'/alerts/new'>) {
  const { search: sent } = await searchParams
  const settled = await settle([sent ?? ''].flat()[0] ?? '')
  if ('problem' in settled) return <Frame>{<NoSearch settled={settled} />}</Frame>
  const { search, total, noun } = settled
  const actor = await getActor()
  const isOwn = actor !== null && (await isVerified(actor))
  return (
    <Frame>
      <p>We look for new {noun.many} in this search, and send you a mail when there are some:</p>
      <div className="note">
        <Watched
          {...settled}
          count={`${countOf(total, noun.one, noun.many)} now. You hear of those that come from now on, each once.`}
        />
      </div>
      {isOwn ? (
        <p>
          The mails go to the address of your account. Your alerts are{' '}
          <a href={ALERTS_PATH}>on your account</a>.
        </p>
      ) : (
        <p>
          You need no account. We send you a link to confirm that the address is yours.{' '}
          <a href={`/sign-in?${new URLSearchParams({ to: newAlertPath(search) })}`}>Sign in</a> if you have
          one.
        </p>
      )}
      <AlertForm search={search} isOwn={isOwn} email={actor?.email ?? ''} />
    </Frame>
  )
}

function Frame({ children }: { children: ReactNode }) {
  return (
    <Page>
      <div className="wrap page">
        <div className="prose narrow">
          <h1>Mail me new ones</h1>
          {children}
        </div>
      </div>
    </Page>
  )
}

function NoSearch({ settled }: { settled: Extract<Settled, { problem: string }> }) {
  if (settled.problem === 'no-place')
    return (
      <>
        <p>
          We know no one place called “{settled.where}”, so we cannot say what is near it. Go back to the list
          and choose another.
        </p>
        <p>
          <a className="button" href={settled.search}>
            Back to the list
          </a>
        </p>
      </>
    )
  if (settled.problem === 'too-long')
    return <p>This search is too long to be saved. Take some of its filters away.</p>
  return (
    <p>
      Search for <a href="/projects">projects</a> or <a href="/schools">schools</a> first, then choose “Mail
      me new ones” beside what you find.
    </p>
  )
}
