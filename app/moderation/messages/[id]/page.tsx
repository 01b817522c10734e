import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Messages, Unchecked } from '@/components/enquiry/messages'
import { Hidden } from '@/components/form/hidden'
import { Submit } from '@/components/form/submit'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Facts } from '@/components/ui/facts'
import { Page } from '@/components/ui/page'
import { readId } from '@/lib/accounts/schema'
import { momentWords } from '@/lib/dates/schema'
import { getHeld, type HeldPage } from '@/lib/enquiries/queries'
import { heldPath } from '@/lib/enquiries/schema'
import { DOUBTS, type Doubt, withDone } from '@/lib/enquiries/words'
import { found } from '@/lib/http/found'
import { isLate, moderatorUnlessLate } from '../../late'
import { letGoOnAction, letThroughAction } from '../actions'
import { EndForm } from './end-form'

export const metadata: Metadata = { title: 'A message that waits', robots: { index: false } }

export default async function HeldMessagePage({ params }: PageProps<'/moderation/messages/[id]'>) {
  const id = found(readId((await params).id))
  const actor = await moderatorUnlessLate(heldPath(id))
  const held = actor && (await getHeld(actor, id))
  if (actor && !held && !isLate()) redirect(withDone('/moderation/messages', 'decided'))
  const isHeld = held?.state === 'held'
  return (
    <Page>
      <Breadcrumbs
        trail={[
          { href: '/moderation', name: 'Moderation' },
          { href: '/moderation/messages', name: 'Messages that wait' },
        ]}
        here="A message"
      />
      <div className="wrap page">
        <div className="prose narrow">
          <h1>
            {held ? (isHeld ? 'A message that is held' : 'Messages that were reported') : 'What you wrote'}
          </h1>
          {held && (
            <>
              <About held={held} />
              <Unchecked from={held.from} />
              <Messages messages={held.messages} senderIs={held.from} team={held.team} />
              <form action={isHeld ? letThroughAction : letGoOnAction}>
                <Hidden fields={{ enquiryId: id }} />
                <Submit>{isHeld ? 'Let it through' : 'Let the thread go on'}</Submit>
              </form>
            </>
          )}
          <section aria-labelledby="end">
            <h2 id="end">{!held ? 'Your reason' : isHeld ? 'Or refuse it' : 'Or close the thread'}</h2>
            <EndForm enquiryId={id} isHeld={isHeld} isLate={!held} />
          </section>
        </div>
      </div>
    </Page>
  )
}

function About({ held }: { held: HeldPage }) {
  const { from, team, about, madeAt, doubts, isPaused, reportedAt, reportedBy, reportedBecause } = held
  const facts = {
    From: [from.name, from.role, from.of].filter(Boolean).join(', '),
    To: team,
    About: about,
    Written: momentWords(madeAt),
    'Why it is held': !isPaused && doubts.map((doubt) => DOUBTS[doubt as Doubt]).join('; '),
    Reported: isPaused && `${momentWords(reportedAt!)}, by ${reportedBy === 'sender' ? 'the sender' : team}`,
    'They say': isPaused && reportedBecause,
  }
  return (
    <Facts label="Facts" facts={facts}>
      <p className="small soft">You do not see the addresses of either side.</p>
    </Facts>
  )
}
