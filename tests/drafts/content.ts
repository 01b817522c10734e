// A project with all that every project has.
import { type Content, emptyContent } from '@/lib/drafts/schema'
import type { getProject, ProjectPage } from '@/lib/projects/queries'

/** @param schoolIds the first leads */
export function completeContent(schoolIds: string[], title = 'Saturday maths club'): Content {
  const empty = emptyContent()
  return {
    ...empty,
    about: {
      ...empty.about,
      title,
      summary: 'Pupils of two schools do maths together on Saturdays.',
      status: 'running',
      started: '2019-20',
      whatHappens: 'Ten Saturdays a year.',
    },
    schools: {
      ...empty.schools,
      ledBy: 'state',
      participations: schoolIds.map((schoolId, i) => ({ schoolId, role: i === 0 ? 'lead' : 'partner' })),
    },
    activity: { ...empty.activity, type: 'curriculum', activities: ['curriculum_support'] },
  }
}

/** What a project's page says that its schools have written: all but its place in lists and who has confirmed it. */
export function saidOn(page: PublicPage): ProjectPage {
  const { answers: _answers, card, ...project } = page
  if (!card) return { ...project, card }
  const {
    ordinal: _ordinal,
    freshness: _freshness,
    asOf: _asOf,
    isConfirmed: _isConfirmed,
    ...counted
  } = card
  return { ...project, card: counted }
}
type PublicPage = NonNullable<Awaited<ReturnType<typeof getProject>>>

/** What a figure of a school's own says of itself when it says nothing. */
export const PLAIN_FIGURE = {
  isOutcome: false,
  unit: null,
  catalogue: null,
  target: null,
  targetDate: null,
  comparison: null,
  evaluator: null,
  isEvaluatorIndependent: false,
} as const
