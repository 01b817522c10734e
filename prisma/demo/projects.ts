// Projects of the demonstration data, with their schools, figures and sources.
import type { Tx } from '@/lib/db/client'
import type { $Enums, Prisma } from '@/lib/db/generated/client'
import { parsePartialDate } from '@/lib/dates/schema'
import { slugify } from '@/lib/schools/schema'
import { ACTIVITY, MODE, STATUS, themesOf, TYPE } from './codes'
import { partnershipIdOf } from './partnerships'
import type { Partnership, Project } from './read'
import { asOf, disputedRows, idOf, sourceId, sourceRows } from './rows'

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
    const figures = figureRows(fact, owner)
    await tx.indicator.createMany({ data: figures.map(({ indicator }) => indicator) })
    await tx.reading.createMany({ data: figures.flatMap(({ readings }) => readings) })
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

type Reading = Prisma.ReadingCreateManyInput

function figureRows(fact: Project, owner: { projectId: string }) {
  const measures = fact.measures.map((measure, i) => {
    const id = idOf('measure', fact.id, i)
    const reading: Reading = {
      ...asOf(measure.as_of),
      id: idOf(id, 0),
      indicatorId: id,
      position: 0,
      moment: 'single',
      value: measure.value,
      words: null,
      qualifier: qualifierAt(fact, i),
      sourceId: sourceId(owner, measure.source),
    }
    const indicator = {
      ...owner,
      id,
      position: i,
      kind: 'measure' as const,
      name: fact.words.measures[i]!.label,
      unit: unitOf(measure.unit),
    }
    return { indicator, readings: [reading] }
  })
  const changes = fact.before_after.map((pair, i) => {
    const id = idOf('change', fact.id, i)
    const percent = [pair.before, pair.after].every((value) => /^\d+%$/.test(String(value)))
    const moment = (
      name: 'before' | 'after',
      position: number,
      value: string | number,
      date: string | null,
      url: string,
    ) => ({
      ...asOf(date),
      id: idOf(id, position),
      indicatorId: id,
      position,
      moment: name,
      value: percent ? Number.parseInt(String(value), 10) : typeof value === 'number' ? value : null,
      words: percent || typeof value === 'number' ? null : value,
      qualifier: qualifierOf(fact, value),
      sourceId: sourceId(owner, url),
    })
    const { label: name, isOutcome } = fact.words.beforeAfter[i]!
    return {
      indicator: {
        ...owner,
        id,
        position: measures.length + i,
        kind: 'change' as const,
        name,
        isOutcome,
        unit: percent ? 'per cent' : null,
      },
      readings: [
        moment('before', 0, pair.before, pair.before_date, pair.before_source),
        moment('after', 1, pair.after, pair.after_date, pair.source),
      ],
    }
  })
  const from = measures.length + changes.length
  return [
    ...measures,
    ...changes,
    ...disputedRows(owner, fact.conflicting_figures, fact.words.conflicts, from),
  ]
}

function qualifierAt({ measures, words }: Project, i: number) {
  const said = words.measures[i]!.qualifier ?? (measures[i]!.unit.endsWith('(approx.)') ? 'about' : null)
  return said && (said.replace(' ', '_') as $Enums.Qualifier)
}

// A figure that stands among the measures too is as exact as it is there.
function qualifierOf(fact: Project, value: string | number) {
  const i = fact.measures.findIndex((measure) => measure.value === value)
  return i === -1 ? null : qualifierAt(fact, i)
}

const UNITS: Record<string, string> = { 'per cent (approx.)': 'per cent', year: 'years', GBP: 'pounds' }

function unitOf(unit: string) {
  return UNITS[unit] ?? unit.replace(/^GBP/, 'pounds')
}
