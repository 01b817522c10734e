// What is wrong with the days of a plan beside one another. Pure.
import type { Plan } from './rows'
import type { Dates } from './schema'

const DAY_THERE = 'A reading of this is planned for this day already'
const NOT_BEFORE = 'Measure this before the reading at the end'

/** What is wrong with the days that a form would save, by the names of its fields; nothing when all is right. */
export function dayProblems({ indicators }: Plan, { readings, added }: Dates): Record<string, string> {
  const problems: Record<string, string> = {}
  for (const { id, readings: held } of indicators) {
    const planned = held.flatMap((one) => {
      const changed = readings.get(one.id)
      return changed === null
        ? []
        : [{ field: `due-${one.id}`, moment: one.moment, dueOn: changed?.dueOn ?? one.dueOn }]
    })
    if (added?.indicatorId === id) {
      if (planned.some(({ dueOn }) => dueOn.getTime() === added.dueOn.getTime()))
        problems['new-due'] = DAY_THERE
      planned.push({ field: 'new-due', moment: added.moment, dueOn: added.dueOn })
    }
    const ends = planned.filter(({ moment }) => moment === 'end').map(({ dueOn }) => dueOn.getTime())
    for (const { field, moment, dueOn } of planned)
      if (moment === 'baseline' && ends.some((end) => end <= dueOn.getTime())) problems[field] ??= NOT_BEFORE
  }
  return problems
}
