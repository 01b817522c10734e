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

/**
 * Writes one section.
 * @param seen the version that the change was made to, 0 when there was none; null to write whatever there is
 * @returns the new version, or null when somebody else was quicker
 */
export async function writeSection<S extends Section>(
  tx: Tx,
  {
    draftId,
    section,
    content,
    seen,
    by,
  }: {
    draftId: string
    section: S
    content: Content[S]
    seen: number | null
    by: string | null
  },
): Promise<number | null> {
  const json = JSON.stringify(content)
  const rows = await tx.$queryRaw<{ version: number }[]>`
    INSERT INTO draft_section (draft_id, section, content, changed_by_id)
    SELECT ${draftId}::uuid, ${section}::section, ${json}::jsonb, ${by}::uuid
    WHERE ${seen}::int IS NULL OR ${seen}::int = 0 OR EXISTS (
      SELECT FROM draft_section WHERE draft_id = ${draftId}::uuid AND section = ${section}::section)
    ON CONFLICT (draft_id, section) DO UPDATE
    SET content = excluded.content, version = draft_section.version + 1, changed_at = now(), changed_by_id = excluded.changed_by_id
    WHERE ${seen}::int IS NULL OR draft_section.version = ${seen}::int
    RETURNING version`
  return rows[0]?.version ?? null
}

/** Writes every section of a document, whatever there is. */
export async function writeContent(tx: Tx, draftId: string, content: Content, by: string | null) {
  for (const [section, written] of Object.entries(content))
    await writeSection(tx, {
      draftId,
      section: section as Section,
      content: written as never,
      seen: null,
      by,
    })
}
