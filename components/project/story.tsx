// What is told of a project below its title: the story, its figures, schools and sources.
import { type NamedSchool, SchoolsBySector } from '@/components/school/by-sector'
import { Paragraphs } from '@/components/ui/paragraphs'
import type { Picture as StoredPicture } from '@/lib/media/schema'
import { ACTIVITIES, ROLES } from '@/lib/projects/schema'
import { optionOf } from '@/lib/search/schema'
import type { FactsProject } from './facts-box'
import { DisputedFigure, FigureBox, MeasureTable } from './figures'
import { HowSure, type SureProject } from './how-sure'
import type { Indicator } from './readings'
import { Picture } from './picture'
import { type SimilarProject, SimilarProjects } from './similar'
import { type Source, sourceNumbers, Sources } from './sources'

export type StoryProject = Omit<FactsProject, 'participations'> &
  Omit<SureProject, 'participations'> & {
    aims: string | null
    whatHappens: string | null
    whatItTakes: string | null
    whatChanged: string | null
    learned: string | null
    activities: string[]
    stateSchools: number | null
    independentSchools: number | null
    totalSchools: number | null
    otherOrganisations: string[]
    indicators: Indicator[]
    sources: Source[]
    pictures: { alt: string; caption: string | null; picture: StoredPicture }[]
    themes: { theme: { slug: string; name: string } }[]
    participations: { role: keyof typeof ROLES; school: NamedSchool & { positionBasis: string | null } }[]
  }

const SECTIONS = [
  ['aims', 'Aims'],
  ['whatHappens', 'What happens'],
  ['whatItTakes', 'What it takes'],
] as const

export function Story({ project, similar }: { project: StoryProject; similar: SimilarProject[] }) {
  const numbers = sourceNumbers(project.sources)
  const ofKind = (kind: string) => project.indicators.filter((indicator) => indicator.kind === kind)
  const [measures, changes, disputed] = [ofKind('measure'), ofKind('change'), ofKind('disputed')]
  const series = measures.filter(({ readings }) => readings.length > 1)
  const singles = measures.filter(({ readings }) => readings.length === 1)
  return (
    <div className="story">
      {SECTIONS.map(([field, title]) =>
        project[field] ? (
          <section key={field} aria-labelledby={field}>
            <h2 id={field}>{title}</h2>
            <Paragraphs text={project[field]} />
          </section>
        ) : null,
      )}
      {project.pictures.length > 0 && <Pictures pictures={project.pictures} />}
      {(project.whatChanged || changes.length > 0) && (
        <section aria-labelledby="what-changed">
          <h2 id="what-changed">What changed</h2>
          {project.whatChanged && <Paragraphs text={project.whatChanged} />}
          <div className="mt-4">
            {changes.map((indicator) => (
              <FigureBox key={indicator.id} indicator={indicator} numbers={numbers} />
            ))}
          </div>
        </section>
      )}
      {measures.length > 0 && (
        <section aria-labelledby="figures">
          <h2 id="figures">Figures</h2>
          {series.map((indicator) => (
            <FigureBox key={indicator.id} indicator={indicator} numbers={numbers} />
          ))}
          {singles.length > 0 && <MeasureTable indicators={singles} numbers={numbers} />}
        </section>
      )}
      {disputed.length > 0 && (
        <section aria-labelledby="disputed">
          <h2 id="disputed">Where sources differ</h2>
          {disputed.map((indicator) => (
            <DisputedFigure key={indicator.id} indicator={indicator} numbers={numbers} />
          ))}
        </section>
      )}
      <HowSure project={project} />
      {project.learned && (
        <section aria-labelledby="learned">
          <h2 id="learned">What was learned</h2>
          <Paragraphs text={project.learned} />
        </section>
      )}
      <section aria-labelledby="schools">
        <h2 id="schools">Schools taking part</h2>
        <SchoolsBySector
          schools={project.participations.map(({ role, school }) => ({
            ...school,
            part: role === 'partner' ? null : ROLES[role],
          }))}
          counted={{ state: project.stateSchools, independent: project.independentSchools }}
        />
        <Others project={project} />
      </section>
      <section aria-labelledby="about-this">
        <h2 id="about-this">Filed under</h2>
        <ul className="chips filed">
          {project.activities.map((activity) => (
            <li key={activity}>
              <a className="chip" href={`/projects?activity=${optionOf(activity)}`}>
                {ACTIVITIES[activity]}
              </a>
            </li>
          ))}
          {project.themes.map(({ theme }) => (
            <li key={theme.slug}>
              <a className="chip" href={`/projects?theme=${theme.slug}`}>
                {theme.name}
              </a>
            </li>
          ))}
        </ul>
      </section>
      {similar.length > 0 && <SimilarProjects projects={similar} />}
      {project.sources.length > 0 && <Sources sources={project.sources} />}
    </div>
  )
}

function Others({
  project: { totalSchools, card, leadOrganisation, otherOrganisations },
}: {
  project: StoryProject
}) {
  const unknown = card?.unknownSchools ?? 0
  const organisations = new Set(
    [leadOrganisation, ...otherOrganisations].flatMap((name) => name?.replace(/ \(.*\)$/, '') ?? []),
  )
  return (
    <>
      {unknown > 0 && (
        <p className="mt-4 soft">
          {totalSchools} schools are counted in all; the sector of {unknown} of them is not published.
        </p>
      )}
      {organisations.size > 0 && (
        <div className="mt-6">
          <h3>Other organisations</h3>
          <ul className="plain-rows">
            {[...organisations].map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

function Pictures({ pictures }: Pick<StoryProject, 'pictures'>) {
  return (
    <section aria-labelledby="pictures">
      <h2 id="pictures">Pictures</h2>
      <ul className="pictures">
        {pictures.map(({ alt, caption, picture }) => (
          <li key={picture.id}>
            <figure>
              <Picture picture={picture} alt={alt} sizes="(min-width: 45rem) 40rem, 95vw" />
              {caption && <figcaption className="small soft">{caption}</figcaption>}
            </figure>
          </li>
        ))}
      </ul>
    </section>
  )
}
