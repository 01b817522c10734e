// Two versions side by side, with the names of what they point at.
import 'server-only'
import { db } from '@/lib/db/client'
import { publicProjects } from '@/lib/projects/policy'
import { Content, emptyContent } from '@/lib/drafts/schema'
import { compare } from './compare'
import type { SectionChange } from './schema'

/** What is different between two versions as they are kept; without one before, everything is new. */
export async function differencesOf(before: unknown, after: unknown): Promise<SectionChange[]> {
  const [old, now] = [before === null ? emptyContent() : Content.parse(before), Content.parse(after)]
  return compare(old, now, await namesIn([old, now]))
}

async function namesIn(contents: Content[]) {
  const of = <T>(values: (content: Content) => (T | null)[]) =>
    contents.flatMap(values).filter((value) => value !== null)
  const schools = of(({ schools: { participations, anchorSchoolId } }) => [
    ...participations.map(({ schoolId }) => schoolId),
    anchorSchoolId,
  ])
  const select = { id: true, name: true } as const
  const [held, themes, regions, partnerships, projects] = await Promise.all([
    db.school.findMany({ where: { id: { in: schools } }, select: { ...select, town: true } }),
    db.theme.findMany({ where: { slug: { in: of(({ activity }) => activity.themes) } } }),
    db.region.findMany({ where: { id: { in: of(({ people }) => people.regions) } }, select }),
    db.partnership.findMany({ where: { id: { in: of((one) => [one.schools.partnershipId]) } }, select }),
    db.project.findMany({
      where: { id: { in: of((one) => [one.impact.repeatsId]) }, ...publicProjects },
      select: { id: true, title: true },
    }),
  ])
  const named = (rows: { id: string; name: string }[]) => new Map(rows.map(({ id, name }) => [id, name]))
  return {
    schools: new Map(
      held.map(({ id, name, town }) => [id, [name, town].filter(Boolean).join(', ')] as const),
    ),
    themes: new Map(themes.map(({ slug, name }) => [slug, name])),
    regions: named(regions),
    partnerships: named(partnerships),
    projects: new Map(projects.map(({ id, title }) => [id, title])),
  }
}
