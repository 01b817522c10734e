// The sections of a draft as rows: read into a document, written with their versions.
import 'server-only'
import type { Tx } from '@/lib/db/client'
import { type Content, emptyContent, SECTION_SCHEMAS } from './schema'
import type { Section } from './words'

type Row = { section: Section; content: unknown; version: number }
export type Versions = Partial<Record<Section, number>>

/** The document that the rows make; a section without a row is empty. */
export function contentOf(rows: Row[]): Content {
  const written = rows.map(({ section, content }) => [section, SECTION_SCHEMAS[section].parse(content)])
  return { ...emptyContent(), ...Object.fromEntries(written) }
}

/** The version of each section; one that was never written has none. */
export const versionsOf = (rows: Row[]): Versions =>
  Object.fromEntries(rows.map(({ section, version }) => [section, version]))

type Written<S extends Section> = { draftId: string; section: S; content: Content[S]; by: string | null }

/** Writes one section, over whatever there is: the caller holds a lock on the draft. */
export async function writeSection<S extends Section>(
  tx: Tx,
  { draftId, section, content, by: changedById }: Written<S>,
) {
  await tx.draftSection.upsert({
    where: { draftId_section: { draftId, section } },
    create: { draftId, section, content, changedById },
    update: { content, changedById, version: { increment: 1 }, changedAt: new Date() },
  })
}

/** Writes every section of a document, whatever there is. */
export async function writeContent(tx: Tx, draftId: string, content: Content, by: string | null) {
  for (const [section, written] of Object.entries(content))
    await writeSection(tx, {
      draftId,
      section: section as Section,
      content: written as never,
      by,
    })
}
