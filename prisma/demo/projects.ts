// Projects of the demonstration data, with their schools, figures and sources.
import type { Tx } from '@/lib/db/client'
import type { $Enums, Prisma } from '@/lib/db/generated/client'
import { parsePartialDate } from '@/lib/dates/schema'
import { slugify } from '@/lib/schools/schema'
import { ACTIVITY, MODE, STATUS, themesOf, TYPE } from './codes'
import { partnershipIdOf } from './partnerships'
import type { Partnership, Project } from './read'
import { figureRows } from './figures'
import { idOf, sourceRows } from './rows'

type Links = { schoolIds: Map<string, string>; partnerships: Partnership[]; publishedAt: Date }

/** Adds the projects that are missing, whole. */
export async function loadProjects(tx: Tx, facts: Project[], links: Links) {
  const held = new Set((await tx.project.findMany({ select: { slug: true } })).map(({ slug }) => slug))
  for (const fact of facts.filter(({ id }) => !held.has(id))) {
    const owner = { projectId: idOf('project', fact.id) }
    await tx.project.create({ data: projectRow(fact, links) })
    await tx.participation.createMany({
      data: fact.schools.map(({ id, role }, position) => ({
        ...owner,
        schoolId: links.schoolIds.get(id)!,
        // In a joint project the "lead" of the facts only places it on a map; no school is above another.
        role: fact.led_by === 'joint' && role === 'lead' ? 'partner' : role,
        position,
      })),
    })
    await tx.projectTheme.createMany({
      data: themesOf(fact.themes).map((themeSlug) => ({ ...owner, themeSlug })),
    })
    await tx.projectRegion.createMany({
      data: fact.regions
        .filter((name) => name !== 'England-wide')
        .map((name) => ({ ...owner, regionId: slugify(name) })),
    })
    await tx.source.createMany({ data: sourceRows(owner, fact.sources) })
    await writeFigures(tx, fact)
  }
}

function projectRow(
  fact: Project,
  { schoolIds, partnerships, publishedAt }: Links,
): Prisma.ProjectUncheckedCreateInput {
  const { words } = fact
  const started = parsePartialDate(fact.started)
  const ended = parsePartialDate(fact.ended)
  const partnership = partnerships.find(({ projects }) => projects.includes(fact.id))
  const prose = (paragraphs: string[]) => paragraphs.join('\n\n') || null
  return {
    id: idOf('project', fact.id),
    slug: fact.id,
    title: words.title,
    summary: words.summary,
    type: TYPE[fact.type]!,
    activities: fact.activity_codes.map((code) => ACTIVITY[code]!),
    status: STATUS[fact.status],
    mode: MODE[fact.mode],
    ledBy: fact.led_by,
    leadOrganisation: fact.lead_organisation,
    isNationwide: fact.regions.includes('England-wide'),
    startedOn: started.on,
    startedPrecision: started.precision,
    endedOn: ended.on,
    endedPrecision: ended.precision,
    yearGroups: words.yearGroups,
    years: words.years,
    frequency: words.frequency,
    duration: words.duration,
    timeOfDay: words.timeOfDay && (words.timeOfDay.replace('-', '_') as $Enums.TimeOfDay),
    cost: words.cost,
    payer: words.payer,
    isFreeToPartners: words.freeToPartners,
    transport: words.transport,
    isTransportProvided: words.isTransportProvided,
    aims: prose(words.aims),
    whatHappens: prose(words.whatHappens),
    whatItTakes: prose(words.whatItTakes),
    whatChanged: prose(words.whatChanged),
    learned: prose(words.learned),
    pupils: fact.pupils,
    staff: fact.staff,
    stateSchools: fact.counted_only.state,
    independentSchools: fact.counted_only.independent,
    totalSchools: fact.counted_only.total,
    otherOrganisations: fact.other_organisations,
    groupName: partnership ? null : fact.group,
    partnershipId: partnership ? partnershipIdOf(partnership.id) : null,
    anchorSchoolId: fact.lead && schoolIds.get(fact.lead)!,
    publishedAt,
  }
}

async function writeFigures(tx: Tx, fact: Project) {
  const figures = figureRows(fact, { projectId: idOf('project', fact.id) })
  await tx.indicator.createMany({ data: figures.map(({ indicator }) => indicator) })
  await tx.reading.createMany({ data: figures.flatMap(({ readings }) => readings) })
}

/** Names the indicators of the catalogue in figures that were loaded before there was one; what somebody has opened in the editor stays as it is. */
export async function renewFigures(tx: Tx, facts: Project[]) {
  const old = await tx.project.findMany({
    where: {
      slug: { in: facts.filter(isCatalogued).map(({ id }) => id) },
      draft: null,
      indicators: { none: { catalogue: { not: null } } },
    },
    select: { id: true, slug: true },
  })
  for (const { id: projectId, slug } of old) {
    await tx.indicator.deleteMany({ where: { projectId } })
    await writeFigures(
      tx,
      facts.find(({ id }) => id === slug)!,
    )
  }
}

const isCatalogued = ({ words }: Project) =>
  [...words.measures, ...words.beforeAfter].some(({ indicator }) => indicator)
