// A document written into the tables that public pages are read from.
import 'server-only'
import type { Tx } from '@/lib/db/client'
import { dateOf } from '@/lib/dates/typed'
import type { Content, Figure } from './schema'

/**
 * Writes a complete document over a project, or makes a new one; indicators, readings and sources keep their ids.
 * The caller rebuilds the card (lib/search) in the same transaction.
 * @param slug the address of a project that is new
 * @throws when a part is missing that every project has; the checks before publishing find that first
 */
export async function writeProject(
  tx: Tx,
  content: Content,
  at: { id: string } | { slug: string },
): Promise<string> {
  const data = await columns(tx, content, 'id' in at ? at.id : null)
  const { id } =
    'id' in at
      ? await tx.project.update({ where: { id: at.id }, data, select: { id: true } })
      : await tx.project.create({ data: { ...data, slug: at.slug }, select: { id: true } })
  await writeLists(tx, id, content)
  await writeFigures(tx, id, content)
  return id
}

function required<T>(value: T | null, name: string): T {
  if (value === null) throw new Error(`a project is published without its ${name}`)
  return value
}

async function columns(tx: Tx, { about, schools, activity, people, impact }: Content, ownId: string | null) {
  const { started, ended, ...said } = about
  const { participations: _participations, ...led } = schools
  const { themes: _themes, ...done } = activity
  const { regions: _regions, ...reach } = people
  const from = dateOf(started)
  const to = dateOf(ended)
  return {
    ...said,
    ...led,
    ...done,
    ...reach,
    title: required(said.title, 'title'),
    summary: required(said.summary, 'summary'),
    status: required(said.status, 'status'),
    ledBy: required(led.ledBy, 'leading sector'),
    type: required(done.type, 'type'),
    activities: done.activities as never,
    whatChanged: impact.whatChanged,
    repeatsId: await repeated(tx, impact, ownId),
    startedOn: from.on,
    startedPrecision: from.precision,
    endedOn: to.on,
    endedPrecision: to.precision,
    anchorSchoolId: led.anchorSchoolId ?? placeOf(schools),
  }
}

// A project that is gone for good cannot be repeated any more, and none repeats itself.
async function repeated(tx: Tx, { repeatsId }: Content['impact'], ownId: string | null) {
  if (repeatsId === null || repeatsId === ownId) return null
  return (await tx.project.findUnique({ where: { id: repeatsId }, select: { id: true } }))?.id ?? null
}

/** The school the map puts a project at unless another is chosen: the first that leads; none where no school leads. */
export function placeOf({ participations, leadOrganisation }: Content['schools']): string | null {
  const lead = participations.find(({ role }) => role === 'lead')
  return (lead ?? (leadOrganisation === null ? participations[0] : undefined))?.schoolId ?? null
}

async function writeLists(tx: Tx, projectId: string, { schools, activity, people, pictures }: Content) {
  const where = { projectId }
  await tx.participation.deleteMany({ where })
  await tx.participation.createMany({
    data: schools.participations.map((one, position) => ({ ...one, ...where, position })),
  })
  await tx.projectTheme.deleteMany({ where })
  await tx.projectTheme.createMany({ data: activity.themes.map((themeSlug) => ({ ...where, themeSlug })) })
  await tx.projectRegion.deleteMany({ where })
  const regions = people.regions.length > 0 ? people.regions : await regionsOf(tx, schools)
  await tx.projectRegion.createMany({ data: regions.map((regionId) => ({ ...where, regionId })) })
  await tx.projectPicture.deleteMany({ where })
  await tx.projectPicture.createMany({
    data: pictures.pictures.map(({ pictureId, alt, caption }, position) => ({
      ...where,
      pictureId,
      position,
      alt: required(alt, 'description of a picture'),
      caption,
    })),
  })
}

/** The regions of the schools that take part, each once. */
export async function regionsOf(tx: Tx, { participations }: Pick<Content['schools'], 'participations'>) {
  const rows = await tx.school.findMany({
    where: { id: { in: participations.map(({ schoolId }) => schoolId) }, regionId: { not: null } },
    select: { regionId: true },
    distinct: ['regionId'],
  })
  return rows.map(({ regionId }) => regionId!)
}

async function writeFigures(tx: Tx, projectId: string, { impact }: Content) {
  await tx.indicator.deleteMany({ where: { projectId } })
  await tx.source.deleteMany({ where: { projectId } })
  await tx.source.createMany({
    data: impact.sources.map((source, position) => ({ ...source, projectId, position })),
  })
  await tx.indicator.createMany({
    data: impact.figures.map(({ readings: _readings, target, targetDate, ...indicator }, position) => {
      const { on, precision } = dateOf(target === null ? null : targetDate)
      return {
        ...indicator,
        projectId,
        position,
        targetValue: target,
        targetOn: on,
        targetPrecision: precision,
      }
    }),
  })
  await tx.reading.createMany({ data: impact.figures.flatMap(readingRows) })
}

const readingRows = ({ id: indicatorId, readings }: Figure) =>
  readings.map(({ date, dateNote, sourceId, ...reading }, position) => {
    const { on, precision, until, isAbout } = dateOf(date)
    return {
      ...reading,
      indicatorId,
      position,
      asOfOn: on,
      asOfPrecision: precision,
      asOfUntil: until,
      asOfIsAbout: isAbout,
      asOfNote: dateNote,
      sourceId: required(sourceId, 'source of a figure'),
    }
  })
