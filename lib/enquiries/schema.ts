// Addresses of writing to a school.

/** What somebody writes about. */
export type About = { project: string } | { school: string } | { notice: string }

/** The page on which one writes to a school about a project, an offer or a need, or to the school itself; by their slugs. */
export const writePath = (about: About) => `/write?${new URLSearchParams(about)}`
