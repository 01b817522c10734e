import type { Metadata } from 'next'
import { Submit } from '@/components/form/submit'
import { KindTag } from '@/components/notice/kind-tag'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Done } from '@/components/ui/done'
import { Page } from '@/components/ui/page'
import { Paragraphs } from '@/components/ui/paragraphs'
import { requireModerator } from '@/lib/auth/session'
import { dayWords } from '@/lib/dates/schema'
import { MOST_SHOWN } from '@/lib/moderation/schema'
import { listNoticesOff, listNoticesToLookAt } from '@/lib/notices/queue'
import { noticePath, NOTICES_TO_MODERATE } from '@/lib/notices/schema'
import { doneWords } from '@/lib/notices/words'
import { lookedAtAction, putBackAction } from './actions'

export const metadata: Metadata = { title: 'Offers and needs to look at', robots: { index: false } }

type ToLookAt = Awaited<ReturnType<typeof listNoticesToLookAt>>[number]
type Off = Awaited<ReturnType<typeof listNoticesOff>>[number]

export default async function NoticesToModeratePage({ searchParams }: PageProps<'/moderation/notices'>) {
  const actor = await requireModerator(NOTICES_TO_MODERATE)
  const [waiting, off] = await Promise.all([listNoticesToLookAt(actor), listNoticesOff(actor)])
  return (
    <Page>
      <Breadcrumbs trail={[{ href: '/moderation', name: 'Moderation' }]} here="Offers and needs" />
      <div className="wrap page">
        <div className="prose narrow">
          <h1>Offers and needs to look at</h1>
          <Done words={doneWords((await searchParams).done)} />
          {waiting.length === 0 && <p>Every offer and need on the board has been looked at.</p>}
          {waiting.length === MOST_SHOWN && <p>These are the newest; more come up as these are looked at.</p>}
          {waiting.map((notice) => (
            <Waiting key={notice.id} notice={notice} />
          ))}
          {off.length > 0 && (
            <section aria-labelledby="off">
              <h2 id="off">Taken off</h2>
              <ul className="people">
                {off.map((notice) => (
                  <TakenOff key={notice.id} notice={notice} />
                ))}
              </ul>
            </section>
          )}
        </div>
      </div>
    </Page>
  )
}

const aboutOf = ({ school, team, age }: ToLookAt) =>
  [school.name, team !== school.name && team, `${age} ago`].filter(Boolean).join(' · ')

function Waiting({ notice }: { notice: ToLookAt }) {
  const { id, slug, kind, title, words, times, costWords, version } = notice
  return (
    <section aria-labelledby={`notice-${slug}`} className="choices">
      <h2 id={`notice-${slug}`}>
        <a href={noticePath(slug)}>{title}</a>
      </h2>
      <p className="small soft">
        <KindTag kind={kind} /> {aboutOf(notice)}
      </p>
      <div>
        <Paragraphs text={[words, times, costWords].filter(Boolean).join('\n\n')} />
      </div>
      <div className="buttons">
        <form action={lookedAtAction}>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="version" value={version} />
          <Submit label={`It is fine: ${title}`}>It is fine</Submit>
        </form>
        <a className="button danger" href={`${NOTICES_TO_MODERATE}/${slug}`}>
          Take it off<span className="hidden-text"> {title}</span>
        </a>
      </div>
    </section>
  )
}

function TakenOff({ notice: { id, slug, title, takenOffAt, takenOffBecause, lookedAt } }: { notice: Off }) {
  return (
    <li>
      <div className="min-w-0">
        <a href={`${NOTICES_TO_MODERATE}/${slug}`}>{title}</a>
        {!lookedAt && <b> · changed since</b>}
        <p className="small soft">
          {takenOffAt && dayWords(takenOffAt)}: {takenOffBecause}
        </p>
      </div>
      <form action={putBackAction}>
        <input type="hidden" name="id" value={id} />
        <Submit kind="quiet" label={`Put back: ${title}`}>
          Put back
        </Submit>
      </form>
    </li>
  )
}
