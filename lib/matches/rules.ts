// The rules of matching, as /how-matches-work explains them. Each looks at both sides and says how well they fit, from 0 to
// 1 times its weight, with the reason in words; or that they do not fit at all. No rule looks at the sector.
import { WEEKDAYS } from '@/lib/notices/schema'
import { distanceMiles, milesWords } from '@/lib/places/schema'
import { TIMES_OF_DAY, yearsWords } from '@/lib/projects/schema'
import { PHASES } from '@/lib/schools/schema'
import type { Named, Profile } from './profile'

/** How well two fit by one rule: 0 to 1, with the reason for a person; 'no' rules the match out. */
export type Verdict = { fit: number; reason?: string } | 'no'

export type Rule = {
  title: string
  /** What it does, in words for the page that explains matches. */
  about: string
  weight: number
  judge: (one: Profile, other: Profile) => Verdict
}

const NOTHING: Verdict = { fit: 0 }

const shared = <Value>(one: Value[], other: Value[]) => one.filter((value) => other.includes(value))
const sharedNames = (one: Named[], other: Named[]) =>
  one.filter(({ id }) => other.some((named) => named.id === id)).map(({ name }) => name)
const bothSay = (one: unknown[], other: unknown[]) => one.length > 0 && other.length > 0

export const RULES = {
  theme: {
    title: 'Theme',
    about:
      'Both name the same theme, such as physics. An offer and a need that name themes and share none are not matched.',
    weight: 5,
    judge: (one, other) => {
      const names = sharedNames(one.themes, other.themes)
      if (names.length > 0) return { fit: 1, reason: names.slice(0, 3).join(', ') }
      return one.isExact && other.isExact && bothSay(one.themes, other.themes) ? 'no' : NOTHING
    },
  },
  activity: {
    title: 'Activity',
    about:
      'Both name the same activity, such as teacher training; half as much for another activity of the same type.',
    weight: 4,
    judge: (one, other) => {
      const names = sharedNames(one.activities, other.activities)
      if (names.length > 0) return { fit: 1, reason: names.slice(0, 2).join(', ') }
      const types = sharedNames(one.types, other.types)
      return types.length > 0 ? { fit: 0.5, reason: types[0]! } : NOTHING
    },
  },
  phase: {
    title: 'Phase',
    about:
      'Each is of a phase that the other is meant for. One that is meant for primary schools is not matched with a secondary school.',
    weight: 2,
    judge: (one, other) => {
      const meant = [one, other].flatMap((from) => {
        const { phase } = from === one ? other : one
        return from.wantedPhases.length > 0 && phase
          ? { phase, isMeant: from.wantedPhases.includes(phase) }
          : []
      })
      if (meant.some(({ isMeant }) => !isMeant)) return 'no'
      const phases = Object.entries(PHASES).flatMap(([id, name]) =>
        meant.some(({ phase }) => phase === id) ? name.toLowerCase() : [],
      )
      return phases.length > 0 ? { fit: 1, reason: `meant for ${phases.join(' and ')} schools` } : NOTHING
    },
  },
  years: {
    title: 'Year groups',
    about: 'Both name the same year groups. Two that name year groups and share none are not matched.',
    weight: 2,
    judge: ({ yearGroups: one }, { yearGroups: other }) => {
      const years = shared(one, other)
      if (years.length > 0) return { fit: 1, reason: yearsWords(years) }
      return bothSay(one, other) ? 'no' : NOTHING
    },
  },
  distance: {
    title: 'Distance',
    about:
      'The nearer, the better, as long as it is within how far one of the two travels. Online, distance does not count.',
    weight: 5,
    judge: (one, other) => {
      if (areOnline(one, other)) return NOTHING
      if (!one.position || !other.position) return NOTHING
      const miles = distanceMiles(one.position, other.position)
      const reaches = [one.reachMiles, other.reachMiles].map((reach) => reach ?? Infinity)
      if (miles > Math.max(...reaches)) return 'no'
      return { fit: Math.max(0, 1 - miles / FAR), reason: `${milesWords(miles)} away` }
    },
  },
  mode: {
    title: 'In person or online',
    about: 'Both can be done the same way. What is only online is not matched with what is only in person.',
    weight: 1,
    judge: (one, other) => {
      const isMet = one.mode === other.mode || one.mode === 'both' || other.mode === 'both'
      if (!isMet) return 'no'
      return areOnline(one, other) ? { fit: 1, reason: 'online' } : NOTHING
    },
  },
  days: {
    title: 'Days',
    about: 'Both name the same day of the week. Other days do not rule a match out: days can be agreed.',
    weight: 1,
    judge: ({ days: one }, { days: other }) => {
      const days = shared(one, other)
      return days.length > 0 ? { fit: 1, reason: days.map((day) => `${WEEKDAYS[day]}s`).join(', ') } : NOTHING
    },
  },
  times: {
    title: 'Time of day',
    about: 'Both are in school hours, or both outside them.',
    weight: 1,
    judge: ({ timeOfDay: one }, { timeOfDay: other }) =>
      one && one === other && one !== 'both' ? { fit: 1, reason: TIMES_OF_DAY[one].toLowerCase() } : NOTHING,
  },
} satisfies Record<string, Rule>

const FAR = 50 // miles, from which on nearness says nothing

// When one of them is online only, the other can be too, or else the rule of the mode rules it out.
const areOnline = (one: Profile, other: Profile) => one.mode === 'online' || other.mode === 'online'
