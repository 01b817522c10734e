// Reads of what waits for somebody's word: a mailed question, and the projects on the account page.
import 'server-only'
import { isLinkToken, linkToken } from '@/lib/auth/tokens'
import type { Actor } from '@/lib/auth/schema'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { trustsOf } from '@/lib/projects/queries'
import { dueIn } from './asked'
import { startOf, termOf } from './calendar'
import { confirmableBy } from './policy'
import { questionPath } from './schema'

const PROJECT = {
  id: true,
  slug: true,
  title: true,
  summary: true,
  status: true,
  confirmedAt: true,
} satisfies Prisma.ProjectSelect

/** A public project that the actor looks after, or null. */
export async function getOwnProject(actor: Actor, slug: string) {
  const where = { AND: [{ slug }, confirmableBy(actor, await trustsOf(actor))] }
  return db.project.findFirst({ where, select: PROJECT })
}

/** Whether a project waits for this term's word: not finished, and not confirmed since the term began. */
export const isDue = (project: { status: string; confirmedAt: Date | null }, now = new Date()) =>
  project.status !== 'finished' && !(project.confirmedAt && project.confirmedAt >= startOf(termOf(now)))

/** How a mailed question stands: the person no longer looks after the project when it is 'gone'. */
type Standing = 'open' | 'answered' | 'ended' | 'gone'

/**
 * A mailed question with the person it was sent to, who is the one that answers; null when the token is not the link's.
 * Whoever holds the link need not be signed in.
 */
export async function getQuestion(id: string, token: string, now = new Date()) {
  if (!isLinkToken(token, id, 'term-question')) return null
  const row = await db.termQuestion.findUnique({
    where: { id },
    select: {
      id: true,
      term: true,
      answeredAt: true,
      person: { select: { id: true, email: true, name: true, siteRole: true } },
      project: { select: PROJECT },
    },
  })
  if (!row) return null
  const isTheirs = (await getOwnProject(row.person, row.project.slug)) !== null
  const standing: Standing = !isTheirs
    ? 'gone'
    : row.answeredAt
      ? 'answered'
      : row.term === termOf(now)
        ? 'open'
        : 'ended'
  return { ...row, standing }
}

export type Question = NonNullable<Awaited<ReturnType<typeof getQuestion>>>

/** The other questions of the same mail that still wait, with their links, for whoever holds one of them; at most 20. */
export async function listOtherQuestions({ id, person }: Question, now = new Date()) {
  const rows = await db.termQuestion.findMany({
    where: {
      id: { not: id },
      personId: person.id,
      term: termOf(now),
      answeredAt: null,
      project: { AND: [dueIn(now), confirmableBy(person, await trustsOf(person))] },
    },
    orderBy: { project: { title: 'asc' } },
    take: 20,
    select: { id: true, project: { select: { title: true } } },
  })
  return rows.map((row) => ({
    title: row.project.title,
    path: questionPath(row.id, linkToken(row.id, 'term-question')),
  }))
}
