// Where the link of a mail about an enquiry leads.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Hidden } from '@/components/form/hidden'
import { Submit } from '@/components/form/submit'
import { Done } from '@/components/ui/done'
import { Page } from '@/components/ui/page'
import { readId } from '@/lib/accounts/schema'
import { getThreadByLink } from '@/lib/enquiries/queries'
import { threadPath } from '@/lib/enquiries/schema'
import { doneWords } from '@/lib/enquiries/words'
import { readText } from '@/lib/search/schema'
import { Whose } from '../../frame'
import { renewAction } from '../actions'
import { otherOf, ThreadView } from '../thread-view'

export const metadata: Metadata = { title: 'Messages', robots: { index: false } }

export default async function LinkPage({ params, searchParams }: PageProps<'/answer/enquiry/[id]'>) {
  const [{ id }, { token: sent, done }] = await Promise.all([params, searchParams])
  const token = readText(sent)
  const held = readId(id) && (await getThreadByLink(id, token))
  if (!held) notFound()
  const { thread, isSpent, isOld } = held
  const hidden = { link: id, token }
  const isAsked = thread.side === 'school' && !thread.answer && thread.state === 'open'
  return (
    <Page section="/account">
      <div className="wrap page grid gap-6 narrow answer">
        <h1>
          {isOld
            ? 'This link no longer works'
            : isAsked
              ? `${otherOf(thread)} writes to you`
              : `Messages with ${otherOf(thread)}`}
        </h1>
        <Done words={doneWords(done)} />
        {isOld && <p>It was for a month. Ask for a new one, or sign in.</p>}
        {isOld ? (
          <Renew hidden={hidden} enquiryId={thread.id} />
        ) : (
          <ThreadView thread={thread} hidden={hidden} mayAct={!isSpent} isSignedIn={false}>
            {isSpent && (
              <>
                <p>
                  This link has been used. To go on, ask for a new one or sign in.
                  {thread.side === 'school' && thread.answer && ' Signed in, you can change the answer too.'}
                </p>
                <Renew hidden={hidden} enquiryId={thread.id} />
              </>
            )}
          </ThreadView>
        )}
        {!isSpent && !isOld && <Whose />}
      </div>
    </Page>
  )
}

function Renew({ hidden, enquiryId }: { hidden: Record<string, string>; enquiryId: string }) {
  return (
    <ul className="buttons">
      <li>
        <form action={renewAction}>
          <Hidden fields={hidden} />
          <Submit kind="quiet">Send me a new link</Submit>
        </form>
      </li>
      <li>
        <a className="button quiet" href={threadPath(enquiryId)}>
          Sign in
        </a>
      </li>
    </ul>
  )
}
