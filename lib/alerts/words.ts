// The words of alerts. No schema stands here, so that forms in the browser can use them without its weight.

/** How often somebody hears of what is new. */
export const FREQUENCIES = {
  at_once: { label: 'As they come', hint: 'Within ten minutes, in one mail for all your alerts' },
  weekly: { label: 'Once a week', hint: 'On Monday morning, if there is anything new' },
  never: { label: 'Not now', hint: 'We keep the search and send nothing' },
} as const
export type Frequency = keyof typeof FREQUENCIES

const every = Object.keys(FREQUENCIES) as Frequency[]

/** When the first mail of an alert can come. */
export const FIRST_MAIL: Record<Frequency, string> = {
  at_once: 'The first mail can come within ten minutes, as soon as there is something new.',
  weekly: 'The first mail can come next Monday morning, if there is something new by then.',
  never: 'No mail comes until you choose how often.',
}

/** The choices of a form; whoever begins an alert wants to hear something. */
export const frequencyOptions = (isNew: boolean) =>
  every
    .filter((value) => !isNew || value !== 'never')
    .map((value) => ({ value, label: FREQUENCIES[value].label, hint: FREQUENCIES[value].hint }))

const DONE = {
  saved: 'The alert is on. You hear by mail of what is new from now on.',
  changed: 'You have this alert already; how often you hear of it is saved.',
  often: 'How often you hear is saved.',
  stopped: 'The alert is stopped.',
  back: 'The alert is back, as it was.',
  full: 'It was not brought back: you have 50 alerts, as many as one address can have.',
} as const
export type Done = keyof typeof DONE

/** The words for what an address says was just done, or null. */
export const doneWords = (done: string | string[] | undefined): string | null =>
  typeof done === 'string' && Object.hasOwn(DONE, done) ? DONE[done as Done] : null
