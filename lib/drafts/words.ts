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
export const isSection = (text: string): text is Section => Object.hasOwn(SECTIONS, text)

/** The page of a project in the editor, or of a part of it. */
export const draftPath = (draftId: string, part?: string) =>
  `/account/projects/${draftId}${part ? `/${part}` : ''}`
