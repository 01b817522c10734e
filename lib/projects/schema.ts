// The words of a project: its types and their activities, status, mode, roles; and how addresses spell them.

/** The six types in the order the site shows them, each with the activities that belong to it. */
export const PROJECT_TYPES = {
  leadership: {
    label: 'Leadership',
    about: 'Governing bodies, heads and senior leaders',
    activities: {
      governing_body_role: 'Governing body role',
      senior_leadership_support: 'Senior and strategic leadership support',
    },
  },
  teaching: {
    label: 'Teaching',
    about: 'Training, teaching school hubs, teachers on loan',
    activities: {
      teacher_training: 'Teacher training and CPD',
      teaching_school: 'Teaching school alliance or hub',
      seconding_teachers: 'Seconding teachers',
    },
  },
  curriculum: {
    label: 'Curriculum',
    about: 'Lessons taught together, materials shared',
    activities: {
      curriculum_support: 'Teaching and curriculum support',
      sharing_materials: 'Sharing curriculum materials and resources',
    },
  },
  school_improvement: {
    label: 'School improvement',
    about: 'Targeted support, mentoring, good practice',
    activities: {
      targeted_support: 'Targeted support for one school’s needs',
      academic_mentoring: 'Academic mentoring and sharing best practice',
    },
  },
  sponsorship: {
    label: 'Sponsorship',
    about: 'Sponsoring or founding a school',
    activities: {
      sponsor_of_school: 'Sponsor or co-sponsor of a school',
      trust_work: 'Work with a multi-academy trust',
      free_school: 'Free school',
    },
  },
  wider_opportunities: {
    label: 'Wider opportunities',
    about: 'Enrichment, facilities, bursaries, community',
    activities: {
      joint_enrichment: 'Joint enrichment',
      sharing_facilities: 'Sharing facilities',
      bursaries: 'Bursaries and widening access',
      community_response: 'Community response',
    },
  },
} as const satisfies Record<string, { label: string; about: string; activities: Record<string, string> }>

export type ProjectType = keyof typeof PROJECT_TYPES

const typeEntries = Object.entries(PROJECT_TYPES) as [
  ProjectType,
  { label: string; activities: Record<string, string> },
][]

/** Every activity with its name, in the order of the types. */
export const ACTIVITIES: Record<string, string> = Object.assign(
  {},
  ...typeEntries.map(([, type]) => type.activities),
)

/** The types that activities belong to, in the order of the types. */
export function typesOf(activities: string[]): ProjectType[] {
  return typeEntries
    .filter(([, type]) => activities.some((activity) => activity in type.activities))
    .map(([id]) => id)
}

export const STATUSES = {
  planned: 'Planned',
  running: 'Running',
  last_reported_running: 'Running when last reported',
  finished: 'Finished',
  unknown: 'Not known',
} as const

export const MODES = {
  in_person: 'In person',
  online: 'Online',
  both: 'In person and online',
  not_stated: 'Not stated',
} as const

export const LED_BY = { state: 'State school', independent: 'Independent school', joint: 'Jointly' } as const

export const TIMES_OF_DAY = {
  in_school: 'In school hours',
  outside_school: 'Outside school hours',
  both: 'In and outside school hours',
} as const

export const ROLES = { lead: 'Lead', partner: 'Partner', host: 'Host', sponsor: 'Sponsor' } as const

/** How exact a figure is, as its source says. */
export const QUALIFIERS = {
  about: 'about',
  over: 'over',
  nearly: 'nearly',
  up_to: 'up to',
  at_least: 'at least',
} as const
export type Qualifier = keyof typeof QUALIFIERS

/** Levels of evidence; each is worked out from what is recorded, never claimed. */
export const EVIDENCE = {
  1: 'Described',
  2: 'Measured before and after',
  3: 'Compared with others',
  4: 'Independently evaluated',
  5: 'Repeated elsewhere',
} as const

/** How a year group is called: 0 is Reception. */
export function yearGroupName(year: number) {
  return year === 0 ? 'Reception' : `Year ${year}`
}

/** "Years 7 to 9 and 11", "Reception to Year 2", "Year 4". */
export function yearsWords(years: number[]): string {
  const runs: [from: number, to: number][] = []
  for (const year of [...new Set(years)].toSorted((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last && year === last[1] + 1) last[1] = year
    else runs.push([year, year])
  }
  const isPlain = years.length > 1 && !years.includes(0)
  const name = (year: number) => (isPlain ? String(year) : yearGroupName(year))
  const words = runs.map(([from, to]) =>
    from === to
      ? name(from)
      : `${name(from)}${to === from + 1 && runs.length === 1 ? ' and ' : ' to '}${name(to)}`,
  )
  const all = words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
  return isPlain ? `Years ${all}` : all
}

/** The path of a project's page. */
export function projectPath(slug: string) {
  return `/projects/${slug}`
}
