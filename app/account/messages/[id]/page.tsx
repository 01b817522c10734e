import type { Metadata } from 'next'
import { AccountFrame } from '@/components/account/frame'
import { readId } from '@/lib/accounts/schema'
import { requireActor } from '@/lib/auth/session'
import { getThread } from '@/lib/enquiries/queries'
import { markRead } from '@/lib/enquiries/reading'
import { MESSAGES, threadPath } from '@/lib/enquiries/schema'
import { doneWords } from '@/lib/enquiries/words'
import { found } from '@/lib/http/found'
import { otherOf, ThreadView } from '../../../answer/enquiry/thread-view'

export const metadata: Metadata = { title: 'Messages', robots: { index: false } }

export default async function ThreadPage({ params, searchParams }: PageProps<'/account/messages/[id]'>) {
  const [{ id: given }, { done }] = await Promise.all([params, searchParams])
  const id = found(readId(given))
  const actor = await requireActor(threadPath(id))
  const thread = found(await getThread(actor, id))
  await markRead(actor, id)
  return (
    <AccountFrame here="/account/messages" title={`Messages with ${otherOf(thread)}`} done={doneWords(done)}>
      <div className="grid gap-6 narrow answer">
        <p>
          <a href={MESSAGES}>All messages</a>
        </p>
        <ThreadView thread={thread} hidden={{ enquiryId: id }} mayAct isSignedIn />
      </div>
    </AccountFrame>
  )
}
