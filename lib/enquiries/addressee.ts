// Whom a message goes to: always a team that has members and takes messages.
import 'server-only'
import { organisationName, organisationPath } from '@/lib/accounts/words'
import { db, type Tx } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { partnershipPath } from '@/lib/partnerships/schema'
import { publicProjects } from '@/lib/projects/policy'
import { projectPath } from '@/lib/projects/schema'
import { schoolPath } from '@/lib/schools/schema'
import { openOn } from '@/lib/notices/policy'
import { noticePath } from '@/lib/notices/schema'
import type { About } from './schema'

const TEAM = {
  id: true,
  trust: true,
  isOpenToContact: true,
  contactRole: true,
  school: { select: { name: true, slug: true, isOpenToContact: true, status: true } },
  partnership: { select: { name: true, slug: true } },
  _count: { select: { memberships: true } },
} satisfies Prisma.OrganisationSelect
type TeamRow = Prisma.OrganisationGetPayload<{ select: typeof TEAM }>

const SCHOOL = {
  slug: true,
  name: true,
  urn: true,
  website: true,
  region: { select: { id: true, name: true } },
  organisation: { select: TEAM },
} satisfies Prisma.SchoolSelect
type SchoolRow = Prisma.SchoolGetPayload<{ select: typeof SCHOOL }>

/** Whether a team takes messages; one that has not said does. */
export const isOpen = ({ school, isOpenToContact }: Pick<TeamRow, 'school' | 'isOpenToContact'>) =>
  (school ? school.isOpenToContact : isOpenToContact) !== false

const isReached = (team: TeamRow | null | undefined): team is TeamRow =>
  Boolean(team && team._count.memberships > 0 && team.school?.status !== 'closed' && isOpen(team))

/** Whether a team gets messages now: somebody is in it, its school is open, and it takes them. */
export const mayReceive = async (tx: Tx, id: string) =>
  isReached(await tx.organisation.findUnique({ where: { id }, select: TEAM }))

/** What a message is about: its title, its page, and what of it is kept. */
type Subject = { title: string; path: string; projectId?: string; noticeId?: string; projectSlug?: string }

type Found = {
  subject: Subject
  isExample?: boolean
  teams: (TeamRow | null | undefined)[]
  schools: Omit<SchoolRow, 'organisation'>[]
}

/**
 * The team that a message goes to. Of a project: that of the school that leads it, else of its partnership, else of another
 * school that takes part. `team` is null where nobody can be reached; `isClosed` when that is because a team takes no messages,
 * `isExample` when it is about an offer or a need that nobody has made.
 * Null when there is no such thing to write about.
 */
export async function findAddressee(about: About, tx: Tx = db) {
  const found = await read(tx, about)
  if (!found) return null
  const { subject, teams, schools, isExample = false } = found
  const reached = teams.find(isReached)
  const team = isExample ? undefined : reached
  const isClosed = !reached && teams.some((one) => one && one._count.memberships > 0 && !isOpen(one))
  const leads = schools.filter(({ slug }) => slug !== team?.school?.slug)
  const isShared = team?.school && subject.projectId && leads.length > 0 && leads.length < schools.length
  return {
    subject,
    schools,
    isClosed,
    isExample,
    team: team ? named(team) : null,
    /** Others who lead the same project, when it goes to one of several. */
    others: isShared ? leads.map(({ name }) => name) : [],
    /** Where the school of an example can be written to itself. */
    instead: isExample && reached?.school ? reached.school : null,
  }
}
export type Addressee = NonNullable<Awaited<ReturnType<typeof findAddressee>>>

const named = (team: TeamRow) => ({
  id: team.id,
  name: organisationName(team),
  path: organisationPath(team),
  role: team.contactRole,
})

function read(tx: Tx, about: About): Promise<Found | null> {
  if ('project' in about) return ofProject(tx, about.project)
  if ('notice' in about) return ofNotice(tx, about.notice)
  return 'school' in about ? ofSchool(tx, about.school) : ofPartnership(tx, about.partnership)
}

async function ofProject(tx: Tx, slug: string): Promise<Found | null> {
  const project = await tx.project.findFirst({
    where: { AND: [{ slug }, publicProjects] },
    select: {
      id: true,
      title: true,
      participations: { orderBy: { position: 'asc' }, select: { role: true, school: { select: SCHOOL } } },
      partnership: { select: { organisation: { select: TEAM } } },
    },
  })
  if (!project) return null
  const of = (isLead: boolean) =>
    project.participations.filter(({ role }) => (role === 'lead') === isLead).map(({ school }) => school)
  const [leads, others] = [of(true), of(false)]
  return {
    subject: { title: project.title, path: projectPath(slug), projectId: project.id, projectSlug: slug },
    teams: [
      ...leads.map(({ organisation }) => organisation),
      project.partnership?.organisation,
      ...others.map(({ organisation }) => organisation),
    ],
    schools: (leads.length > 0 ? leads : others).slice(0, 5),
  }
}

async function ofNotice(tx: Tx, slug: string): Promise<Found | null> {
  const notice = await tx.notice.findFirst({
    where: { AND: [{ slug }, openOn(new Date())] },
    select: {
      id: true,
      title: true,
      isExample: true,
      organisation: { select: TEAM },
      school: { select: SCHOOL },
    },
  })
  if (!notice) return null
  const { id: noticeId, title, isExample, organisation, school } = notice
  const subject = { title, path: noticePath(slug), noticeId }
  return { subject, isExample, teams: [organisation], schools: [school] }
}

async function ofSchool(tx: Tx, slug: string): Promise<Found | null> {
  const school = await tx.school.findUnique({ where: { slug }, select: SCHOOL })
  if (!school) return null
  const subject = { title: school.name, path: schoolPath(slug) }
  return { subject, teams: [school.organisation], schools: [school] }
}

async function ofPartnership(tx: Tx, slug: string): Promise<Found | null> {
  const partnership = await tx.partnership.findFirst({
    where: { slug, publishedAt: { not: null } },
    select: { name: true, organisation: { select: TEAM } },
  })
  if (!partnership) return null
  const subject = { title: partnership.name, path: partnershipPath(slug) }
  return { subject, teams: [partnership.organisation], schools: [] }
}
