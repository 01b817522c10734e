// The project that another repeats, as its address on this site.
import 'server-only'
import { db, type Tx } from '@/lib/db/client'
import { oneLine } from '@/lib/forms/text'
import { publicProjects } from '@/lib/projects/policy'
import { projectPath } from '@/lib/projects/schema'
import type { NamedProjects, Values } from './form'

const FIELD = 'repeatsId'
const slugIn = (text: string) => /^(?:\S*\/projects\/)?([a-z0-9-]{1,120})\/?(?:[?#]\S*)?$/.exec(text)?.[1]

/**
 * The public project whose address stands in a section's form, by what was typed.
 * @param ownId the project itself, which cannot repeat itself
 */
export async function projectsNamed(
  typed: unknown,
  ownId: string | null,
  tx: Tx = db,
): Promise<NamedProjects> {
  const text = typeof typed === 'string' ? oneLine(typed) : ''
  const slug = slugIn(text)
  if (!slug) return new Map()
  const project = await tx.project.findFirst({ where: { slug, ...publicProjects }, select: { id: true } })
  return new Map(project && project.id !== ownId ? [[text, project.id]] : [])
}

/** What stands in a section's fields with the address of the project in place of its id; nothing where it is not public. */
export async function withAddress(values: Values): Promise<Values> {
  const id = values[FIELD]?.[0]
  if (!id) return values
  const project = await db.project.findFirst({ where: { id, ...publicProjects }, select: { slug: true } })
  return { ...values, [FIELD]: project ? [projectPath(project.slug)] : [] }
}
