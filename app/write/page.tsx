import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Page } from '@/components/ui/page'
import { list } from '@/components/ui/words'
import { listTeams } from '@/lib/accounts/queries'
import { getActor } from '@/lib/auth/session'
import { findAddressee } from '@/lib/enquiries/addressee'
import { type About, readAbout } from '@/lib/enquiries/schema'
import { stampOf } from '@/lib/enquiries/stamp'
import { listSimilarProjects, ordinalOf } from '@/lib/search/queries'
import { Example, Nobody } from './nobody'
import { WriteForm } from './write-form'

type Props = PageProps<'/write'>

const load = cache(async (key: string) => findAddressee(JSON.parse(key) as About))

async function read({ searchParams }: Props) {
  const about = readAbout(await searchParams)
  const addressee = about && (await load(JSON.stringify(about)))
  if (!about || !addressee) notFound()
  return { about, addressee }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { addressee } = await read(props)
  const { team, subject } = addressee
  return {
    title: team
      ? `Write to ${team.name}`
      : addressee.isExample
        ? 'An example'
        : `How to reach ${subject.title}`,
    robots: { index: false },
  }
}

export default async function WritePage(props: Props) {
  const { about, addressee } = await read(props)
  const { team, subject } = addressee
  const isAboutItself = subject.title === team?.name
  const { others, isExample } = addressee
  return (
    <Page>
      <Breadcrumbs
        trail={[
          { href: '/', name: 'Home' },
          { href: subject.path, name: subject.title },
        ]}
        here="Write"
      />
      <div className="wrap page">
        <div className="prose narrow">
          <h1>{team ? `Write to ${team.name}` : isExample ? 'This is an example' : 'How to reach them'}</h1>
          {!team && (
            <p>
              About <a href={subject.path}>{subject.title}</a>
            </p>
          )}
          {isExample && <Example addressee={addressee} />}
          {!team && !isExample && (
            <Nobody addressee={addressee} similar={await similarTo(subject.projectSlug)} />
          )}
          {team && (
            <>
              {!isAboutItself && (
                <p>
                  About <a href={subject.path}>{subject.title}</a>
                </p>
              )}
              <p>
                {team.role
                  ? `It goes to the ${team.role.toLowerCase()} and colleagues`
                  : 'It goes to those who act for it here'}
                , who can answer with one press. They do not see your address unless you give it.
              </p>
              {others.length > 0 && (
                <p>
                  Several schools lead this project; this one can be reached here. The others are{' '}
                  {list(others)}.
                </p>
              )}
              <Form about={about} />
            </>
          )}
        </div>
      </div>
    </Page>
  )
}

const similarTo = async (slug: string | undefined) => (slug ? listSimilarProjects(await ordinalOf(slug)) : [])

async function Form({ about }: { about: About }) {
  const actor = await getActor()
  const teams = actor ? await listTeams(actor) : []
  return (
    <WriteForm
      about={about}
      nonce={randomUUID()}
      stamp={stampOf()}
      person={actor && { name: actor.name ?? '', email: actor.email }}
      teams={teams.map(({ name, organisation }) => ({ value: organisation.id, label: name }))}
    />
  )
}
