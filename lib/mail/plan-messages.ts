// The words of mails about readings that evaluation plans ask for.
import { dayWords } from '@/lib/dates/schema'
import { planPath } from '@/lib/plans/words'
import type { Messages } from './message'
import type { DueReading } from './schema'
import { capital, plainName, projectTitle } from './words'

const nameOf = ({ indicator }: DueReading) => plainName(indicator) ?? 'a reading of your own'
const dayOf = ({ dueOn }: DueReading) => dayWords(new Date(`${dueOn}T12:00:00Z`))
const isLate = ({ dueOn }: DueReading, on: string) => dueOn < on
const WHEN = { baseline: 'before it begins', during: 'on the way', end: 'at the end' } as const

export const PLAN_MESSAGES: Messages<'readings-due'> = {
  'readings-due': ({ on, readings, more }) => {
    const [first] = readings
    const drafts = [...new Set(readings.map(({ draftId }) => draftId))]
    const isOne = readings.length === 1 && more === 0
    const sayOf = (one: DueReading) =>
      `${capital(nameOf(one))}, ${WHEN[one.moment]}: ${isLate(one, on) ? 'was due on' : 'due on'} ${dayOf(one)}`
    const byProject = drafts.flatMap((draftId) => {
      const own = readings.filter((one) => one.draftId === draftId)
      const label = capital(projectTitle(own[0]!.title))
      return [
        ...(drafts.length === 1 ? [] : [{ label, path: planPath(draftId) }]),
        ...own.map((one) => `${sayOf(one)}.`),
      ]
    })
    return {
      subject: isOne
        ? `${capital(nameOf(first!))} ${isLate(first!, on) ? 'was' : 'is'} due on ${dayOf(first!)}`
        : `${readings.length + more} readings of your evaluation plans are due`,
      lines: [
        drafts.length === 1
          ? `The evaluation plan of ${projectTitle(first!.title)} asks for this:`
          : 'The evaluation plans of your projects ask for this:',
        ...byProject,
        ...(more > 0 ? [`${more} more are in your plans.`] : []),
        'Once the figure is recorded with its date, the plan counts the reading as done. A day that does not suit can be changed there.',
      ],
      action:
        drafts.length === 1
          ? { label: 'See the plan', path: planPath(drafts[0]!) }
          : { label: 'See your projects', path: '/account' },
      small: [
        'We write about each reading once, and at most once a week. You need to sign in to see a plan.',
      ],
    }
  },
}
