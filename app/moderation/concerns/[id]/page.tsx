import type { Metadata } from 'next'
import { Done } from '@/components/ui/done'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Facts } from '@/components/ui/facts'
import { Page } from '@/components/ui/page'
import { Paragraphs } from '@/components/ui/paragraphs'
import { readId } from '@/lib/accounts/schema'
import { noticeSlugIn } from '@/lib/concerns/page'
import { type ConcernPage, getConcern } from '@/lib/concerns/queries'
import { CONCERN_KINDS, CONCERN_STATES } from '@/lib/concerns/words'
import { dayWords, momentWords } from '@/lib/dates/schema'
import { draftPath } from '@/lib/drafts/words'
import { doneWords } from '@/lib/revisions/words'
import { found } from '@/lib/http/found'
import { NOTICES_TO_MODERATE } from '@/lib/notices/schema'
import { isLate, moderatorUnlessLate } from '../../late'
import { UnpublishForm } from '../../unpublish-form'
import { AnswerForm } from './answer-form'

export const metadata: Metadata = { title: 'A concern', robots: { index: false } }

type Props = PageProps<'/moderation/concerns/[id]'>

export default async function ConcernPageView({ params, searchParams }: Props) {
  const { id } = await params
  const concernId = found(readId(id))
  const actor = await moderatorUnlessLate(`/moderation/concerns/${id}`)
  const concern = actor && found(await getConcern(actor, concernId))
  const { project, state } = concern ?? {}
  const [isOpen, isPublic] = [state === 'open', Boolean(project?.publishedAt)]
  return (
    <Page>
      <Breadcrumbs trail={[{ href: '/moderation', name: 'Moderation' }]} here="A concern" />
      <div className="wrap page">
        <div className="prose narrow">
          <h1>{concern ? `A concern: ${kindWords(concern)}` : 'What you wrote on a concern'}</h1>
          <Done words={doneWords((await searchParams).done)} />
          {concern && <Raised concern={concern} />}
          {(isPublic || isLate()) && (
            <UnpublishForm projectId={project?.id ?? null} concernId={concernId} isLate={!isPublic}>
              <h2 id="take-off">Take {project ? `“${project.title}”` : 'the project'} off the site</h2>
              <p>
                At once; you can put it back later. The reason is not shown to whoever raised the concern.
              </p>
            </UnpublishForm>
          )}
          {(isOpen || isLate()) && (
            <AnswerForm concernId={concernId} isMailed={concern?.reporterEmail !== null} isLate={!isOpen}>
              <h2 id="close">Close the concern</h2>
            </AnswerForm>
          )}
          {concern && !isOpen && <Closed concern={concern} />}
        </div>
      </div>
    </Page>
  )
}

const kindWords = ({ kind }: ConcernPage) =>
  CONCERN_KINDS[kind].label.replace(/^./, (letter) => letter.toLowerCase())

function Raised({ concern }: { concern: ConcernPage }) {
  return (
    <>
      <About concern={concern} />
      <section aria-labelledby="words">
        <h2 id="words">What they say</h2>
        <Paragraphs text={concern.words} />
      </section>
    </>
  )
}

function About({ concern: { page, project, madeAt, age, reporterEmail } }: { concern: ConcernPage }) {
  const noticeSlug = noticeSlugIn(page)
  const facts = {
    Page: <a href={page}>{page}</a>,
    Project: project && (project.publishedAt ? 'On the site now' : 'Not on the site now'),
    'Offer or need': noticeSlug && (
      <a href={`${NOTICES_TO_MODERATE}/${noticeSlug}`}>See it, or take it off</a>
    ),
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
