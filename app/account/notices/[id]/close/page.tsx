import type { Metadata } from 'next'
import { Submit } from '@/components/form/submit'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Page } from '@/components/ui/page'
import { endWords, NOTICE_ENDS, OWN_NOTICES, READABLE_DAYS } from '@/lib/notices/schema'
import { closeAction } from '../../actions'
import { loadOwn } from '../load'

export const metadata: Metadata = { title: 'Close an offer or a need', robots: { index: false } }

export default async function CloseNoticePage({ params }: PageProps<'/account/notices/[id]/close'>) {
  const { id, title, kind, standing } = await loadOwn((await params).id, 'close')
  return (
    <Page section="/account">
      <Breadcrumbs
        trail={[
          { href: '/account', name: 'Your account' },
          { href: OWN_NOTICES, name: 'Your offers and needs' },
        ]}
        here={title}
      />
      <div className="wrap page grid gap-6 narrow">
        <h1>Close the {kind}</h1>
        <p>
          “{title}” leaves the board at once. Its page says for {READABLE_DAYS} days that it has ended, and
          you can put it back.
        </p>
        {standing === 'closed' ? (
          <p className="note">It is closed already.</p>
        ) : (
          <form action={closeAction} className="form">
            <input type="hidden" name="id" value={id} />
            <ul className="buttons">
              {NOTICE_ENDS.map((because) => (
                <li key={because}>
                  <Submit kind={because === 'found' ? 'main' : 'quiet'} name="because" value={because}>
                    {endWords(kind, because)}
                  </Submit>
                </li>
              ))}
            </ul>
          </form>
        )}
      </div>
    </Page>
  )
}
