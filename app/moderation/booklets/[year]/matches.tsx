// Projects that were found, each with a button that adds it.
import { Submit } from '@/components/form/submit'
import { countOf } from '@/components/ui/words'
import { EVIDENCE, projectPath, PROJECT_TYPES } from '@/lib/projects/schema'
import type { ProjectCard } from '@/lib/search/schema'
import { addAction } from '../actions'

type Props = {
  cards: ProjectCard[]
  total: number
  edition: { year: number; version: number; slugs: Set<string> }
}

export function Matches({ cards, total, edition: { year, version, slugs } }: Props) {
  if (total === 0) return <p role="status">No published project has these words. Try fewer of them.</p>
  return (
    <>
      <p role="status">
        {countOf(total, 'project')} found{total > cards.length && `; the first ${cards.length} stand here`}.
      </p>
      <ul className="people">
        {cards.map(({ slug, title, type, lead, evidence }) => (
          <li key={slug}>
            <div className="min-w-0">
              <a href={projectPath(slug)}>{title}</a>
              <p className="small soft">
                {[PROJECT_TYPES[type].label, lead, EVIDENCE[evidence as keyof typeof EVIDENCE]]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </div>
            {slugs.has(slug) ? (
              <span className="small soft">In the edition</span>
            ) : (
              <form action={addAction}>
                <input type="hidden" name="year" value={year} />
                <input type="hidden" name="version" value={version} />
                <input type="hidden" name="slug" value={slug} />
                <Submit kind="quiet" label={`Add: ${title}`}>
                  Add
                </Submit>
              </form>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
