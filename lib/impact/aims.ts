// What a project can want to change: from these an evaluation plan suggests indicators.

/** Aims by the key that the catalogue names. */
export const AIMS = {
  reach: 'Reach more pupils and schools',
  attainment: 'Raise what pupils achieve in a subject',
  aspiration: 'Open ways to university and work',
  wellbeing: 'Strengthen confidence, attendance and wellbeing',
  teaching: 'Train teachers and give teaching',
  improvement: 'Improve a school as a whole',
  facilities: 'Share facilities',
} as const
export type Aim = keyof typeof AIMS
