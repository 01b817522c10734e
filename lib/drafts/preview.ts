// A document as the public page will show it; what is missing is left out.
import 'server-only'
import { dateOf } from '@/lib/dates/typed'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { elsewhere } from '@/lib/impact/evidence'
import { PARTICIPANT, type ProjectPage, REPEATED_BY, REPEATS } from '@/lib/projects/queries'
import { cardOf } from '@/lib/search/project-card'
import type { Content, Figure, ReadingEntry } from './schema'
import { placeOf, regionsOf } from './to-project'

const SCHOOL = {
  id: true,
  lat: true,
  lon: true,
  localAuthority: { select: { slug: true } },
  ...PARTICIPANT,
} satisfies Prisma.SchoolSelect

// Until somebody says who leads, it is the sector of those that are marked as leading.
function ledByOf({ participations }: Content['schools'], held: Awaited<ReturnType<typeof schoolsOf>>) {
  const sectors = participations
    .filter(({ role }) => role === 'lead')
    .map(({ schoolId }) => held.get(schoolId)?.sector)
  const [first] = sectors
  return first && sectors.every((sector) => sector === first) ? first : 'joint'
}

/**
 * What `getProject` would give of a document once it is published.
 * @param from the address and dates of the project, where there is one already
 */
export async function previewOf(
  content: Content,
  from: { slug: string; publishedAt: Date | null; firstPublishedAt: Date | null; confirmedAt: Date | null },
): Promise<ProjectPage> {
  const { about, schools, activity, people, impact } = content
  const [held, partnership, themes, regions, pictures, repeats, repeatedBy] = await Promise.all([
    schoolsOf(content),
    schools.partnershipId
      ? db.partnership.findUnique({
          where: { id: schools.partnershipId },
          select: { slug: true, name: true },
        })
      : null,
    db.theme.findMany({ where: { slug: { in: activity.themes } }, orderBy: { slug: 'asc' } }),
    regionsShown(content),
    picturesOf(content),
    impact.repeatsId ? db.project.findUnique({ where: { id: impact.repeatsId }, select: REPEATS }) : null,
    db.project.findMany({ ...REPEATED_BY, where: { ...REPEATED_BY.where, repeats: { slug: from.slug } } }),
  ])
  const started = dateOf(about.started)
  const ended = dateOf(about.ended)
  const columns = {
    title: about.title ?? 'Untitled project',
    summary: about.summary ?? '',
    type: activity.type ?? 'wider_opportunities',
    activities: activity.activities as ProjectPage['activities'],
    status: about.status ?? 'unknown',
    mode: activity.mode,
    ledBy: schools.ledBy ?? ledByOf(schools, held),
    leadOrganisation: schools.leadOrganisation,
    isNationwide: people.isNationwide,
    startedOn: started.on,
    startedPrecision: started.precision,
    endedOn: ended.on,
    endedPrecision: ended.precision,
    yearGroups: people.yearGroups,
    timeOfDay: activity.timeOfDay,
    isFreeToPartners: activity.isFreeToPartners,
    pupils: people.pupils,
    stateSchools: schools.stateSchools,
    independentSchools: schools.independentSchools,
    totalSchools: schools.totalSchools,
    slug: from.slug,
  }
  const participations = schools.participations.flatMap(({ schoolId, role }) => {
    const school = held.get(schoolId)
    return school ? [{ role, school }] : []
  })
  const place = schools.anchorSchoolId ?? placeOf(schools)
  const card = cardOf({
    ...columns,
    isTransportProvided: activity.isTransportProvided,
    participations,
    anchorSchool: (place && held.get(place)) || null,
    themes: activity.themes.map((themeSlug) => ({ themeSlug })),
    regions: regions.map(({ id: regionId }) => ({ regionId })),
    indicators: impact.figures.map(({ readings, ...figure }) => ({
      ...figure,
      readings: readings.map((reading) => {
        const { on: asOfOn, precision: asOfPrecision } = dateOf(reading.date)
        return { ...reading, asOfOn, asOfPrecision }
      }),
    })),
    repeatedBy: elsewhere(
      participations.map(({ school }) => school.slug),
      repeatedBy,
      leadsOf,
    ),
  })
  return {
    ...columns,
    publishedAt: from.publishedAt,
    firstPublishedAt: from.firstPublishedAt,
    confirmedAt: from.confirmedAt,
    years: people.years,
    frequency: activity.frequency,
    duration: activity.duration,
    cost: activity.cost,
    payer: activity.payer,
    transport: activity.transport,
    aims: about.aims,
    whatHappens: about.whatHappens,
    whatItTakes: activity.whatItTakes,
    whatChanged: impact.whatChanged,
    learned: about.learned,
    staff: people.staff,
    otherOrganisations: schools.otherOrganisations,
    groupName: schools.groupName,
    partnership,
    themes: themes.map((theme) => ({ theme })),
    regions: regions.map((region) => ({ region })),
    indicators: impact.figures.map(indicatorOf),
    sources: impact.sources,
    repeats,
    repeatedBy,
    pictures,
    card: {
      evidence: card.evidence,
      pupils: card.pupils,
      pupilsQualifier: card.pupilsQualifier,
      isCounted: card.isCounted,
      stateSchools: card.stateSchools,
      independentSchools: card.independentSchools,
      unknownSchools: card.unknownSchools,
      leadSector: card.leadSector,
      place: card.place,
    },
    participations: participations.map(({ role, school }) => {
      const { id: _id, lat: _lat, lon: _lon, localAuthority: _authority, ...shown } = school
      return { role, school: shown }
    }),
  }
}

