// What the rules of matching look at: an offer, a need, or a school with what it does. Nothing here says which sector
// anybody is of, so no rule can favour one.
import type { Position } from '@/lib/places/schema'
import type { MODES, TIMES_OF_DAY } from '@/lib/projects/schema'
import type { Phase } from '@/lib/schools/schema'
import type { WEEKDAYS } from '@/lib/notices/schema'

export type Named = { id: string; name: string }

export type Profile = {
  /** Whether it is about its themes and nothing else, as an offer or a need is; a school or a project may do other things too. */
  isExact: boolean
  themes: Named[]
  activities: Named[]
  types: Named[]
  /** The phase of the school itself; null where the register does not say. */
  phase: Phase | null
  /** The phases it is meant for; none: any. */
  wantedPhases: Phase[]
  /** 0 is Reception; none: any. */
  yearGroups: number[]
  /** None: any. */
  days: (keyof typeof WEEKDAYS)[]
  /** Null: any. */
  timeOfDay: keyof typeof TIMES_OF_DAY | null
  mode: Exclude<keyof typeof MODES, 'not_stated'>
  /** How far its school travels, or lets others travel; null: any distance. */
  reachMiles: number | null
  position: Position | null
}
