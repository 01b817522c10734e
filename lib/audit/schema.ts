// What the audit trail records, in words that stand between who did it and to whom.

export const AUDIT_ACTIONS = {
  'membership.joined': 'joined',
  'membership.left': 'left',
  'membership.removed': 'removed',
  'membership.role-changed': 'changed the role of',
  'owner.appointed': 'appointed as owner',
  'request.made': 'asked to join',
  'request.withdrawn': 'took back a request to join',
  'request.accepted': 'accepted the request of',
  'request.refused': 'refused the request of',
  'invitation.made': 'invited somebody',
  'invitation.sent-again': 'sent an invitation again',
  'invitation.withdrawn': 'withdrew an invitation',
  'invitation.accepted': 'accepted an invitation',
  'site-role.changed': 'changed the site role of',
  'project.sent': 'sent a project to the moderators',
  'project.taken-back': 'took back a project that waited for a moderator',
  'project.published': 'published a project',
  'project.restored': 'put an earlier version of a project into the editor',
  'project.approved': 'approved a project',
  'project.sent-back': 'sent back a project',
  'project.unpublished': 'took a project off the site',
  'project.republished': 'put a project back on the site',
  'project.published-again': 'published an earlier version of a project',
  'project.looked-at': 'looked at a published project',
  'concern.raised': 'raised a concern',
  'concern.decided': 'decided about a concern',
  'person.deleted': 'deleted an account',
} as const

export type AuditAction = keyof typeof AUDIT_ACTIONS
