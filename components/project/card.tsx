// A project in lists: as a card among cards, or as a row.
import { Cover } from '@/components/weave/cover'
import { countOf } from '@/components/ui/words'
import { type Confirmed, confirmedWords } from '@/lib/freshness/schema'
import { projectPath, QUALIFIERS, STATUSES } from '@/lib/projects/schema'
import { optionOf, type ProjectCard } from '@/lib/search/schema'
import { KeepButton } from '@/components/search/keep'
import { Marked } from '@/components/search/marked'
import { Evidence } from './evidence'
import { TypeTag } from './type-tag'
import { milesWords } from '@/lib/places/schema'

export function who({ lead, place, ledBy }: ProjectCard) {
  const led = ledBy === 'joint' ? 'Jointly led' : lead && `Led by ${lead}`
  // "Royal Grammar School, Newcastle" says that it is in Newcastle upon Tyne.
  const isSaid = place && led && led.includes(place.split(' ')[0]!)
  return [led, isSaid ? null : place].filter(Boolean).join(', ')
}

export function Facts({ project }: { project: ProjectCard }) {
  const { stateSchools, independentSchools, unknownSchools, pupils, pupilsQualifier, miles } = project
  const { status, startedWords, endedWords } = project
  const schools = stateSchools + independentSchools + unknownSchools
  return (
    <p className="facts">
      {miles !== null && <span>{milesWords(miles)} away</span>}
      {schools > 0 && (
        <span>
          {countOf(schools, 'school')}
          {!project.isCounted && ' named'}
        </span>
      )}
      {pupils !== null && (
        <span>
          {pupilsQualifier && `${QUALIFIERS[pupilsQualifier]} `}
          {countOf(pupils, 'pupil')}
        </span>
      )}
      {startedWords && (
        <span>{project.status === 'finished' ? `from ${startedWords}` : `since ${startedWords}`}</span>
      )}
      {status !== 'unknown' && (
        <span>
          {STATUSES[status]}
          {status === 'finished' && endedWords && ` ${endedWords}`}
        </span>
      )}
      <Evidence level={project.evidence} />
      <LastConfirmed of={project} />
    </p>
  )
}

/** When its schools last said that it is true; what they have not for a year is said a little louder. */
export function LastConfirmed({ of }: { of: Confirmed }) {
  const words = confirmedWords(of)
  return words && <span className={of.freshness === 'fresh' ? undefined : 'stale'}>{words}</span>
}

export function ProjectCardItem({ project, isFirst }: { project: ProjectCard; isFirst?: boolean }) {
  return (
    <li className={`card ${optionOf(project.type)}`}>
      <div className="card-cover">
        <Cover project={project} shape="row" isFirst={isFirst} />
      </div>
      <div className="card-body">
        <TypeTag type={project.type} />
        <h3>
          <a href={projectPath(project.slug)}>{project.title}</a>
        </h3>
        <p className="small soft">{who(project)}</p>
        <Facts project={project} />
      </div>
    </li>
  )
}

type RowProps = { project: ProjectCard; isFirst?: boolean; isKept?: boolean }

export function ProjectRow({ project, isFirst, isKept = false }: RowProps) {
  return (
    <li className={`row with-cover ${optionOf(project.type)}`}>
      <div className="row-cover">
        <Cover project={project} shape="row" isFirst={isFirst} />
      </div>
      <div className="row-body">
        <TypeTag type={project.type} />
        <h3>
          <a href={projectPath(project.slug)}>
            <Marked text={project.markedTitle} />
          </a>
        </h3>
        <p>
          <Marked text={project.markedSummary} />
        </p>
        <p className="small soft">{who(project)}</p>
        <Facts project={project} />
        <KeepButton kind="project" slug={project.slug} name={project.title} isKept={isKept} />
      </div>
    </li>
  )
}
