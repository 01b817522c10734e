// How the facts' own terms become the product's.
import type { $Enums } from '@/lib/db/generated/client'

export const ACTIVITY: Record<string, $Enums.Activity> = {
  L1: 'governing_body_role',
  L2: 'senior_leadership_support',
  T1: 'teacher_training',
  T2: 'teaching_school',
  T3: 'seconding_teachers',
  C1: 'curriculum_support',
  C2: 'sharing_materials',
  I1: 'targeted_support',
  I2: 'academic_mentoring',
  S1: 'sponsor_of_school',
  S2: 'trust_work',
  S3: 'free_school',
  O1: 'sharing_facilities',
  O2: 'joint_enrichment',
  O3: 'community_response',
  O4: 'bursaries',
}

export const TYPE: Record<string, $Enums.ProjectType> = {
  Leadership: 'leadership',
  Teaching: 'teaching',
  Curriculum: 'curriculum',
  'School improvement': 'school_improvement',
  'Sponsor or establish a school': 'sponsorship',
  'Other partnership activity': 'wider_opportunities',
}

export const STATUS = {
  ongoing: 'running',
  'ongoing at last report': 'last_reported_running',
  finished: 'finished',
  ended: 'finished',
  unknown: 'unknown',
} as const

// "In person" stands in the facts wherever no source speaks of online work, so it is not known.
export const MODE = { 'in person': null, online: 'online', both: 'both' } as const

/** The site's themes; moderators can add to the table. */
export const THEMES: Record<string, string> = {
  'art-and-design': 'Art and design',
  careers: 'Careers',
  classics: 'Classics',
  community: 'Community',
  computing: 'Computing',
  cadets: 'Cadets',
  dance: 'Dance',
  'debating-and-oracy': 'Debating and oracy',
  'design-and-technology': 'Design and technology',
  drama: 'Drama',
  'early-years': 'Early years',
  'english-and-reading': 'English and reading',
  'geography-and-environment': 'Geography and environment',
  'higher-education-preparation': 'Higher-education preparation',
  history: 'History',
  languages: 'Languages',
  maths: 'Maths',
  'mental-health-and-wellbeing': 'Mental health and wellbeing',
  music: 'Music',
  physics: 'Physics',
  science: 'Science',
  send: 'SEND',
  'sport-and-pe': 'Sport and PE',
  'summer-and-holiday-schools': 'Summer and holiday schools',
  'outdoor-education': 'Outdoor education',
  philosophy: 'Philosophy',
  revision: 'Revision',
}

// Facts' themes that are a type or an activity in the product (such as sponsorship) have no entry.
const THEME: Record<string, string[]> = {
  art: ['art-and-design'],
  astronomy: ['physics', 'science'],
  cadets: ['cadets'],
  careers: ['careers'],
  'classics/Latin': ['classics'],
  'community/Covid response': ['community'],
  computing: ['computing'],
  'creative writing': ['english-and-reading'],
  'D&T': ['design-and-technology'],
  'digital access': ['computing'],
  drama: ['drama'],
  EAL: ['languages'],
  engineering: ['design-and-technology'],
  English: ['english-and-reading'],
  'food technology': ['design-and-technology'],
  'HE preparation': ['higher-education-preparation'],
  history: ['history'],
  'holiday/summer schools': ['summer-and-holiday-schools'],
  languages: ['languages'],
  literacy: ['english-and-reading'],
  maths: ['maths'],
  medicine: ['science', 'careers'],
  'mental health': ['mental-health-and-wellbeing'],
  music: ['music'],
  'oracy/debating': ['debating-and-oracy'],
  'outdoor education': ['outdoor-education'],
  'peer support': ['mental-health-and-wellbeing'],
  philosophy: ['philosophy'],
  physics: ['physics', 'science'],
  reading: ['english-and-reading'],
  revision: ['revision'],
  robotics: ['computing'],
  science: ['science'],
  SEND: ['send'],
  sport: ['sport-and-pe'],
  STEAM: ['science', 'art-and-design'],
  STEM: ['science', 'maths'],
  sustainability: ['geography-and-environment'],
  swimming: ['sport-and-pe'],
  vocational: ['careers'],
}

/** The site's themes for the facts' own. */
export function themesOf(facts: string[]): string[] {
  return [...new Set(facts.flatMap((theme) => THEME[theme] ?? []))]
}
