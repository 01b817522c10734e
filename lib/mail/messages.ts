// The words of every kind of mail.
import { ACCOUNT_MESSAGES } from './account-messages'
import { ALERT_MESSAGES } from './alert-messages'
import { ENQUIRY_MESSAGES } from './enquiry-messages'
import { FRESHNESS_MESSAGES } from './freshness-messages'
import type { LinkToken, Message, Messages } from './message'
import { NOTICE_MESSAGES } from './notice-messages'
import { PLAN_MESSAGES } from './plan-messages'
import { PUBLISHING_MESSAGES } from './publishing-messages'
import type { Mail } from './schema'

const MESSAGES: Messages = {
  ...ACCOUNT_MESSAGES,
  ...PUBLISHING_MESSAGES,
  ...FRESHNESS_MESSAGES,
  ...PLAN_MESSAGES,
  ...NOTICE_MESSAGES,
  ...ALERT_MESSAGES,
  ...ENQUIRY_MESSAGES,
}

/** What a mail says. */
export function messageOf(mail: Mail, linkToken: LinkToken): Message {
  return MESSAGES[mail.kind](mail as never, linkToken)
}
