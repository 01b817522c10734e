// The words of evaluation plans, for pages, forms and mails alike.

/** When an indicator is measured, as an evaluation calls it. */
export const MOMENTS = {
  baseline: 'Before it begins',
  during: 'On the way',
  end: 'At the end',
} as const
export type Moment = keyof typeof MOMENTS
export const MOMENT_NAMES = Object.keys(MOMENTS) as Moment[]

/** How a planned reading stands today. */
export const STATES = { done: 'Done', late: 'Late', due: 'Due soon', later: 'Planned' } as const
export type State = keyof typeof STATES

export const TERMS = { autumn: 'Autumn term', spring: 'Spring term', summer: 'Summer term' } as const
export type TermName = keyof typeof TERMS
export const TERM_NAMES = Object.keys(TERMS) as TermName[]

/** How much one plan holds: what still prints on one page and is still measured. */
export const MOST = { indicators: 12, own: 6, readings: 30 } as const

/** The pages of a project's plan: the overview, or a step of it. */
export const planPath = (draftId: string, step?: 'aims' | 'indicators' | 'dates' | 'print' | 'delete') =>
  `/account/projects/${draftId}/plan${step ? `/${step}` : ''}`
