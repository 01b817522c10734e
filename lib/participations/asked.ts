// Whether a school that was told of a project has still to answer.
import 'server-only'
import { db } from '@/lib/db/client'
import { publicProjects } from '@/lib/projects/policy'

/** Whether a mailed question is one that the school has not answered, about a project that still names it. */
export async function isStillOpen(questionId: string): Promise<boolean> {
  const question = await db.participationQuestion.findUnique({
    where: { id: questionId },
    select: { projectId: true, schoolId: true },
  })
  if (!question) return false
  const [named, answered] = await Promise.all([
    db.participation.count({ where: { ...question, project: publicProjects } }),
    db.participationAnswer.count({ where: { ...question, isConfirmed: { not: null } } }),
  ])
  return named > 0 && answered === 0
}
