import type { Metadata } from 'next'
import { AccountFrame } from '@/components/account/frame'
import { Static } from '@/components/ui/static'
import { countOf } from '@/components/ui/words'
import { requireActor } from '@/lib/auth/session'
import { dayWords } from '@/lib/dates/schema'
import { listThreads, type ThreadRow } from '@/lib/enquiries/queries'
import { MESSAGES, threadPath } from '@/lib/enquiries/schema'
import { ANSWERS } from '@/lib/enquiries/words'

export const metadata: Metadata = { title: 'Messages', robots: { index: false } }

export default async function MessagesPage() {
  const actor = await requireActor(MESSAGES)
  const threads = await listThreads(actor)
  const unread = threads.filter(({ isUnread }) => isUnread).length
  return (
    <AccountFrame here="/account/messages" title="Messages">
      {threads.length === 0 ? (
        <div className="empty">
          <p>
            Nobody has written to your schools so far, and you to nobody. On the page of any project or school
            there is “Write to them”.
          </p>
          <p>
            <a href="/projects">Look at projects</a>
          </p>
        </div>
      ) : (
        <>
          <p>
            {unread > 0 ? `${countOf(unread, 'thread')} with something new.` : 'You have read everything.'}
          </p>
          <Static as="ul" className="people">
            {threads.map((thread) => (
              <Row key={thread.id} thread={thread} />
            ))}
          </Static>
        </>
      )}
    </AccountFrame>
  )
}

function Row({ thread }: { thread: ThreadRow }) {
  const { id, side, from, team, about, isUnread, lastMessageAt, isExample } = thread
  const name = side === 'sender' ? team : [from.name, from.of].filter(Boolean).join(', ')
  const facts = [side === 'sender' ? 'You wrote' : `To ${team}`, about && `about ${about}`, standing(thread)]
  return (
    <li>
      <div className="min-w-0">
        <a href={threadPath(id)}>{isUnread ? <b>{name}</b> : name}</a>
        {isUnread && <span className="count">New</span>}
        <p className="small soft">{facts.filter(Boolean).join(' · ')}</p>
        {isExample && <p className="small soft">Example: nobody has really said this</p>}
      </div>
      <span className="small soft">{dayWords(lastMessageAt)}</span>
    </li>
  )
}

function standing({ state, answer, answeredBy, side, isPaused, sentAt }: ThreadRow) {
  if (isPaused) return 'a moderator looks at it'
  if (state === 'held') return 'waits for a moderator'
  if (!sentAt) return 'not passed on'
  const by = side === 'school' && answeredBy?.name ? ` (${answeredBy.name})` : ''
  const said = answer ? `answered: ${ANSWERS[answer].said}${by}` : 'not answered yet'
  return state === 'closed' ? `${said}; closed` : said
}
