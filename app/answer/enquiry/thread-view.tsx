// A thread with what one can do in it: the page of a mailed link and the page of the account share it.
import { randomUUID } from 'node:crypto'
import type { ReactNode } from 'react'
import { Messages, Unchecked } from '@/components/enquiry/messages'
import { Hidden } from '@/components/form/hidden'
import { Submit } from '@/components/form/submit'
import { Facts } from '@/components/ui/facts'
import { momentWords } from '@/lib/dates/schema'
import type { Thread } from '@/lib/enquiries/queries'
import { ANSWERS } from '@/lib/enquiries/words'
import { PROJECT_TYPES } from '@/lib/projects/schema'
import { blockAction, closeAction, unblockAction } from './actions'
import { ChangeForm, PostForm } from './post-form'
import { ReportForm } from './report-form'

type Props = {
  thread: Thread
  /** What its forms send on: the link, or the thread's id. */
  hidden: Record<string, string>
  /** Whether the link has still to act; in the account always. */
  mayAct: boolean
  isSignedIn: boolean
  children?: ReactNode
}

export const otherOf = ({ side, team, from }: Thread) => (side === 'sender' ? team : from.name)

export function ThreadView({ thread, hidden, mayAct, isSignedIn, children }: Props) {
  const { side, messages, from, team, state, sentAt } = thread
  const isOpen = mayAct && state === 'open' && !thread.isPaused
  const isAnswer = side === 'school' && !thread.answer
  return (
    <>
      {thread.isExample && <p className="note">Example: nobody has really said this.</p>}
      <About thread={thread} />
      {side === 'school' && <Unchecked from={from} />}
      <Messages
        messages={messages.map((message) => ({
          ...message,
          said: message.answer && ANSWERS[message.answer].label,
        }))}
        senderIs={from}
        team={team}
      />
      <Standing thread={thread} />
      {children}
      <div className="choices-less">
        {isOpen && <h2>{isAnswer ? 'Your answer' : 'Add a message'}</h2>}
        <PostForm
          hidden={hidden}
          nonce={randomUUID()}
          isAnswer={isAnswer}
          giveTo={thread.mayGiveAddress && !thread.hasGivenOwn ? otherOf(thread) : null}
          isOpen={isOpen}
        />
      </div>
      {isOpen && isSignedIn && side === 'school' && thread.answer && (
        <ChangeForm hidden={hidden} nonce={randomUUID()} />
      )}
      {mayAct && sentAt && <More thread={thread} hidden={hidden} isSignedIn={isSignedIn} />}
    </>
  )
}

function About({ thread }: { thread: Thread }) {
  const { about, aboutPath, kind, team, teamPath, addresses, hasGiven, hasGivenOwn, givesAddress } = thread
  const mailto = addresses.map(({ address }) => (
    <a key={address} href={`mailto:${address}`} className="address">
      {address}
    </a>
  ))
  const facts = {
    To: teamPath ? <a href={teamPath}>{team}</a> : team,
    About: about && (aboutPath ? <a href={aboutPath}>{about}</a> : about),
    Kind: kind ? PROJECT_TYPES[kind].label : 'Not sure yet',
    'Their address': mailto.length > 0 && mailto,
    'Your address': hasGiven
      ? hasGivenOwn
        ? 'You have given it to them'
        : 'One of your team has given theirs'
      : givesAddress && 'They get it if they say “Yes, let’s talk”',
  }
  return <Facts label="About these messages" facts={facts} />
}

function Standing({ thread }: { thread: Thread }) {
  const { state, answer, answeredAt, answeredBy, side, team, sentAt, closedAt, closedBy, closedBecause } =
    thread
  const lines = [
    answer &&
      `${side === 'school' ? (answeredBy?.name ?? 'A colleague') : team} answered on ${momentWords(answeredAt!)}: ${ANSWERS[answer].said}.`,
    !answer &&
      sentAt &&
      state === 'open' &&
      side === 'sender' &&
      `Sent on ${momentWords(sentAt)}. Nobody has answered yet.`,
    state === 'held' && 'A moderator looks at this message before it goes on. You will hear by mail.',
    thread.isPaused &&
      'A moderator looks at these messages. Nothing more is passed on until they have decided.',
    state === 'closed' &&
      `Closed on ${momentWords(closedAt!)} by ${closerWords(closedBy!, thread)}. Nothing more can be added.`,
    closedBecause && `The moderator wrote: ${closedBecause}`,
  ].filter(Boolean)
  return (
    lines.length > 0 && (
      <div className="note grid gap-1">
        {lines.map((line) => (
          <p key={String(line)}>{line}</p>
        ))}
      </div>
    )
  )
}

function closerWords(by: 'sender' | 'school' | 'moderator', { side, team, from }: Thread) {
  if (by === 'moderator') return 'a moderator'
  if (by === side) return side === 'sender' ? 'you' : 'your team'
  return by === 'sender' ? from.name : team
}

function More({
  thread,
  hidden,
  isSignedIn,
}: {
  thread: Thread
  hidden: Record<string, string>
  isSignedIn: boolean
}) {
  const { side, state, isPaused, isBlocked, mayBlock } = thread
  return (
    <ReportForm
      hidden={hidden}
      summary={side === 'school' ? 'Close, report or block' : 'Close or report'}
      isShown={!isPaused}
    >
      {state === 'open' && (
        <form action={closeAction} className="form">
          <Hidden fields={hidden} />
          <p>Closing ends it for both sides. They are told.</p>
          <Submit kind="quiet">{side === 'sender' ? 'Take it back and close' : 'Close it'}</Submit>
        </form>
      )}
      {mayBlock && (
        <form action={blockAction} className="form">
          <Hidden fields={hidden} />
          <p>
            After blocking, nothing more from this sender’s address reaches you. It also closes what is open.
          </p>
          <Submit kind="danger">Block the sender</Submit>
        </form>
      )}
      {isBlocked && isSignedIn && (
        <form action={unblockAction} className="form">
          <Hidden fields={hidden} />
          <p>This sender is blocked.</p>
          <Submit kind="quiet">Let them write again</Submit>
        </form>
      )}
    </ReportForm>
  )
}
