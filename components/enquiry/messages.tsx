// What was said in a thread, the first message first.
import { momentWords } from '@/lib/dates/schema'
import { Static } from '@/components/ui/static'

type Message = {
  id: string
  side: 'sender' | 'school'
  authorName: string | null
  words: string
  sentAt: Date
  said?: string | null
}
type From = { name: string; role: string | null; of: string | null; path?: string | null }
type Props = { messages: Message[]; senderIs: From; team: string }

export function Messages({ messages, senderIs, team }: Props) {
  return (
    <Static as="ol" className="messages">
      {messages.map(({ id, side, authorName, words, sentAt, said }) => (
        <li key={id} className={side}>
          <p>
            <b>{side === 'sender' ? <Who {...senderIs} /> : [authorName, team].filter(Boolean).join(', ')}</b>
            {said && <span className="said">{said}</span>}
          </p>
          <p className="small soft">{momentWords(sentAt)}</p>
          <div className="words">{words}</div>
        </li>
      ))}
    </Static>
  )
}

/** What a sender says of themselves that nothing here bears out. */
export function Unchecked({ from: { name, role, of, isKnown } }: { from: From & { isKnown: boolean } }) {
  if (isKnown || (!of && !role)) return null
  const what = of ? `they write for ${of}${role ? `, as ${role}` : ''}` : `they are ${role}`
  return (
    <p className="note">
      {name} says {what}; we have not checked it.
    </p>
  )
}

function Who({ name, role, of, path }: From) {
  return (
    <>
      {[name, role].filter(Boolean).join(', ')}
      {of && <>, {path ? <a href={path}>{of}</a> : of}</>}
    </>
  )
}
