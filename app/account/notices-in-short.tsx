// The offers and needs of one's schools on the account page: how many stand on the board, and the way to them.
import { KindTag } from '@/components/notice/kind-tag'
import { dayWords } from '@/lib/dates/schema'
import type { OwnNotice } from '@/lib/notices/queries'
import { noticePath, OWN_NOTICES, ownNoticePath } from '@/lib/notices/schema'

const SHOWN = 3

export function NoticesInShort({ notices }: { notices: OwnNotice[] }) {
  const current = notices.filter(({ standing }) => standing === 'open' || standing === 'taken-off')
  return (
    <section aria-labelledby="notices" className="grid gap-3 justify-items-start">
      <h2 id="notices">Your offers and needs</h2>
      {current.length === 0 ? (
        <div className="empty">
          <p>None on the board. Say what you can give or are looking for, and schools nearby can find it.</p>
        </div>
      ) : (
        <ul className="people w-full">
          {current.slice(0, SHOWN).map(({ id, slug, title, kind, standing, expiresOn }) => (
            <li key={id}>
              <div className="min-w-0">
                <KindTag kind={kind} />{' '}
                <a href={standing === 'open' ? noticePath(slug) : ownNoticePath(id)}>{title}</a>
                <p className="small soft">
                  {standing === 'open'
                    ? `On the board until ${dayWords(expiresOn)}`
                    : 'Taken off by a moderator'}
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
      <ul className="buttons">
        {notices.length > 0 && (
          <li>
            <a className="button quiet" href={OWN_NOTICES}>
              {current.length > SHOWN ? `See all ${current.length}` : 'Change, renew or close'}
            </a>
          </li>
        )}
        <li>
          <a className={current.length === 0 ? 'button' : 'button quiet'} href={`${OWN_NOTICES}/new`}>
            Add an offer or a need
          </a>
        </li>
      </ul>
    </section>
  )
}
