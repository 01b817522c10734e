// How sure a reader can be that something changed: the level, the rules that gave it, and what would raise it.
import { elsewhere, type EvidenceFigure, evidenceOf } from '@/lib/impact/evidence'
import { projectPath } from '@/lib/projects/schema'
import { Evidence } from './evidence'

type Other = { slug: string; title: string }
export type SureProject = {
  indicators: EvidenceFigure[]
  participations: { school: { slug: string } }[]
  repeats: (Other & { publishedAt: Date | null }) | null
  repeatedBy: (Other & { indicators: EvidenceFigure[]; participations: { school: { slug: string } }[] })[]
}

/** The level of a project as its card has it, worked out from what its page has read. */
export function evidenceOn({ indicators, participations, repeatedBy }: SureProject) {
  const schoolsOf = (parts: SureProject['participations']) => parts.map(({ school }) => school.slug)
  return evidenceOf({
    indicators,
    repeatedBy: elsewhere(schoolsOf(participations), repeatedBy, (other) => schoolsOf(other.participations)),
  })
}

export function HowSure({ project }: { project: SureProject }) {
  const { level, figure, because, raise } = evidenceOn(project)
  const { repeats, repeatedBy } = project
  return (
    <section aria-labelledby="how-sure">
      <h2 id="how-sure">How sure is this?</h2>
      <div className="how-sure">
        <p>
          <Evidence level={level} />
        </p>
        {figure === null ? (
          <p>What happens is described; no change for pupils is measured before and after it.</p>
        ) : (
          <>
            <p>Because, of “{figure}”:</p>
            <ul>
              {because.map((rule) => (
                <li key={rule}>{rule}</li>
              ))}
            </ul>
          </>
        )}
        {raise && (
          <p>
            <b>What would raise it:</b> {raise}.
          </p>
        )}
        {repeats?.publishedAt && <Others title="Repeats" projects={[repeats]} />}
        {repeatedBy.length > 0 && <Others title="Repeated by" projects={repeatedBy} />}
        <p className="small soft">
          The level is worked out from what is recorded here; nobody can claim one.{' '}
          <a href="/about#evidence">All the rules</a>
        </p>
      </div>
    </section>
  )
}

function Others({ title, projects }: { title: string; projects: Other[] }) {
  return (
    <p>
      <b>{title}</b>{' '}
      {projects.map(({ slug, title: name }, i) => (
        <span key={slug}>
          {i > 0 && ', '}
          <a href={projectPath(slug)}>{name}</a>
        </span>
      ))}
    </p>
  )
}
