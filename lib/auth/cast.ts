// Whom the demonstration can be tried as. The schools are real; the people are made up.

type Part = {
  /** As the button says it. */
  part: string
  name: string
  email: string
  urn?: number
  role?: 'owner' | 'editor'
  siteRole: 'moderator' | null
}

const ALL = {
  independent: {
    part: 'Partnership lead at St Peter’s School, York (independent)',
    name: 'Alex (example)',
    email: 'alex@st-peters.demonstration.example',
    urn: 121724,
    role: 'editor',
    siteRole: null,
  },
  state: {
    part: 'Partnership lead at Coombe Boys’ School, New Malden (state)',
    name: 'Sam (example)',
    email: 'sam@coombe-boys.demonstration.example',
    urn: 137859,
    role: 'editor',
    siteRole: null,
  },
  owner: {
    part: 'Owner at King’s College School, Wimbledon',
    name: 'Robin (example)',
    email: 'robin@kings-wimbledon.demonstration.example',
    urn: 102684,
    role: 'owner',
    siteRole: null,
  },
  moderator: {
    part: 'Moderator of the site',
    name: 'Jo (example)',
    email: 'jo@moderators.demonstration.example',
    siteRole: 'moderator',
  },
} satisfies Record<string, Part>

export type CastId = keyof typeof ALL
export const CAST: Record<CastId, Part> = ALL
export const isCastId = (text: string): text is CastId => Object.hasOwn(CAST, text)
