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
  'project.begun': 'began a project',
  'project.deleted': 'deleted a project',
  'project.brought-back': 'brought a deleted project back',
  'person.deleted': 'deleted an account',
} as const

export type AuditAction = keyof typeof AUDIT_ACTIONS