const leadsOf = ({ participations }: ProjectPage['repeatedBy'][number]) =>
  participations.map(({ school }) => school.slug)

async function schoolsOf({ schools }: Content) {
  const ids = schools.participations.map(({ schoolId }) => schoolId)
  const wanted = schools.anchorSchoolId ? [...ids, schools.anchorSchoolId] : ids
  const rows = await db.school.findMany({ where: { id: { in: wanted } }, select: SCHOOL })
  return new Map(rows.map((row) => [row.id, row]))
}

async function regionsShown({ people, schools }: Content) {
  const ids = people.regions.length > 0 ? people.regions : await regionsOf(db, schools)
  return db.region.findMany({
    where: { id: { in: ids } },
    orderBy: { position: 'asc' },
    select: { id: true, name: true },
  })
}

async function picturesOf({ pictures }: Content) {
  const rows = await db.picture.findMany({
    where: { id: { in: pictures.pictures.map(({ pictureId }) => pictureId) } },
    select: { id: true, width: true, height: true, widths: true },
  })
  const held = new Map(rows.map((row) => [row.id, row]))
  return pictures.pictures.flatMap(({ pictureId, alt, caption }) => {
    const picture = held.get(pictureId)
    return picture ? [{ alt: alt ?? '', caption, picture }] : []
  })
}

const decimal = (value: number | null) => (value === null ? null : new Prisma.Decimal(value))

function indicatorOf(figure: Figure): ProjectPage['indicators'][number] {
  const { readings, target, targetDate, ...indicator } = figure
  const by = dateOf(target === null ? null : targetDate)
  return {
    ...indicator,
    targetValue: decimal(target),
    targetOn: by.on,
    targetPrecision: by.precision,
    readings: readings.map(readingOf),
  }
}

function readingOf({ date, dateNote, sourceId, value, comparisonValue, ...reading }: ReadingEntry) {
  const { on, precision, until, isAbout } = dateOf(date)
  return {
    ...reading,
    value: decimal(value),
    comparisonValue: decimal(comparisonValue),
    sourceId: sourceId ?? '',
    asOfOn: on,
    asOfPrecision: precision,
    asOfUntil: until,
    asOfIsAbout: isAbout,
    asOfNote: dateNote,
  }
}
