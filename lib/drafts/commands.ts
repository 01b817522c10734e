// Writing a project. Each command is one transaction whose lookup says who may; what is published is changed by nobody here.
import 'server-only'
import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/schema'
import { db, type Tx } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { found } from '@/lib/http/found'
import { actedForBy, publicProjects } from '@/lib/projects/policy'
import { trustsOf } from '@/lib/projects/queries'
import { memberOf } from '@/lib/accounts/policy'
import { copyOf, likeOf } from './copy'
import { onlyKnown } from './known'
import { contentOfProject } from './from-project'
import { lockDraft } from './lock'
import { draftOfProject } from './of-project'
import { formOf, type Values, valuesOf } from './form'
import { editableBy } from './policy'
import { projectsNamed } from './repeats'
import { type Content, emptyContent } from './schema'
import { writeContent, writeSection } from './sections'
import { seenOf } from './seen'
import type { Section } from './words'

/** Begins a project for one of the actor's teams. @returns its id in the editor */
export async function beginDraft(actor: Actor, organisationId: string, content: Partial<Content> = {}) {
  return db.$transaction(async (tx) => {
    const team = found(
      await tx.organisation.findFirst({
        where: { AND: [{ id: organisationId }, memberOf(actor)] },
        select: { id: true, schoolId: true, partnershipId: true },
      }),
    )
    return create(tx, actor, team.id, { ...emptyContent(), ...withTeam(team), ...content })
  })
}

// The team's own school leads, or its partnership runs the project, until somebody says otherwise.
function withTeam({ schoolId, partnershipId }: { schoolId: string | null; partnershipId: string | null }) {
  const { schools } = emptyContent()
  const participations = schoolId ? [{ schoolId, role: 'lead' as const }] : []
  return { schools: { ...schools, participations, partnershipId } }
}

async function create(tx: Tx, actor: Actor, organisationId: string, content: Content) {
  const { id } = await tx.draft.create({
    data: { organisationId, createdById: actor.id },
    select: { id: true },
  })
  await writeContent(tx, id, content, actor.id)
  await record(tx, 'project.begun', { actorId: actor.id, organisationId, detail: { draftId: id } })
  return id
}

/** Opens a published project that the actor looks after in the editor. @returns its id there */
export async function openProject(actor: Actor, slug: string): Promise<string> {
  const trusts = await trustsOf(actor)
  return db.$transaction(async (tx) => {
    const project = found(
      await tx.project.findFirst({
        where: { AND: [{ slug }, actedForBy(actor, trusts)] },
        select: { id: true, draft: { select: { id: true, deletedAt: true } } },
      }),
    )
    if (project.draft) return found(project.draft.deletedAt ? null : project.draft).id
    const team = await tx.organisation.findFirst({
      where: { AND: [memberOf(actor), teamOf(project.id, trusts)] },
      select: { id: true },
    })
    return draftOfProject(tx, project.id, { organisationId: team?.id, createdById: actor.id })
  })
}

const teamOf = (projectId: string, trusts: string[]) =>
  ({
    OR: [
      { school: { participations: { some: { projectId } } } },
      { partnership: { projects: { some: { id: projectId } } } },
      { trust: { in: trusts } },
    ],
  }) satisfies Prisma.OrganisationWhereInput

/** Begins a new project as a copy of one of the actor's, for the same team; figures, dates and pictures stay behind. */
export async function copyDraft(actor: Actor, draftId: string): Promise<string> {
  const trusts = await trustsOf(actor)
  return db.$transaction(async (tx) => {
    const draft = await lockDraft(tx, draftId, editableBy(actor, trusts))
    const team = found(
      (await tx.organisation.findFirst({
        where: { AND: [memberOf(actor), draft.organisationId ? { id: draft.organisationId } : {}] },
        select: { id: true },
      })) ?? (await tx.organisation.findFirst({ where: memberOf(actor), select: { id: true } })),
    )
    return create(tx, actor, team.id, copyOf(draft.content))
  })
}

