// A project of the tables as a document, so that what was gathered or published can be changed in the editor.
import 'server-only'
import type { Tx } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { formatPartialDate, type PartialDate } from '@/lib/dates/schema'
import { Content } from './schema'

const DOCUMENT = {
  title: true,
  summary: true,
  status: true,
  startedOn: true,
  startedPrecision: true,
  endedOn: true,
  endedPrecision: true,
  aims: true,
  whatHappens: true,
  learned: true,
  ledBy: true,
  leadOrganisation: true,
  anchorSchoolId: true,
  stateSchools: true,
  independentSchools: true,
  totalSchools: true,
  partnershipId: true,
  groupName: true,
  otherOrganisations: true,
  type: true,
  activities: true,
  mode: true,
  timeOfDay: true,
  frequency: true,
  duration: true,
  cost: true,
  payer: true,
  isFreeToPartners: true,
  transport: true,
  isTransportProvided: true,
  whatItTakes: true,
  pupils: true,
  staff: true,
  yearGroups: true,
  years: true,
  isNationwide: true,
  whatChanged: true,
  repeatsId: true,
  participations: { select: { schoolId: true, role: true }, orderBy: { position: 'asc' } },
  themes: { select: { themeSlug: true }, orderBy: { themeSlug: 'asc' } },
  regions: { select: { regionId: true }, orderBy: { region: { position: 'asc' } } },
  sources: {
    select: { id: true, title: true, publisher: true, year: true, note: true, url: true },
    orderBy: { position: 'asc' },
  },
  indicators: {
    select: {
      id: true,
      kind: true,
      name: true,
      isOutcome: true,
      unit: true,
      catalogue: true,
      targetValue: true,
      targetOn: true,
      targetPrecision: true,
      comparison: true,
      evaluator: true,
      isEvaluatorIndependent: true,
      readings: {
        select: {
          id: true,
          moment: true,
          value: true,
          words: true,
          note: true,
          comparisonValue: true,
          qualifier: true,
          asOfOn: true,
          asOfPrecision: true,
          asOfUntil: true,
          asOfIsAbout: true,
          asOfNote: true,
          sourceId: true,
        },
        orderBy: { position: 'asc' },
      },
    },
    orderBy: { position: 'asc' },
  },
  pictures: { select: { pictureId: true, alt: true, caption: true }, orderBy: { position: 'asc' } },
} satisfies Prisma.ProjectSelect

type Row = Prisma.ProjectGetPayload<{ select: typeof DOCUMENT }>

const dateWords = (on: Date | null, precision: PartialDate['precision']) =>
  formatPartialDate({ on, precision })

/** The document of a project. Throws when there is no such project. */
export async function contentOfProject(tx: Tx, id: string): Promise<Content> {
  const row = await tx.project.findUniqueOrThrow({ where: { id }, select: DOCUMENT })
  return Content.parse({
    about: {
      ...row,
      started: dateWords(row.startedOn, row.startedPrecision),
      ended: dateWords(row.endedOn, row.endedPrecision),
    },
    schools: row,
    activity: { ...row, themes: row.themes.map(({ themeSlug }) => themeSlug) },
    people: { ...row, regions: row.regions.map(({ regionId }) => regionId) },
    impact: { ...row, figures: row.indicators.map(figureOf) },
    pictures: row,
  })
}

const numberOr = (value: unknown) => (value === null ? null : Number(value))

const figureOf = (indicator: Row['indicators'][number]) => ({
  ...indicator,
  target: numberOr(indicator.targetValue),
  targetDate: dateWords(indicator.targetOn, indicator.targetPrecision),
  readings: indicator.readings.map((reading) => ({
    ...reading,
    value: numberOr(reading.value),
    comparisonValue: numberOr(reading.comparisonValue),
    date: formatPartialDate({
      on: reading.asOfOn,
      precision: reading.asOfPrecision,
      until: reading.asOfUntil,
      isAbout: reading.asOfIsAbout,
    }),
    dateNote: reading.asOfNote,
  })),
})
