// The offers and needs of one's own schools: how each stands, and what can be done with it.
import { Submit } from '@/components/form/submit'
import { KindTag } from '@/components/notice/kind-tag'
import { dayWords } from '@/lib/dates/schema'
import type { OwnNotice } from '@/lib/notices/queries'
import { endWords, noticePath, ownNoticePath } from '@/lib/notices/schema'
import { renewAction } from './actions'

function standingWords({
  kind,
  standing,
  expiresOn,
  closedAt,
  closedBecause,
  takenOffBecause,
}: OwnNotice): string {
  if (standing === 'open') return `On the board until ${dayWords(expiresOn)}`
  if (standing === 'expired') return `Left the board after ${dayWords(expiresOn)}`
  if (standing === 'closed')
    return `Closed on ${dayWords(closedAt!)}: ${small(endWords(kind, closedBecause!))}`
  return `Taken off by a moderator: ${takenOffBecause}`
}

const small = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)

export function OwnNotices({ notices }: { notices: OwnNotice[] }) {
  return (
    <ul className="people w-full">
      {notices.map((notice) => (
        <OwnNoticeRow key={notice.id} notice={notice} />
      ))}
    </ul>
  )
}

function OwnNoticeRow({ notice }: { notice: OwnNotice }) {
  const { id, slug, title, kind, standing, school, team, isExample } = notice
  const name = <span className="hidden-text"> {title}</span>
  const isBack = standing === 'expired' || standing === 'closed'
  return (
    <li>
      <div className="min-w-0">
        <KindTag kind={kind} />{' '}
        {standing === 'taken-off' ? (
          <a href={ownNoticePath(id)}>{title}</a>
        ) : (
          <a href={noticePath(slug)}>{title}</a>
        )}
        <p className="small soft">
          {[isExample && 'Example', standingWords(notice), school.name, team !== school.name && team]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <div className="actions">
        {!isBack && (
          <a className="button quiet" href={ownNoticePath(id)}>
            Change{name}
          </a>
        )}
        {standing !== 'taken-off' && (
          <form action={renewAction}>
            <input type="hidden" name="id" value={id} />
            <Submit kind="quiet" label={`${isBack ? 'Put back' : 'Renew'} ${title}`}>
              {isBack ? 'Put back' : 'Renew'}
            </Submit>
          </form>
        )}
        {standing !== 'closed' && (
          <a className="button quiet" href={ownNoticePath(id, 'close')}>
            Close{name}
          </a>
        )}
      </div>
    </li>
  )
}
