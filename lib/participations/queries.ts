// Reads of what schools say of their part: a mailed question, and the projects that name the schools one acts for.
import 'server-only'
import { isLinkToken } from '@/lib/auth/tokens'
import type { Actor } from '@/lib/auth/schema'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { publicProjects } from '@/lib/projects/policy'
import { answeredFor } from './policy'
import { LINK_DAYS, saidOf } from './schema'

const PROJECT = { id: true, slug: true, title: true, summary: true } as const
const SCHOOL = { id: true, slug: true, name: true } as const

type Part = Prisma.ParticipationGetPayload<{ select: typeof PART }>
const PART = { role: true, project: { select: PROJECT }, school: { select: SCHOOL } } as const

const SAID = { isConfirmed: true, answeredAt: true } as const

/**
 * The projects that name the schools an actor acts for, and those that the schools took themselves off: first those that wait
 * for an answer, then by title; at most 300.
 */
export async function listNamings(actor: Actor) {
  const own = { school: answeredFor(actor) }
  const [parts, answers] = await Promise.all([
    db.participation.findMany({
      where: { ...own, project: publicProjects },
      orderBy: [{ project: { title: 'asc' } }, { position: 'asc' }],
      take: 300,
      select: PART,
    }),
    db.participationAnswer.findMany({
      where: { ...own, isConfirmed: { not: null } },
      select: { ...SAID, role: true, project: { select: PROJECT }, school: { select: SCHOOL } },
    }),
  ])
  const key = ({ project, school }: Pick<Part, 'project' | 'school'>) => `${project.id} ${school.id}`
  const said = new Map(answers.map((answer) => [key(answer), answer]))
  const named = parts.map((part) => {
    const answer = said.get(key(part))
    return { ...part, said: saidOf(answer?.isConfirmed), answeredAt: answer?.answeredAt ?? null }
  })
  const left = answers
    .filter(({ isConfirmed }) => isConfirmed === false)
    .map(({ project, school, role, answeredAt }) => ({
      project,
      school,
      role: role ?? ('partner' as const),
      said: 'declined' as const,
      answeredAt,
    }))
  const open = named.filter((one) => one.said === 'nothing')
  return { open, confirmed: named.filter((one) => one.said === 'confirmed'), declined: left }
}

export type Naming = Awaited<ReturnType<typeof listNamings>>['open'][number]

/** One such project and school by their addresses, or null. */
export async function getNaming(
  actor: Actor,
  projectSlug: string,
  schoolSlug: string,
): Promise<Naming | null> {
  const school = await db.school.findFirst({
    where: { AND: [{ slug: schoolSlug }, answeredFor(actor)] },
    select: SCHOOL,
  })
  const project = school && (await db.project.findFirst({ where: { slug: projectSlug }, select: PROJECT }))
  return school && project && readNaming(project, school)
}

async function readNaming(project: Naming['project'], school: Naming['school']): Promise<Naming | null> {
  const key = { projectId: project.id, schoolId: school.id }
  const [part, answer] = await Promise.all([
    db.participation.findFirst({ where: { ...key, project: publicProjects }, select: { role: true } }),
    db.participationAnswer.findUnique({
      where: { projectId_schoolId: key },
      select: { ...SAID, role: true },
    }),
  ])
  const said = saidOf(answer?.isConfirmed)
  if (!part && said !== 'declined') return null
  const role = part?.role ?? answer?.role ?? 'partner'
  return { project, school, role, said, answeredAt: answer?.answeredAt ?? null }
}

/** How a mailed question stands: 'gone' when the person no longer acts for the school, or the project no longer names it. */
type Standing = 'open' | 'answered' | 'ended' | 'gone'

/**
 * A mailed question with the person it was sent to, who is the one that answers; null when the token is not the link's.
 * Whoever holds the link need not be signed in.
 */
export async function getNamingQuestion(id: string, token: string, now = new Date()) {
  if (!isLinkToken(token, id, 'participation-question')) return null
  const row = await db.participationQuestion.findUnique({
    where: { id },
    select: {
      id: true,
      askedAt: true,
      person: { select: { id: true, email: true, name: true, siteRole: true } },
      project: { select: PROJECT },
      school: { select: SCHOOL },
    },
  })
  if (!row) return null
  const { person, project, school } = row
  const naming = await getNaming(person, project.slug, school.slug)
  const isLate = now.getTime() > row.askedAt.getTime() + LINK_DAYS * 86_400_000
  const standing: Standing = !naming
    ? 'gone'
    : naming.said !== 'nothing'
      ? 'answered'
      : isLate
        ? 'ended'
        : 'open'
  return { id, person, project, school, naming, standing }
}

export type NamingQuestion = NonNullable<Awaited<ReturnType<typeof getNamingQuestion>>>
