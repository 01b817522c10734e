import type { Metadata } from 'next'
import { Operator } from '@/components/ui/operator'
import { Page } from '@/components/ui/page'
import { Static } from '@/components/ui/static'
import { env } from '@/lib/env'
import { INDICATORS } from '@/lib/impact/catalogue'
import { EVIDENCE_RULES } from '@/lib/impact/evidence'
import { RULES_PATH } from '@/lib/matches/schema'
import { BOARD } from '@/lib/notices/schema'
import { EVIDENCE } from '@/lib/projects/schema'

export const metadata: Metadata = {
  title: 'About and credits',
  description:
    'What this site shows, where its figures come from, what the evidence levels mean, and who is credited.',
  alternates: { canonical: '/about' },
}

export default function AboutPage() {
  return (
    <Page section="/about" isOnPage>
      <Static>
        <div className="wrap page prose">
          <h1>About Schools Together</h1>
          <p className="lede">
            Schools Together shows the partnership projects that schools run with one another. State and
            independent schools are equals here: either can lead, offer or ask.
          </p>
          <h2>What you find here</h2>
          <p>
            A project is one piece of work shared by schools: a Latin class, a summer school, a pool opened to
            neighbours, a school founded together. A partnership is a lasting, named group of schools that
            runs one or more projects. Every school on the national register can have a page, whether or not
            it takes part yet; the demonstration data holds only those named in a project.
          </p>
          <p>
            Schools also meet here. Anybody can write to a school through the site, and it answers from its
            mail; no address is shown unless its owner gives it. What schools offer and need stands on{' '}
            <a href={BOARD}>a board</a>, beside what fits it, found by{' '}
            <a href={RULES_PATH}>rules that anybody can read</a>. A search can be saved, and what is new in it
            comes by mail. In the demonstration the offers, needs and messages are made up, and say so.
          </p>
          <h2>Where the figures come from</h2>
          <p>
            Each figure stands with its date and its source, as exactly as the source gives them. Figures are
            the schools’ own unless the source is somebody else. Where sources disagree, all that they say is
            shown side by side and nothing is averaged. Where a date or a sector is not published, the page
            says so or stays silent.
          </p>
          <p>
            The projects, partnerships and schools shown at first were gathered from public pages on 21
            November 2026 and put into our own words. Many of these pages stand at schoolstogether.org, an
            earlier directory of the same name. Many pages carry no date, and some projects may have changed
            or ended since they were last reported.
          </p>
          <h2 id="evidence">What the evidence levels mean</h2>
          <p>
            The level is worked out from what is recorded; nobody can claim one. Each level needs the one
            before it, of the same figure, and a project is at the highest that one of its figures reaches.
            Its page says which, and what would raise it.
          </p>
          <ol className="rules">
            <li>
              <b>{EVIDENCE[1]}</b>: what happens is told, and no change for pupils is measured.
            </li>
            {EVIDENCE_RULES.map(({ level, because }) => (
              <li key={level}>
                <b>{EVIDENCE[level]}</b>: {because}.
              </li>
            ))}
          </ol>
          <p>
            That a project reaches more pupils or schools than before is no change for pupils. A change is
            reported, which is not proof that the project caused it. The order is that of Nesta’s Standards of
            Evidence (2013), in our words.
          </p>
          <h2>What adds up</h2>
          <p>
            Figures are added up only where they are of the same <a href={INDICATORS}>indicator</a>, whose
            page says what it means, how to count it, and what adding cannot know. A school’s own indicators
            are never added up.
          </p>
          <h2>How schools are counted</h2>
          <p>
            A project counts the schools named in it or the number its source gives, whichever is more.
            Schools that a source counts without naming them are shown as counted. The pupils on the home page
            are each project’s own last count, added up: some pupils take part in several projects, and some
            counts are approximate.
          </p>
          <h2>How searching works</h2>
          <p>
            A project is found by the words of its title, summary, themes, schools, places and story; forms of
            a word count as one, and words that nobody uses are read as the nearest that somebody does, which
            the page says. Those with the words in their title come first, then those with them in the summary
            and themes, then in names and places, then anywhere; among equals the strongest evidence and the
            newest.
          </p>
          <h2>Positions</h2>
          <p>
            Distances are in a straight line, in miles. A school’s position is that of the register where we
            hold it; otherwise it is the middle of its postcode district and marked as approximate.
          </p>
          <h2>Who runs this site</h2>
          <Operator name={env().OPERATOR_NAME} contact={env().OPERATOR_CONTACT} />
          <h2>Credits</h2>
          <ul>
            <li>
              Contains public sector information licensed under the{' '}
              <a href="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/">
                Open Government Licence v3.0
              </a>
              . Source: Department for Education,{' '}
              <a href="https://get-information-schools.service.gov.uk/">Get Information about Schools</a>.
            </li>
            <li>Middles of postcode districts: gibbs/uk-postcodes, CC0.</li>
            <li>
              The outline of the country on the map is from{' '}
              <a href="https://www.naturalearthdata.com/">Natural Earth</a>, in the public domain. The tile
              map of the regions and all pictures of strands are drawn by this site.
            </li>
            <li>
              Type: Atkinson Hyperlegible Next by the Braille Institute and Bricolage Grotesque by Mathieu
              Triay, both under the SIL Open Font License. Icons: Lucide, ISC licence.
            </li>
            <li>The software of this site is free under the MIT licence.</li>
          </ul>
        </div>
      </Static>
    </Page>
  )
}
