// What moderators do with editions of the booklet. Each command is one transaction with its audit row.
import 'server-only'
import { record } from '@/lib/audit/record'
import type { AuditAction } from '@/lib/audit/schema'
import type { Actor } from '@/lib/auth/schema'
import { db, type Tx } from '@/lib/db/client'
import { found } from '@/lib/http/found'
import { publicProjects } from '@/lib/projects/policy'
import type { Ask, Words } from './form'
import { moved } from './order'
import { madeBy } from './policy'
import { MOST } from './schema'

/** Which edition, and the version of it that the page showed. */
type At = { year: number; version: number }

/** Starts the edition of a year. @returns false when there is one */
export async function startEdition(actor: Actor, year: number): Promise<boolean> {
  found(actor.siteRole)
  return db.$transaction(async (tx) => {
    const { count } = await tx.edition.createMany({
      data: [{ year, title: `Celebrating Partnerships ${year}`, madeById: actor.id, changedById: actor.id }],
      skipDuplicates: true,
    })
    if (count > 0) await record(tx, 'edition.started', { actorId: actor.id, detail: { year } })
    return count > 0
  })
}

/**
 * Changes title and introduction.
 * @returns 'newer' when somebody has changed the edition since, 'empty' when one that is public would have no introduction
 */
export const changeWords = (
  actor: Actor,
  at: At,
  { title, introduction }: Words,
): Promise<'changed' | 'newer' | 'empty'> =>
  change(actor, at, async (tx, { publishedAt }) => {
    if (publishedAt && !introduction) return 'empty' as const
    await tx.edition.update({ where: { year: at.year }, data: { title, introduction } })
    return done('changed', 'edition.changed')
  })

/** Puts a published project into an edition, last among those of its type. */
export const addProject = (
  actor: Actor,
  at: At,
  slug: string,
): Promise<'added' | 'newer' | 'full' | 'in-it'> =>
  change(actor, at, async (tx, { projects }) => {
    const { id: projectId } = found(
      await tx.project.findFirst({ where: { AND: [{ slug }, publicProjects] }, select: { id: true } }),
    )
    if (projects.some((one) => one.projectId === projectId)) return 'in-it' as const
    if (projects.length >= MOST.projects) return 'full' as const
    const position = Math.max(0, ...projects.map((one) => one.position)) + 1
    await tx.editionProject.create({ data: { editionYear: at.year, projectId, position } })
    return done('added', 'edition.project-added', { projectId })
  })

/**
 * Moves a project among those of its type, or takes it out.
 * @returns 'not-in-it' when it was taken out before
 */
export const arrangeProject = (
  actor: Actor,
  { year, version, slug, ask, place }: Ask,
): Promise<'moved' | 'removed' | 'newer' | 'not-in-it'> =>
  change(actor, { year, version }, async (tx, { projects }) => {
    const one = projects.find(({ project }) => project.slug === slug)
    if (!one) return 'not-in-it' as const
    const { projectId } = one
    if (ask === 'remove') {
      await tx.editionProject.delete({
        where: { editionYear_projectId: { editionYear: year, projectId } },
      })
      return done('removed', 'edition.project-removed', { projectId })
    }
    const group = projects.filter(({ project }) => project.type === one.project.type)
    for (const [i, { projectId: id, position }] of moved(group, one, ask, place).entries())
      if (position !== i + 1)
        await tx.editionProject.update({
          where: { editionYear_projectId: { editionYear: year, projectId: id } },
          data: { position: i + 1 },
        })
    return done('moved', 'edition.project-moved', { projectId })
  })

/** Writes, changes or takes away the few words with which a project stands in an edition. */
export const noteProject = (
  actor: Actor,
  at: At & { slug: string },
  words: string | null,
): Promise<'changed' | 'newer' | 'not-in-it'> =>
  change(actor, at, async (tx, { projects }) => {
    const one = projects.find(({ project }) => project.slug === at.slug)
    if (!one) return 'not-in-it' as const
    const { projectId } = one
    await tx.editionProject.update({
      where: { editionYear_projectId: { editionYear: at.year, projectId } },
      data: { words },
    })
    return done('changed', 'edition.changed', { projectId })
  })

/** Makes an edition public. @returns 'empty' when it has no introduction, or no project that is on the site */
export const publishEdition = (actor: Actor, at: At): Promise<'published' | 'newer' | 'empty'> =>
  change(actor, at, async (tx, { introduction, publishedAt, projects }) => {
    if (!introduction || !projects.some(({ project }) => project.publishedAt)) return 'empty' as const
    await tx.edition.update({
      where: { year: at.year },
      data: { publishedAt: publishedAt ?? new Date() },
    })
    return done('published', 'edition.published')
  })

/** Takes an edition off the site. */
export const takeOffEdition = (actor: Actor, at: At): Promise<'off' | 'newer'> =>
  change<'off'>(actor, at, async (tx) => {
    await tx.edition.update({ where: { year: at.year }, data: { publishedAt: null } })
    return done('off', 'edition.taken-off')
  })

/** Deletes an edition that is not public, with what was chosen and written for it. */
export async function deleteEdition(
  actor: Actor,
  { year, version }: At,
): Promise<'deleted' | 'newer' | 'public'> {
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT year FROM edition WHERE year = ${year} FOR UPDATE`
    const held = await read(tx, actor, year)
    if (held.publishedAt) return 'public'
    if (held.version !== version) return 'newer'
    await tx.edition.delete({ where: { year } })
    await record(tx, 'edition.deleted', { actorId: actor.id, detail: { year } })
    return 'deleted'
  })
}

type Detail = Record<string, string>
type Made<Outcome> = { outcome: Outcome; action: AuditAction; detail: Detail }
const done = <Outcome extends string>(
  outcome: Outcome,
  action: AuditAction,
  detail: Detail = {},
): Made<Outcome> => ({ outcome, action, detail })

// Locks the edition, so that of two moderators at one instant the second sees what the first has done and is told.
async function change<Outcome extends string, Refusal extends string = never>(
  actor: Actor,
  { year, version }: At,
  work: (tx: Tx, held: Held) => Promise<Made<Outcome> | Refusal>,
): Promise<Outcome | Refusal | 'newer'> {
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT year FROM edition WHERE year = ${year} FOR NO KEY UPDATE`
    const held = await read(tx, actor, year)
    if (held.version !== version) return 'newer'
    const made = await work(tx, held)
    if (typeof made === 'string') return made
    await tx.edition.update({
      where: { year },
      data: { version: { increment: 1 }, changedAt: new Date(), changedById: actor.id },
    })
    await record(tx, made.action, { actorId: actor.id, detail: { year, ...made.detail } })
    return made.outcome
  })
}

const read = async (tx: Tx, actor: Actor, year: number) =>
  found(
    await tx.edition.findFirst({
      where: { AND: [{ year }, madeBy(actor)] },
      select: {
        version: true,
        introduction: true,
        publishedAt: true,
        projects: {
          orderBy: [{ position: 'asc' }, { projectId: 'asc' }],
          select: {
            projectId: true,
            position: true,
            project: { select: { slug: true, type: true, publishedAt: true } },
          },
        },
      },
    }),
  )
type Held = Awaited<ReturnType<typeof read>>
