// Tells schools that a project names them, in the transaction that publishes it.
import 'server-only'
import type { Tx } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { enqueueMail } from '@/lib/jobs/queue'

const NAMED = {
  schoolId: true,
  project: { select: { title: true } },
  school: {
    select: {
      name: true,
      organisation: {
        select: {
          memberships: { select: { person: { select: { id: true, email: true, declinedMail: true } } } },
        },
      },
    },
  },
} satisfies Prisma.ParticipationSelect

/**
 * Keeps that the schools a person acts for take part in a project, where they have not answered: whoever publishes it, or says
 * that it is true, says that too.
 */
export async function confirmOwnParts(tx: Tx, projectId: string, personId: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO participation_answer (project_id, school_id, is_confirmed, answered_at, answered_by_id)
    SELECT project_id, school_id, true, now(), person_id
    FROM participation JOIN organisation USING (school_id) JOIN membership ON organisation_id = organisation.id
    WHERE project_id = ${projectId}::uuid AND person_id = ${personId}::uuid
    ON CONFLICT (project_id, school_id) DO UPDATE
    SET is_confirmed = true, answered_at = excluded.answered_at, answered_by_id = excluded.answered_by_id
    WHERE participation_answer.is_confirmed IS NULL`
}

/**
 * Tells those who act for the schools that a published project names, each school once. A school without a team is told when
 * the project is next published; until then whoever joins it sees the project on the account page.
 * @param publisherId who sent the project in, not the moderator who let it through; null when nobody has
 */
export async function tellPartners(tx: Tx, projectId: string, publisherId: string | null): Promise<void> {
  if (publisherId) await confirmOwnParts(tx, projectId, publisherId)
  const answered = await tx.participationAnswer.findMany({
    where: { projectId, OR: [{ toldAt: { not: null } }, { isConfirmed: { not: null } }] },
    select: { schoolId: true },
  })
  const parts = await tx.participation.findMany({
    where: {
      projectId,
      schoolId: { notIn: answered.map(({ schoolId }) => schoolId) },
      school: { organisation: { memberships: { some: {} } } },
    },
    orderBy: { position: 'asc' },
    select: NAMED,
  })
  for (const part of parts) await tellOne(tx, projectId, part)
}

type Part = Prisma.ParticipationGetPayload<{ select: typeof NAMED }>

async function tellOne(tx: Tx, projectId: string, { schoolId, school, project }: Part) {
  const toldAt = new Date()
  await tx.participationAnswer.upsert({
    where: { projectId_schoolId: { projectId, schoolId } },
    create: { projectId, schoolId, toldAt },
    update: { toldAt },
  })
  const people = school.organisation?.memberships.map(({ person }) => person) ?? []
  const told = people.filter(({ declinedMail }) => !declinedMail.includes('partners'))
  await tx.participationQuestion.createMany({
    data: told.map(({ id: personId }) => ({ projectId, schoolId, personId })),
    skipDuplicates: true,
  })
  const questions = await tx.participationQuestion.findMany({
    where: { projectId, schoolId, personId: { in: told.map(({ id }) => id) } },
    select: { id: true, person: { select: { email: true } } },
  })
  const about = { kind: 'school-named' as const, title: project.title, organisation: school.name }
  await enqueueMail(
    tx,
    ...questions.map(({ id, person }) => ({ ...about, questionId: id, to: person.email })),
  )
}
