// The words of the editor: its sections in the order of the task list. No schema stands here, so that forms in the browser
// can use them without its weight.

/** The sections of a project in the order of the task list. */
export const SECTIONS = {
  about: { title: 'About the project', hint: 'Title, summary, aims, what happens, since when' },
  schools: { title: 'Schools taking part', hint: 'Who leads, who takes part, which partnership' },
  activity: { title: 'Activity and practicalities', hint: 'Type, themes, how often, cost, transport' },
  people: { title: 'People and reach', hint: 'Pupils, staff, year groups, regions' },
  impact: { title: 'What changed', hint: 'Figures, each with its date and source' },
  pictures: { title: 'Pictures', hint: 'With a description and consent' },
} as const
export type Section = keyof typeof SECTIONS
export const SECTION_NAMES = Object.keys(SECTIONS) as Section[]
/** What of a section is needed before a project can be public; the rest can follow. */
export const NEEDED: Record<Section, string> = {
  about:
    'Needed before it can be public: the title, the summary, whether it is running, and what happens. The rest can follow.',
  schools: 'Needed before it can be public: who leads it. The rest can follow.',
  activity: 'Needed before it can be public: the main type, and one activity of it. The rest can follow.',
  people: 'Nothing here is needed before it can be public.',
  impact: 'Nothing here is needed before it can be public.',
  pictures: 'Nothing here is needed before it can be public.',
}

export const isSection = (text: string): text is Section => Object.hasOwn(SECTIONS, text)

/** The page of a project in the editor, or of a part of it. */
export const draftPath = (draftId: string, part?: string) =>
  `/account/projects/${draftId}${part ? `/${part}` : ''}`

/** The page with the form of a section; two sections have lists on their first page. */
export function formPath(draftId: string, section: Section) {
  const part = { schools: 'schools/details', impact: 'impact/words' }[section as string] ?? section
  return draftPath(draftId, part)
}

/** What has just happened, as the next page says it; the address holds the name. */
const DONE = {
  begun: 'Your project is started.',
  saved: 'Saved.',
  added: 'Added.',
  removed: 'Removed.',
  'not-removed':
    'Somebody has changed it since you opened this list, so it is not removed. It stands here as it is now.',
  'source-in-use': 'This source is not removed: readings come from it. Give them another one first.',
  back: 'Saved. A colleague had removed it meanwhile; with what you saved it is back.',
  'there-already': 'This school is on the list already.',
  declined: 'This school has taken itself off this project. Only the school itself can come back.',
  full: 'The list is full.',
  copied: 'This is the copy. Figures, dates and pictures were left behind.',
  'typing-dropped': 'What you had typed is discarded; this is what was saved last.',
  vouched: 'Noted.',
  restored: 'The earlier version stands in the editor now. Check and publish it to make it public.',
  deleted: 'The project is deleted. For 30 days it can be brought back.',
  'brought-back': 'The project is back.',
  'taken-back': 'Taken back. You can send it again at any time.',
  'plan-deleted': 'The plan is deleted. What is recorded in the project stays.',
  'figures-public':
    'Added. The figures stand on the public page now, and a moderator looks at them afterwards.',
  'figures-kept':
    'The figures are added and not public yet. Check the project and publish it to make them so.',
  'figures-there': 'All that you entered stands there already. Nothing was added.',
  'too-many': 'You have done this a great many times today. Try again tomorrow.',
} as const
export type Done = keyof typeof DONE

/** The words for what an address says was just done, or null. */
export const doneWords = (done: string | string[] | undefined): string | null =>
  typeof done === 'string' && Object.hasOwn(DONE, done) ? DONE[done as Done] : null

/** A path that says what was done. */
export const withDone = (path: string, done: Done) => `${path}${path.includes('?') ? '&' : '?'}done=${done}`
