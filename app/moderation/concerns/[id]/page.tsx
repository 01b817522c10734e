import type { Metadata } from 'next'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Facts } from '@/components/ui/facts'
import { Page } from '@/components/ui/page'
import { Paragraphs } from '@/components/ui/paragraphs'
import { readId } from '@/lib/accounts/schema'
import { requireModerator } from '@/lib/auth/session'
import { type ConcernPage, getConcern } from '@/lib/concerns/queries'
import { CONCERN_KINDS, CONCERN_STATES } from '@/lib/concerns/words'
import { dayWords, momentWords } from '@/lib/dates/schema'
import { draftPath } from '@/lib/drafts/words'
import { found } from '@/lib/http/found'
import { UnpublishForm } from '../../unpublish-form'
import { AnswerForm } from './answer-form'

export const metadata: Metadata = { title: 'A concern', robots: { index: false } }

export default async function ConcernPageView({ params }: PageProps<'/moderation/concerns/[id]'>) {
  const { id } = await params
  const actor = await requireModerator(`/moderation/concerns/${id}`)
  const concern = found(await getConcern(actor, found(readId(id))))
  const { kind, project, state, words, reporterEmail } = concern
  return (
    <Page>
      <Breadcrumbs trail={[{ href: '/moderation', name: 'Moderation' }]} here="A concern" />
      <div className="wrap page">
        <div className="prose narrow">
          <h1>A concern: {CONCERN_KINDS[kind].label.replace(/^./, (letter) => letter.toLowerCase())}</h1>
          <About concern={concern} />
          <section aria-labelledby="words">
            <h2 id="words">What they say</h2>
            <Paragraphs text={words} />
          </section>
          {project?.publishedAt && (
            <section aria-labelledby="take-off">
              <h2 id="take-off">Take “{project.title}” off the site</h2>
              <p>
                At once; you can put it back later. The reason is not shown to whoever raised the concern.
              </p>
              <UnpublishForm projectId={project.id} />
            </section>
          )}
          {state === 'open' ? (
            <section aria-labelledby="close">
              <h2 id="close">Close the concern</h2>
              <AnswerForm concernId={concern.id} isMailed={reporterEmail !== null} />
            </section>
          ) : (
            <Closed concern={concern} />
          )}
        </div>
      </div>
    </Page>
  )
}

function About({ concern: { page, project, madeAt, age, reporterEmail } }: { concern: ConcernPage }) {
  const facts = {
    Page: <a href={page}>{page}</a>,
    Project: project && (project.publishedAt ? 'On the site now' : 'Not on the site now'),
    Versions: project?.draft && <a href={draftPath(project.draft.id, 'history')}>All versions</a>,
    Raised: `${momentWords(madeAt)}, ${age} ago`,
    Address: reporterEmail ?? 'They left none, so nobody can be answered',
  }
  return (
    <Facts label="Facts" facts={facts}>
      {reporterEmail && (
        <p className="small soft">The address is theirs to say: nobody has confirmed that it is their own.</p>
      )}
    </Facts>
  )
}

function Closed({ concern: { state, decidedAt, decidedBy, answer } }: { concern: ConcernPage }) {
  return (
    <p className="note">
      {CONCERN_STATES[state]}
      {decidedBy && `, by ${decidedBy.name ?? decidedBy.email}`}
      {decidedAt && `, on ${dayWords(decidedAt)}`}.{answer && ` The answer was: “${answer}”`}
    </p>
  )
}
