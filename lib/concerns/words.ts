// The words of concerns. No schema stands here, so that the form in the browser can use them without its weight.

/** What a concern can be about; the first comes first in the queue. */
export const CONCERN_KINDS = {
  child: {
    label: 'A child’s safety or privacy',
    hint: 'Such as a pupil’s full name, or a picture that should not be here',
  },
  untrue: { label: 'Something untrue', hint: 'A figure, a date, a part that a school did not have' },
  person: { label: 'Something about me or my school', hint: null },
  other: { label: 'Something else', hint: null },
} as const
export type ConcernKind = keyof typeof CONCERN_KINDS

export const CONCERN_STATES = {
  open: 'Open',
  dealt_with: 'Dealt with',
  no_action: 'Nothing to be done',
} as const
