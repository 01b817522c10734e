// One version of a project made public, in the transaction of whoever decided it.
import 'server-only'
import { isDeepStrictEqual } from 'node:util'
import { record } from '@/lib/audit/record'
import type { AuditAction } from '@/lib/audit/schema'
import type { Actor } from '@/lib/auth/schema'
import type { Tx } from '@/lib/db/client'
import type { $Enums, Prisma } from '@/lib/db/generated/client'
import { contentOfProject } from '@/lib/drafts/from-project'
import type { LockedDraft } from '@/lib/drafts/lock'
import { type Missing, missingIn } from '@/lib/drafts/missing'
import { Content } from '@/lib/drafts/schema'
import { writeProject } from '@/lib/drafts/to-project'
import { tellPartners } from '@/lib/participations/tell'
import { rebuildCards } from '@/lib/search/cards'
import { freeSlug } from './slug'

/** A project with three hundred schools on a busy server; Prisma gives up after 5 seconds. */
export const PATIENT = { timeout: 20_000, maxWait: 10_000 }

type Made = {
  content: Content
  state: $Enums.RevisionState
} & Partial<
  Pick<Prisma.RevisionUncheckedCreateInput, 'madeById' | 'madeAt' | 'restoredFrom' | 'why' | 'reviewedAt'>
>

/** Adds a version under the next number; the draft is locked. */
export async function addRevision(tx: Tx, draftId: string, made: Made) {
  const { _max } = await tx.revision.aggregate({ where: { draftId }, _max: { number: true } })
  return tx.revision.create({
    data: { ...made, draftId, number: (_max.number ?? 0) + 1 },
    select: { id: true, number: true },
  })
}

/**
 * The versions that say just what this document says, the newest first. What was kept before a field came in lacks it, so
 * the section that grows is compared as it is read.
 */
export async function revisionsEqualTo(tx: Tx, draftId: string, content: Content) {
  const { impact, ...rest } = content
  const rows = await tx.$queryRaw<{ number: number; state: $Enums.RevisionState; content: unknown }[]>`
    SELECT number, state::text, content FROM revision
    WHERE draft_id = ${draftId}::uuid AND content - 'impact' = ${JSON.stringify(rest)}::jsonb ORDER BY number DESC`
  return rows
    .filter((row) => isDeepStrictEqual(Content.parse(row.content).impact, impact))
    .map(({ number, state }) => ({ number, state }))
}

/** Keeps what we gathered ourselves as version 1, before anything changes it. */
export async function keepGathered(tx: Tx, { id, projectId }: Pick<LockedDraft, 'id' | 'projectId'>) {
  if (!projectId || (await tx.revision.count({ where: { draftId: id } })) > 0) return
  const { firstPublishedAt } = await tx.project.findUniqueOrThrow({
    where: { id: projectId },
    select: { firstPublishedAt: true },
  })
  await addRevision(tx, id, {
    content: await contentOfProject(tx, projectId),
    state: 'published',
    madeAt: firstPublishedAt ?? undefined,
    reviewedAt: new Date(),
    why: 'As gathered from public pages',
  })
}

/** Why a document cannot be public as it stands. */
export type Obstacle =
  | { outcome: 'incomplete'; missing: Missing[] }
  | { outcome: 'no-part' }
  | { outcome: 'declined'; schools: string[] }

/** What keeps a document from being public, or null. The checks before publishing (lib/checks) come before this. */
export async function obstacleTo(tx: Tx, draft: LockedDraft, content: Content): Promise<Obstacle | null> {
  const missing = missingIn(content).filter(({ isAsked }) => !isAsked)
  if (missing.length > 0) return { outcome: 'incomplete', missing }
  const { projectId } = draft
  if (!projectId) return (await hasPart(tx, draft, content)) ? null : { outcome: 'no-part' }
  const declined = await tx.school.findMany({
    where: {
      id: { in: content.schools.participations.map(({ schoolId }) => schoolId) },
      participationAnswers: { some: { projectId, isConfirmed: false } },
    },
    orderBy: { name: 'asc' },
    select: { name: true },
  })
  return declined.length > 0 ? { outcome: 'declined', schools: declined.map(({ name }) => name) } : null
}

// Whoever begins a project takes part in it.
async function hasPart(tx: Tx, { organisation }: LockedDraft, { schools }: Content) {
  if (!organisation) return false
  const { schoolId, partnershipId, trust } = organisation
  const ids = schools.participations.map((one) => one.schoolId)
  if (partnershipId) return schools.partnershipId === partnershipId
  if (schoolId) return ids.includes(schoolId)
  return (await tx.school.count({ where: { id: { in: ids }, trust } })) > 0
}

type Said = { at: Date; by: string | null }

/**
 * Writes a version over the public project, or makes the project, and puts it on the site; the draft is locked and nothing
 * stands in the way. Schools that it names for the first time are told.
 * @param said when and by whom it was sent in, and so said to be true; null when nobody has now
 * @returns its address
 */
export async function putOnSite(tx: Tx, draft: LockedDraft, content: Content, said: Said | null) {
  const whole = { ...content, pictures: await picturesHeld(tx, content) }
  const at = draft.projectId ? { id: draft.projectId } : { slug: await freeSlug(tx, content.about.title!) }
  const id = await writeProject(tx, whole, at)
  const [{ slug }] = await tx.$queryRaw<[{ slug: string }]>`
    UPDATE project SET published_at = coalesce(first_published_at, now()),
      confirmed_at = greatest(confirmed_at, ${said?.at}::timestamptz)
    WHERE id = ${id}::uuid RETURNING slug`
  await tx.draft.update({
    where: { id: draft.id },
    data: { projectId: id, unpublishedAt: null, unpublishedBecause: null },
  })
  await rebuildCards(tx, [id])
  await tellPartners(tx, id, said?.by ?? null)
  return slug
}

// A picture that was deleted since stays away.
async function picturesHeld(tx: Tx, { pictures: { pictures } }: Content): Promise<Content['pictures']> {
  const rows = await tx.picture.findMany({
    where: { id: { in: pictures.map(({ pictureId }) => pictureId) } },
    select: { id: true },
  })
  const held = new Set(rows.map(({ id }) => id))
  return { pictures: pictures.filter(({ pictureId }) => held.has(pictureId)) }
}

/** Records what was done to a project. */
export const recordOf = (
  tx: Tx,
  action: AuditAction,
  actor: Actor,
  { id, organisationId }: Pick<LockedDraft, 'id' | 'organisationId'>,
  number: number | null = null,
) =>
  record(tx, action, {
    actorId: actor.id,
    organisationId,
    detail: { draftId: id, ...(number !== null && { version: number }) },
  })
