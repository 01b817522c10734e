// What a new project takes over from another.
import { type Content, emptyContent } from './schema'

/** Of one's own: everything but when it was, what it reached and what changed, which are not true of the new one. */
export function copyOf({ about, schools, activity, people }: Content): Content {
  const empty = emptyContent()
  return {
    ...empty,
    about: {
      ...about,
      title: about.title && [...`Copy of ${about.title}`].slice(0, 112).join(''),
      status: 'planned',
      started: null,
      ended: null,
      learned: null,
    },
    schools,
    activity,
    people: { ...people, pupils: null, staff: null },
  }
}

/** Of somebody else's: what kind of thing it is, for whom and when; nothing that they wrote. */
export function likeOf({ activity, people }: Content): Partial<Content> {
  const empty = emptyContent()
  const { type, activities, themes, mode, timeOfDay } = activity
  return {
    about: { ...empty.about, status: 'planned' },
    activity: { ...empty.activity, type, activities, themes, mode, timeOfDay },
    people: { ...empty.people, yearGroups: people.yearGroups },
  }
}
