import type { Metadata } from 'next'
import { Heading } from '@/components/ui/heading'
import { Page } from '@/components/ui/page'
import { Static } from '@/components/ui/static'
import { MESSAGES } from '@/lib/enquiries/schema'
import { CONFIRM_DAYS, NOTICE_DAYS } from '@/lib/enquiries/words'
import { readText } from '@/lib/search/schema'

export const metadata: Metadata = { title: 'Your message', robots: { index: false } }

const NEXT = [
  'They are told by mail, and can answer with one press: yes, let’s talk; maybe later; not now.',
  `You will hear of an answer by mail, and also when there is none after ${NOTICE_DAYS} days.`,
]

const PAGES: Record<string, { title: string; steps: string[] }> = {
  confirm: {
    title: 'Look at your e-mail',
    steps: [
      'Your message is kept, and nothing has been sent so far. A mail with a link is on its way to you.',
      'Open the link, and press the button on its page to send the message.',
      `Without that we delete it after ${CONFIRM_DAYS} days.`,
    ],
  },
  sent: { title: 'Your message is on its way', steps: NEXT },
  held: {
    title: 'A moderator looks at your message first',
    steps: [
      'Something about it is unusual, so it is read by a person before it goes on. It is not lost.',
      'You will hear by mail when it has been passed on, or why not.',
    ],
  },
  again: {
    title: 'We have your message already',
    steps: ['It was sent once before, and that is enough. Look at your e-mail for what comes next.'],
  },
  discarded: { title: 'Your message is deleted', steps: ['Nothing was sent to anybody.'] },
}

export default async function SentPage({ searchParams }: PageProps<'/write/sent'>) {
  const then = readText((await searchParams).then)
  const { title, steps } = PAGES[Object.hasOwn(PAGES, then) ? then : 'confirm']!
  return (
    <Page>
      <div className="wrap page">
        <div className="prose narrow">
          <Heading>{title}</Heading>
          <Static>
            <ul>
              {steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ul>
            <p>
              {['sent', 'held'].includes(then) && (
                <>
                  <a href={MESSAGES}>Your messages</a> ·{' '}
                </>
              )}
              <a href="/projects">Back to the projects</a>
            </p>
          </Static>
        </div>
      </div>
    </Page>
  )
}
