// The edition of the booklet that the demonstration comes with. Its projects are real, its introduction is ours: an example,
// marked as one where it is shown.
import type { Tx } from '@/lib/db/client'

const YEAR = 2026

const INTRODUCTION = [
  'Two schools in the same town can go for years without meeting. When they do meet, it is often over something small: a laboratory that stands empty on Fridays, a teacher who misses having a class for Latin, a choir that is short of tenors. A partnership can begin like that.',
  'We chose 24 projects from all parts of the country. Some have run for decades, some ran for one summer. In some an independent school leads, in some a state school, and in many they lead together. What they share is that both sides bring something.',
  'We looked for projects that count what they do. That is harder than it sounds. A register of who came takes a minute; a test before the first session and another after the last one takes planning. So the figures in this booklet are uneven, and we have left them so: each has its date and its source, and where nobody has measured a change yet the page says so.',
  'Read it for ideas. If a project is like one that you imagine, its page on the site says how it was done, and how to write to the schools. If yours ought to stand here next year, add it to the site and tell us what changed.',
]

/** Projects in their order, which counts within each type; with a few words of ours on some. */
const PROJECTS: [slug: string, words?: string][] = [
  ['kcs-coombe-leadership', 'Teacher training went both ways here, and so did what was learned.'],
  ['rgs-stem-teachers', 'A teacher who has been trained goes on teaching: we chose it for that.'],
  ['canterbury-primary-science'],
  ['kes-birmingham-outreach'],
  ['nml-scitt'],
  ['physics-partners-hubs'],
  ['york-issp-masterclasses', 'Thirteen schools lead it together, and none of them comes first.'],
  ['ke-foundation-primary'],
  ['open-learning-partnership'],
  ['limavady-shared-campus', 'Two schools with different histories chose to share a campus.'],
  ['south-hampstead-debate-hub'],
  ['marlborough-swindon'],
  ['norwich-summer-school', 'It counts its pupils, schools, seminars and hours, and says so in public.'],
  ['kan-university-access'],
  ['wellington-mcgrath'],
  ['mcs-oxford-he'],
  ['harris-westminster', 'A sixth form that a school and a federation founded together.'],
  ['lae-stratford'],
  ['new-hall-messing'],
  ['dulwich-sheppey', 'What went wrong is told here too, and it is worth reading.'],
  ['bolton-primary-football'],
  ['stockport-pool'],
  ['gordonstoun-fraserburgh'],
  ['truro-prep-music'],
]

/** Adds the edition, unless there is one for its year. */
export async function loadEditions(tx: Tx, publishedAt: Date) {
  const { count } = await tx.edition.createMany({
    data: [
      {
        year: YEAR,
        title: `Celebrating Partnerships ${YEAR}`,
        introduction: INTRODUCTION.join('\n\n'),
        isExample: true,
        publishedAt,
      },
    ],
    skipDuplicates: true,
  })
  if (count === 0) return
  const slugs = PROJECTS.map(([slug]) => slug)
  const rows = await tx.project.findMany({
    where: { slug: { in: slugs } },
    select: { id: true, slug: true },
  })
  const ids = new Map(rows.map(({ id, slug }) => [slug, id]))
  await tx.editionProject.createMany({
    data: PROJECTS.flatMap(([slug, words], i) => {
      const projectId = ids.get(slug)
      return projectId ? [{ editionYear: YEAR, projectId, position: i + 1, words }] : []
    }),
  })
}
