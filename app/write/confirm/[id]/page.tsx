// Where the link of a confirming mail leads: the message as it will go, and the button that sends it.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Hidden } from '@/components/form/hidden'
import { Submit } from '@/components/form/submit'
import { Messages } from '@/components/enquiry/messages'
import { Page } from '@/components/ui/page'
import { readId } from '@/lib/accounts/schema'
import { dayWords } from '@/lib/dates/schema'
import { getToConfirm } from '@/lib/enquiries/queries'
import { CONFIRM_DAYS } from '@/lib/enquiries/words'
import { PROJECT_TYPES } from '@/lib/projects/schema'
import { readText } from '@/lib/search/schema'
import { discardAction, sendAction } from '../../actions'

export const metadata: Metadata = { title: 'Send your message', robots: { index: false } }

const WAIT: Record<string, string> = {
  source: 'Too much was sent from your network. Wait a quarter of an hour, then press the button again.',
  team: 'They have had a great many messages today. Your message is kept: press the button again tomorrow.',
  blocked: 'They have asked not to get messages from this address, so nothing was sent.',
  unreachable: 'Nobody there can be reached through the site any more, so nothing was sent.',
}

type Enquiry = NonNullable<Awaited<ReturnType<typeof getToConfirm>>>

export default async function ConfirmPage({ params, searchParams }: PageProps<'/write/confirm/[id]'>) {
  const [{ id }, query] = await Promise.all([params, searchParams])
  const token = readText(query.token)
  const enquiry = readId(id) && (await getToConfirm(id, token))
  if (!enquiry) notFound()
  const wait = readText(query.wait)
  const isWaiting = enquiry.state === 'unconfirmed'
  const { isOld, messages, from, team } = enquiry
  return (
    <Page>
      <div className="wrap page grid gap-6 narrow">
        <h1>{isWaiting ? `Your message to ${enquiry.team}` : standing(enquiry).title}</h1>
        {isWaiting && Object.hasOwn(WAIT, wait) && (
          <p className="note" role="status">
            {WAIT[wait]}
          </p>
        )}
        <p>{isWaiting ? 'This is how it goes. Nothing has been sent so far.' : standing(enquiry).words}</p>
        {isOld ? (
          <p>This link is old, and shows the message no more. The mails that followed it lead there.</p>
        ) : (
          <>
            <About enquiry={enquiry} />
            <Messages messages={messages} senderIs={from} team={team} />
          </>
        )}
        {isWaiting && (
          <>
            <form action={sendAction}>
              <Hidden fields={{ enquiryId: id, token }} />
              <Submit>Send it</Submit>
            </form>
            <form action={discardAction}>
              <Hidden fields={{ enquiryId: id, token }} />
              <Submit kind="quiet">Delete it instead</Submit>
            </form>
            <p className="small soft">
              If you do neither, we delete it on{' '}
              {dayWords(new Date(enquiry.madeAt.getTime() + CONFIRM_DAYS * 86_400_000))}.
            </p>
          </>
        )}
      </div>
    </Page>
  )
}

function About({ enquiry: { about, aboutPath, kind, givesAddress } }: { enquiry: Enquiry }) {
  return (
    <p className="small soft">
      {about && <>About {aboutPath ? <a href={aboutPath}>{about}</a> : about} · </>}
      {kind ? PROJECT_TYPES[kind].label : 'Kind of partnership: not sure yet'} ·{' '}
      {givesAddress
        ? 'They get your address if they want to talk'
        : 'They do not get your address unless you give it later'}
    </p>
  )
}

function standing({ state, sentAt, team, closedBy }: Enquiry) {
  if (state === 'held')
    return {
      title: 'A moderator looks at your message first',
      words:
        'Something about it is unusual, so a person reads it before it goes on. You will hear by mail when it has, or why not.',
    }
  if (!sentAt && closedBy === 'school')
    return { title: 'Your message was not passed on', words: WAIT.blocked! }
  if (!sentAt)
    return { title: 'Your message was not passed on', words: 'The reason was sent to you by mail.' }
  return {
    title: 'Your message is on its way',
    words: `It went to ${team} on ${dayWords(sentAt)}. You will hear by mail when they answer.`,
  }
}
