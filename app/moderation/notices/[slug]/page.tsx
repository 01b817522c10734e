import type { Metadata } from 'next'
import { Submit } from '@/components/form/submit'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Facts } from '@/components/ui/facts'
import { Page } from '@/components/ui/page'
import { Paragraphs } from '@/components/ui/paragraphs'
import { found } from '@/lib/http/found'
import { getNoticeToModerate } from '@/lib/notices/queue'
import { NOTICE_KINDS, noticePath, NOTICES_TO_MODERATE } from '@/lib/notices/schema'
import { schoolPath } from '@/lib/schools/schema'
import { isLate, moderatorUnlessLate } from '../../late'
import { putBackAction } from '../actions'
import { TakeOffForm } from '../take-off-form'

export const metadata: Metadata = { title: 'An offer or a need', robots: { index: false } }

const STANDINGS = {
  open: 'On the board',
  expired: 'Its last day has passed',
  closed: 'Closed by its team',
  'taken-off': 'Taken off',
}

type Notice = NonNullable<Awaited<ReturnType<typeof getNoticeToModerate>>>

export default async function ModeratedNoticePage({ params }: PageProps<'/moderation/notices/[slug]'>) {
  const { slug } = await params
  const actor = await moderatorUnlessLate(`${NOTICES_TO_MODERATE}/${slug}`)
  const notice = actor && (await getNoticeToModerate(actor, slug))
  if (!isLate()) found(notice)
  const isOff = notice?.standing === 'taken-off'
  return (
    <Page>
      <Breadcrumbs
        trail={[
          { href: '/moderation', name: 'Moderation' },
          { href: NOTICES_TO_MODERATE, name: 'Offers and needs' },
        ]}
        here={notice?.title ?? 'An offer or a need'}
      />
      <div className="wrap page">
        <div className="prose narrow">
          <h1>{notice?.title ?? 'What you wrote'}</h1>
          {notice && <About notice={notice} />}
          {notice && isOff && (
            <form action={putBackAction} className="form">
              <p>It was taken off because: {notice.takenOffBecause}</p>
              <input type="hidden" name="id" value={notice.id} />
              <Submit>Put it back</Submit>
            </form>
          )}
          <TakeOffForm id={notice?.id ?? null} isLate={!notice || isOff} />
        </div>
      </div>
    </Page>
  )
}

function About({ notice }: { notice: Notice }) {
  const { kind, school, team, standing, slug, words, times, costWords } = notice
  const facts = {
    Kind: NOTICE_KINDS[kind],
    School: <a href={schoolPath(school.slug)}>{school.name}</a>,
    Team: team !== school.name && team,
    Standing: STANDINGS[standing],
    Page: standing === 'open' && <a href={noticePath(slug)}>{noticePath(slug)}</a>,
  }
  return (
    <>
      <Facts label="Facts" facts={facts} />
      <section aria-labelledby="words">
        <h2 id="words">What it says</h2>
        <Paragraphs text={[words, times, costWords].filter(Boolean).join('\n\n')} />
      </section>
    </>
  )
}
