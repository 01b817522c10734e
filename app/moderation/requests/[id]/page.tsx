import type { Metadata } from 'next'
import { Submit } from '@/components/form/submit'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Page } from '@/components/ui/page'
import { Paragraphs } from '@/components/ui/paragraphs'
import { dayWords } from '@/lib/dates/schema'
import { readId } from '@/lib/accounts/schema'
import { organisationPath } from '@/lib/accounts/words'
import { found } from '@/lib/http/found'
import { getRequest, type RequestPage } from '@/lib/moderation/queries'
import { acceptAction } from '../../actions'
import { isLate, moderatorUnlessLate } from '../../late'
import { RefuseForm } from './refuse-form'

export const metadata: Metadata = { title: 'A request to join', robots: { index: false } }

export default async function RequestPageView({ params }: PageProps<'/moderation/requests/[id]'>) {
  const { id } = await params
  const requestId = found(readId(id))
  const actor = await moderatorUnlessLate(`/moderation/requests/${id}`)
  const request = actor && found(await getRequest(actor, requestId))
  const isWaiting = request?.state === 'waiting'
  return (
    <Page>
      <Breadcrumbs
        trail={[{ href: '/moderation', name: 'Moderation' }]}
        here={request?.name ?? 'A request'}
      />
      <div className="wrap page">
        <div className="prose narrow">
          <h1>{request ? titleOf(request) : 'What you wrote on a request'}</h1>
          {request && <Asked request={request} />}
          {request && !isWaiting && <Decided request={request} />}
          {request && isWaiting && <Accept request={request} />}
          {(isWaiting || isLate()) && (
            <RefuseForm requestId={requestId} isLate={!isWaiting}>
              <h2 id="refuse">Refuse</h2>
            </RefuseForm>
          )}
        </div>
      </div>
    </Page>
  )
}

const titleOf = ({ person, name }: RequestPage) => `${person.name ?? person.email} asks to join ${name}`

function Asked({ request }: { request: RequestPage }) {
  return (
    <>
      <Facts request={request} />
      <section aria-labelledby="reason">
        <h2 id="reason">What they say</h2>
        <Paragraphs text={request.reason} />
      </section>
    </>
  )
}

function Facts({ request }: { request: RequestPage }) {
  const { person, organisation, createdAt, age } = request
  const { school, partnership } = organisation
  const path = organisationPath(organisation)
  const site = school?.webHost ?? partnership?.site ?? null
  const rows = [
    ['Address', person.email],
    ['Domain of the address', person.email.split('@').at(-1)],
    ['Domain of the website', site ?? 'We hold no website'],
    [
      'Website',
      school?.website && (
        <a href={school.website} rel="nofollow noreferrer">
          {school.website}
        </a>
      ),
    ],
    ['What', path ? <a href={path}>{request.name}</a> : `The trust ${request.name}`],
    ['Town', school?.town],
    ['URN', school?.urn],
    ['Asked', `${dayWords(createdAt)}, ${age} ago`],
  ] as const
  return (
    <div className="box" role="group" aria-label="Facts">
      <dl>
        {rows
          .filter(([, fact]) => fact)
          .map(([term, fact]) => (
            <div key={term} className="contents">
              <dt>{term}</dt>
              <dd className="wrap-anywhere">{fact}</dd>
            </div>
          ))}
      </dl>
      {request.wasRemoved && (
        <p className="small">
          <b>An owner removed this person from the team.</b> Accepting brings them back; ask an owner first.
        </p>
      )}
    </div>
  )
}

function Accept({ request: { id, wouldBe } }: { request: RequestPage }) {
  return (
    <section aria-labelledby="accept">
      <h2 id="accept">Accept</h2>
      <p>
        {wouldBe === 'owner'
          ? 'The team has no owner, so they will own it: publish, and invite, change and remove colleagues.'
          : 'They will be an editor. The owners of the team are told, and can change or remove them.'}
      </p>
      <form action={acceptAction}>
        <input type="hidden" name="requestId" value={id} />
        <Submit>Accept as {wouldBe}</Submit>
      </form>
    </section>
  )
}

function Decided({ request: { state, decidedAt, decidedBy, answer } }: { request: RequestPage }) {
  const who = decidedBy ? ` by ${decidedBy.name ?? decidedBy.email}` : ''
  return (
    <p className="note">
      {state === 'withdrawn'
        ? 'Taken back, or joined in another way,'
        : `${state === 'accepted' ? 'Accepted' : 'Refused'}${who}`}
      {decidedAt && ` on ${dayWords(decidedAt)}`}.{answer && ` The answer was: “${answer}”`}
    </p>
  )
}
