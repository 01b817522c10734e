// Whether a mail about a thread that waited in the queue still has a point.
import 'server-only'
import { db } from '@/lib/db/client'
import { paused } from './policy'

/** Whether a message still waits for its sender's word. */
export const isUnconfirmed = async (id: string) =>
  (await db.enquiry.count({ where: { id, state: 'unconfirmed' } })) > 0

/** Whether a message is held, or a thread was reported, and nobody has decided about it. */
export const waitsForModerator = async (id: string) =>
  (await db.enquiry.count({ where: { id, OR: [{ state: 'held' }, paused] } })) > 0

/** Whether a mail with this link may go out: while a moderator looks at the thread, nothing in it is passed on. */
export const isPassedOn = async (linkId: string) =>
  (await db.enquiryLink.count({ where: { id: linkId, enquiry: { NOT: paused } } })) > 0

/** Whether nobody has answered yet. */
export const isUnanswered = async (linkId: string) =>
  (await db.enquiryLink.count({
    where: { id: linkId, enquiry: { state: 'open', answer: null, NOT: paused } },
  })) > 0