/** Begins a project shaped like anybody's: what is done, with whom, when; no words of theirs. */
export async function beginLike(
  actor: Actor,
  { slug, organisationId }: { slug: string; organisationId: string },
) {
  const { id } = found(
    await db.project.findFirst({ where: { slug, ...publicProjects }, select: { id: true } }),
  )
  return beginDraft(actor, organisationId, likeOf(await contentOfProject(db, id)))
}

type Change<S extends Section> = { draftId: string; section: S; seen: string | null; page?: string }

/**
 * Changes a section of a draft. What the actor had typed and not saved there is saved by it, and so forgotten.
 * @param seen the mark of what the form showed; null when the change fits whatever there is, such as one more school
 * @param page the page it comes from: what was typed on another is still kept
 * @param change makes the new content; null leaves it as it is
 * @returns false when somebody else has changed the section since
 */
export async function changeSection<S extends Section>(
  actor: Actor,
  { draftId, section, seen, page }: Change<S>,
  change: (before: Content[S], whole: Content) => Content[S] | null,
): Promise<boolean> {
  const trusts = await trustsOf(actor)
  return db.$transaction(async (tx) => {
    const { content } = await lockDraft(tx, draftId, editableBy(actor, trusts))
    const isSeen = seen === null || seen === seenOf(valuesOf(section, content[section]))
    const changed = isSeen ? change(content[section], content) : null
    if (changed) {
      const known = await onlyKnown(tx, actor, section, changed, content)
      await writeSection(tx, { draftId, section, content: known, by: actor.id })
    }
    if (isSeen && seen !== null)
      await tx.draftTyping.deleteMany({ where: { draftId, section, personId: actor.id, page } })
    return isSeen
  })
}

type Typing = {
  draftId: string
  section: Section
  seen: string
  page: string
  fields: Values
}

/**
 * Keeps what the actor has typed into a section and not saved. What stands there already is not kept again.
 * @returns 'saved-since' when the actor has saved the section since this form was opened, so that what was on its way when
 *   they saved does not come back after it; null when the draft is not theirs to write
 */
export async function keepTyping(actor: Actor, typing: Typing): Promise<'kept' | 'saved-since' | null> {
  const { draftId, section, seen, page, fields } = typing
  const policy = editableBy(actor, await trustsOf(actor))
  if ((await db.draft.count({ where: { AND: [{ id: draftId }, policy] } })) === 0) return null
  return db.$transaction(async (tx) => {
    const { content, projectId } = await lockDraft(tx, draftId, policy)
    const saved = valuesOf(section, content[section])
    const ofActor = { draftId, section, changedById: actor.id }
    if (seen !== seenOf(saved) && (await tx.draftSection.count({ where: ofActor })) > 0) return 'saved-since'
    const key = { draftId, section, personId: actor.id }
    const projects = await projectsNamed(fields.repeatsId?.[0], projectId, tx)
    if (isSame(section, formOf(section, projects).safeParse(fields), saved))
      await tx.draftTyping.deleteMany({ where: { ...key, page } })
    else
      await tx.draftTyping.upsert({
        where: { draftId_section_personId: key },
        create: { ...key, seen, page, fields },
        update: { seen, page, fields, typedAt: new Date() },
      })
    return 'kept'
  })
}

// Line ends and spaces are as saving would leave them.
type Typed = ReturnType<ReturnType<typeof formOf>['safeParse']>
const isSame = (section: Section, typed: Typed, saved: Values) =>
  typed.success && seenOf(valuesOf(section, typed.data as Content[Section])) === seenOf(saved)

/** Forgets what the actor has typed into a section and not saved. */
export async function dropTyping(actor: Actor, draftId: string, section: Section) {
  await db.draftTyping.deleteMany({ where: { draftId, section, personId: actor.id } })
}

/** Keeps that the actor has looked at findings of the checks and vouches for them. */
export async function vouchFor(actor: Actor, draftId: string, keys: string[]) {
  const trusts = await trustsOf(actor)
  await db.$transaction(async (tx) => {
    await lockDraft(tx, draftId, editableBy(actor, trusts))
    await tx.checkAnswer.createMany({
      data: keys.map((key) => ({ draftId, key, answeredById: actor.id })),
      skipDuplicates: true,
    })
  })
}
