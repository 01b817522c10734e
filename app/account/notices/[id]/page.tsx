import type { Metadata } from 'next'
import { Submit } from '@/components/form/submit'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Page } from '@/components/ui/page'
import { valuesOf } from '@/lib/notices/form'
import { listThemes } from '@/lib/notices/queries'
import { OWN_NOTICES } from '@/lib/notices/schema'
import { changeAction, renewAction } from '../actions'
import { NoticeForm } from '../notice-form'
import { loadOwn } from './load'

export const metadata: Metadata = { title: 'Change an offer or a need', robots: { index: false } }

export default async function ChangeNoticePage({ params }: PageProps<'/account/notices/[id]'>) {
  const [notice, themes] = await Promise.all([loadOwn((await params).id), listThemes()])
  const { id, kind, title, standing, version, school, takenOffBecause } = notice
  const hasEnded = standing === 'expired' || standing === 'closed'
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
        <h1>Change the {kind}</h1>
        {standing === 'taken-off' && (
          <div className="note">
            <p>
              <b>A moderator has taken it off the board.</b> The reason: {takenOffBecause}
            </p>
            <p>Change what is wrong and save it; a moderator then looks at it again.</p>
          </div>
        )}
        {hasEnded && (
          <form action={renewAction} className="note grid gap-3 justify-items-start">
            <p>It has left the board. Put it back for six months, then change it.</p>
            <input type="hidden" name="id" value={id} />
            <Submit>Put it back on the board</Submit>
          </form>
        )}
        {/* One that ended meanwhile comes back with what was typed. */}
        <p>
          For <b>{school.name}</b>
        </p>
        <NoticeForm
          action={changeAction}
          kind={kind}
          values={valuesOf({ ...notice, themes: notice.themes.map(({ slug }) => slug) })}
          hidden={{ id, version: String(version) }}
          themes={themes}
          submit="Save the changes"
        />
      </div>
    </Page>
  )
}
