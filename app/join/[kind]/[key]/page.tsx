import type { Metadata } from 'next'
import { Submit } from '@/components/form/submit'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Done } from '@/components/ui/done'
import { Page } from '@/components/ui/page'
import { dayWords } from '@/lib/dates/schema'
import { getRefusal } from '@/lib/accounts/queries'
import * as schema from '@/lib/accounts/schema'
import { doneWords } from '@/lib/accounts/words'
import { getStanding, getWanted, type Standing, type WantedPage } from '@/lib/accounts/wanted'
import { requireActor } from '@/lib/auth/session'
import { found } from '@/lib/http/found'
import { joinAction, withdrawAction } from '../../actions'
import { RequestForm } from './request-form'

type Props = PageProps<'/join/[kind]/[key]'>

async function wantedOf({ params }: Props) {
  const { kind, key } = await params
  const wanted = found(schema.readWanted(kind, key))
  return found(await getWanted(wanted.kind, wanted.key))
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { name } = await wantedOf(props)
  return { title: `Join ${name}`, robots: { index: false } }
}

export default async function JoinOnePage(props: Props) {
  const wanted = await wantedOf(props)
  const actor = await requireActor(schema.joinPath(wanted))
  const standing = await getStanding(actor, wanted)
  const refusal = standing.kind === 'review' ? await getRefusal(actor, wanted.at) : null
  const partOf = wanted.kind === 'school' && wanted.partOf
  return (
    <Page>
      <Breadcrumbs trail={[{ href: '/join', name: 'Join your school' }]} here={wanted.name} />
      <div className="wrap page">
        <div className="prose narrow">
          <h1>Join {wanted.name}</h1>
          <Done words={doneWords((await props.searchParams).done)} />
          {refusal?.decidedAt && (
            <p className="note">
              A moderator refused your request on {dayWords(refusal.decidedAt)}: “{refusal.answer}”
            </p>
          )}
          <Standing wanted={wanted} standing={standing} email={actor.email} />
          {partOf && standing.kind !== 'closed' && (
            <p className="small soft">
              Do you work for the whole trust?{' '}
              <a href={schema.joinPath({ kind: 'trust', key: partOf })}>Join {partOf}</a>.
            </p>
          )}
        </div>
      </div>
    </Page>
  )
}

function Hidden({ wanted }: { wanted: WantedPage }) {
  return (
    <>
      <input type="hidden" name="kind" value={wanted.kind} />
      <input type="hidden" name="key" value={wanted.key} />
    </>
  )
}

type StandingProps = { wanted: WantedPage; standing: Standing; email: string }

function Standing({ wanted, standing, email }: StandingProps) {
  switch (standing.kind) {
    case 'closed':
      return <Closed wanted={wanted} />
    case 'member':
      return (
        <p>
          You are in this team, as {standing.role}.{' '}
          <a href={schema.teamPath(standing.organisationId)}>Open the team</a>
        </p>
      )
    case 'waiting':
      return (
        <>
          <p>
            You asked to join on {dayWords(standing.since)}. A moderator decides, and you will hear by mail at{' '}
            {email}. Until then nothing changes.
          </p>
          <p>If you no longer need it, you can take the request back; you would have to write it anew.</p>
          <form action={withdrawAction}>
            <Hidden wanted={wanted} />
            <input type="hidden" name="requestId" value={standing.requestId} />
            <Submit kind="danger">Withdraw the request</Submit>
          </form>
        </>
      )
    case 'full':
      return standing.of === 'teams' ? (
        <p>
          You are in {schema.MOST_TEAMS} teams, which is the most for one person. Leave one on{' '}
          <a href="/account">your account</a> first.
        </p>
      ) : (
        <p>
          {schema.MOST_REQUESTS} requests of yours wait for a moderator, which is the most at a time. Withdraw
          one on <a href="/account">your account</a>, or wait for the answers.
        </p>
      )
    case 'at-once':
      return (
        <>
          <p>
            Your address {email} is at this school’s own web domain, so you can join now.{' '}
            {standing.role === 'owner'
              ? 'You are the first, so you will own the team: you can invite, change and remove colleagues.'
              : 'You will be an editor: you act for the school here. Its owners will be told by mail.'}
          </p>
          <form action={joinAction}>
            <Hidden wanted={wanted} />
            <Submit>Join</Submit>
          </form>
        </>
      )
    case 'review':
      return (
        <>
          <p>
            {WHY[standing.why](wanted, email)} A moderator reads what you write, and you will hear by mail.
          </p>
          <RequestForm kind={wanted.kind} wantedKey={wanted.key} />
        </>
      )
  }
}

const WHY: Record<'always' | 'domain' | 'removed', (wanted: WantedPage, email: string) => string> = {
  always: ({ kind }) => `Who acts for a ${kind} is always looked at by a person.`,
  domain: (wanted, email) =>
    wanted.kind === 'school' && !wanted.webHost
      ? 'We hold no website for this school, so we cannot tell by your address that you work there.'
      : `We cannot tell from your address ${email} that you work here: it is not at a web domain that belongs to this school alone.`,
  removed: () =>
    'An owner removed you from this team, so you need a moderator or an invitation from an owner to come back.',
}

function Closed({ wanted }: { wanted: WantedPage }) {
  const successors = wanted.kind === 'school' ? wanted.successors : []
  return (
    <>
      <p>This school is closed on the register, so nobody can join it.</p>
      {successors.length > 0 && (
        <ul>
          {successors.map(({ slug, name }) => (
            <li key={slug}>
              It is followed by <a href={schema.joinPath({ kind: 'school', key: slug })}>{name}</a>.
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
