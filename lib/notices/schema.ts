// The words of offers and needs, and their addresses. Both are one thing in two directions: a notice.

export const NOTICE_KINDS = { offer: 'Offer', need: 'Need' } as const
export type NoticeKind = keyof typeof NOTICE_KINDS

export const NOTICE_COSTS = {
  free: 'Free',
  shared: 'Costs are shared',
  charged: 'The other school pays',
  to_agree: 'To be agreed',
} as const

export const NOTICE_TRANSPORT = {
  provided: 'Transport is provided',
  not_provided: 'Transport is not provided',
  not_needed: 'No transport is needed',
} as const

export const WEEKDAYS = {
  monday: 'Monday',
  tuesday: 'Tuesday',
  wednesday: 'Wednesday',
  thursday: 'Thursday',
  friday: 'Friday',
  saturday: 'Saturday',
  sunday: 'Sunday',
} as const

export const BOARD = '/offers-and-needs'

/** The page of an offer or a need. */
export const noticePath = (slug: string) => `${BOARD}/${slug}`
