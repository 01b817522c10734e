// Whether a mailed question about an offer or a need still waits for an answer.
import 'server-only'
import { db } from '@/lib/db/client'

/** Whether nobody has answered it, and the notice still ends on the day that it asks about. */
export async function isStillAsked(questionId: string): Promise<boolean> {
  const question = await db.noticeQuestion.findUnique({
    where: { id: questionId },
    select: {
      answeredAt: true,
      expiresOn: true,
      notice: { select: { expiresOn: true, closedAt: true, takenOffAt: true } },
    },
  })
  if (!question || question.answeredAt) return false
  const { expiresOn, closedAt, takenOffAt } = question.notice
  return !closedAt && !takenOffAt && expiresOn.getTime() === question.expiresOn.getTime()
}
