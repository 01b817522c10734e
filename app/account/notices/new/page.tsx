import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Page } from '@/components/ui/page'
import { requireActor } from '@/lib/auth/session'
import { listPlaces, listThemes } from '@/lib/notices/queries'
import { NOTICE_KINDS, OWN_NOTICES } from '@/lib/notices/schema'
import { publishAction } from '../actions'
import { NoticeForm } from '../notice-form'

const NEW = `${OWN_NOTICES}/new`

export const metadata: Metadata = { title: 'Add an offer or a need', robots: { index: false } }

export default async function NewNoticePage({ searchParams }: PageProps<'/account/notices/new'>) {
  const { kind: asked } = await searchParams
  const kind = asked === 'offer' || asked === 'need' ? asked : null
  const actor = await requireActor(kind ? `${NEW}?kind=${kind}` : NEW)
  const [places, themes] = await Promise.all([listPlaces(actor), listThemes()])
  return (
    <Page section="/account">
      <Breadcrumbs
        trail={[
          { href: '/account', name: 'Your account' },
          { href: OWN_NOTICES, name: 'Your offers and needs' },
        ]}
        here={kind ? `New ${kind}` : 'New'}
      />
      <div className="wrap page grid gap-6 narrow">
        <h1>{kind ? `New ${kind}` : 'Add an offer or a need'}</h1>
        {places.length === 0 ? (
          <NoSchool />
        ) : kind ? (
          <>
            <p>
              It is public as soon as you send it. Only the title, your own words, the type and how it takes
              place are needed.
            </p>
            <NoticeForm
              key={kind}
              action={publishAction}
              kind={kind}
              hidden={{ kind, once: randomUUID() }}
              places={places}
              themes={themes}
              submit={`Put the ${kind} on the board`}
            />
          </>
        ) : (
          <Kinds />
        )}
      </div>
    </Page>
  )
}

function Kinds() {
  return (
    <ul className="grid gap-4">
      {(Object.keys(NOTICE_KINDS) as (keyof typeof NOTICE_KINDS)[]).map((kind) => (
        <li key={kind} className="grid gap-1 justify-items-start">
          <a className="button" href={`${NEW}?kind=${kind}`}>
            {kind === 'offer' ? 'We offer something' : 'We need something'}
          </a>
          <p className="hint">
            {kind === 'offer'
              ? 'Lessons, training, places, a pool, a lab, people’s time: any school can offer.'
              : 'A partner, a teacher, a room, pupils to work with: any school can ask.'}
          </p>
        </li>
      ))}
    </ul>
  )
}

function NoSchool() {
  return (
    <div className="empty">
      <p>An offer or a need belongs to a school, a partnership or a trust, so you join yours first.</p>
      <a className="button" href="/join">
        Join a school, partnership or trust
      </a>
    </div>
  )
}
