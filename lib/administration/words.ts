// The roles that people can have on this site, beside those in their teams.

export const SITE_ROLES = { moderator: 'Moderator', administrator: 'Administrator' } as const
export type SiteRole = keyof typeof SITE_ROLES

export const SITE_ROLE_OPTIONS = [
  {
    value: 'moderator',
    label: 'Moderator',
    hint: 'Decides who may join and what is published, answers concerns, and appoints owners.',
  },
  {
    value: 'administrator',
    label: 'Administrator',
    hint: 'The same, gives these roles, and reads the audit trail.',
  },
]
