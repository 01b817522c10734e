import type { Metadata } from 'next'
import { RegionTiles } from '@/components/map/region-tiles'
import { NoticeCardItem } from '@/components/notice/card'
import { ProjectCardItem } from '@/components/project/card'
import { TypeIcon } from '@/components/project/type-icon'
import { JsonLd } from '@/components/ui/json-ld'
import { NearMe } from '@/components/search/near-me'
import { NearMeButton } from '@/components/search/near-me-button'
import { Page } from '@/components/ui/page'
import { Static } from '@/components/ui/static'
import { number } from '@/components/ui/words'
import { WeaveKey } from '@/components/weave/key'
import { weaveAddress } from '@/components/weave/picture'
import { env } from '@/lib/env'
import { getHome } from '@/lib/home/queries'
import { BOARD } from '@/lib/notices/schema'
import { PROJECT_TYPES, type ProjectType } from '@/lib/projects/schema'
import { optionOf } from '@/lib/search/schema'

export const metadata: Metadata = {
  title: { absolute: 'Schools Together: partnership projects between schools' },
  alternates: { canonical: '/' },
}

export default async function HomePage() {
  const { figures, types, regions, featured, notices } = await getHome()
  const all = { state: figures.state, independent: figures.independent, unknown: figures.unknown, lead: null }
  const headline = [
    { href: '/projects', figure: figures.projects, words: 'projects' },
    { href: '/schools?part=yes', figure: figures.schools, words: 'schools taking part' },
    { href: '/partnerships', figure: figures.partnerships, words: 'lasting partnerships' },
    { href: '/impact/pupils', figure: figures.pupils, words: 'pupils, as the projects report them' },
  ]
  return (
    <Page>
      <JsonLd
        data={{
          '@context': 'https://schema.org',
          '@type': 'WebSite',
          name: 'Schools Together',
          url: env().SITE_URL.origin,
        }}
      />
      <Static>
        <section className="hero">
          <div className="hero-say">
            <h1>Schools do more side by side</h1>
            <p>
              Partnership projects between state and independent schools: find one near you, and see what it
              changed.
            </p>
            <form className="find" action="/projects" method="get" role="search" aria-label="Projects">
              <div>
                <label htmlFor="q">What are you looking for?</label>
                <input id="q" name="q" type="search" maxLength={200} autoComplete="off" />
              </div>
              <div>
                <label htmlFor="where">Near</label>
                <input
                  id="where"
                  name="where"
                  type="text"
                  maxLength={200}
                  autoComplete="off"
                  placeholder="Town or postcode"
                />
              </div>
              <button className="btn" type="submit">
                Search
              </button>
              <NearMeButton />
            </form>
          </div>
          <div className="hero-picture">
            <img src={weaveAddress('tall', 'plain', all, 'all-schools')} alt="" width={700} height={560} />
          </div>
        </section>
        <div className="wrap">
          <div className="headline-figures">
            {headline.map(({ href, figure, words }) => (
              <a key={href} href={href}>
                <b>{number(figure)}</b>
                <span>{words}</span>
              </a>
            ))}
          </div>
          <section className="block" aria-labelledby="types">
            <div className="head">
              <h2 id="types">What schools do together</h2>
              <a href="/projects">All projects</a>
            </div>
            <ul className="doors">
              {(Object.keys(PROJECT_TYPES) as ProjectType[]).map((type) => (
                <li key={type}>
                  <a className={`door ${optionOf(type)}`} href={`/projects?type=${optionOf(type)}`}>
                    <TypeIcon type={type} />
                    <b>{PROJECT_TYPES[type].label}</b>
                    <i className="num">
                      {types.get(optionOf(type)) ?? 0}
                      <span className="hidden-text"> projects</span>
                    </i>
                    <span>{PROJECT_TYPES[type].about}</span>
                  </a>
                </li>
              ))}
            </ul>
          </section>
          {featured.length > 0 && (
            <section className="block" aria-labelledby="featured">
              <div className="head">
                <h2 id="featured">Worth knowing about</h2>
                <a href="/projects?sort=newest">Newest first</a>
              </div>
              <ul className="cards">
                {featured.map((project) => (
                  <ProjectCardItem key={project.slug} project={project} />
                ))}
              </ul>
              <WeaveKey />
            </section>
          )}
          {notices.length > 0 && (
            <section className="block" aria-labelledby="notices">
              <div className="head">
                <h2 id="notices">Newest offers and needs</h2>
                <a href={BOARD}>All offers and needs</a>
              </div>
              <ul className="cards">
                {notices.map((notice) => (
                  <NoticeCardItem key={notice.slug} notice={notice} />
                ))}
              </ul>
            </section>
          )}
          <section className="block" aria-labelledby="regions">
            <div className="split">
              <RegionTiles counts={regions} />
              <div className="grid gap-4">
                <h2 id="regions">Find a project near you</h2>
                <p>
                  Each tile counts the projects with a school in that region; a project that reaches across
                  regions is counted in each of them.
                </p>
                <p>
                  You can also look for <a href="/schools">a school</a>, or for one of the{' '}
                  <a href="/partnerships">lasting partnerships</a> that run several projects.
                </p>
              </div>
            </div>
          </section>
        </div>
      </Static>
      <NearMe />
    </Page>
  )
}
