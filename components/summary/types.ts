// What a summary shows, as lib/summaries works it out.
import type { Indicator, Reading } from '@/components/project/readings'
import type { Source } from '@/components/project/sources'
import type { PartialDate } from '@/lib/dates/schema'
import type { IndicatorKey } from '@/lib/impact/catalogue'
import type { ProjectType, Qualifier, ROLES, STATUSES } from '@/lib/projects/schema'

export type SummaryProject = {
  slug: string
  title: string
  summary: string
  type: ProjectType
  status: keyof typeof STATUSES
  startedOn: Date | null
  startedPrecision: PartialDate['precision']
  sources: Source[]
  participations: { role: keyof typeof ROLES; school: { slug: string; name: string } }[]
  card: { evidence: number; stateSchools: number; independentSchools: number; unknownSchools: number } | null
}

export type SummaryTotal = {
  key: IndicatorKey
  total: number
  rows: {
    project: SummaryProject
    tally: { value: number; qualifier: Qualifier | null; year: number | null; reading: Reading | null }
  }[]
}

export type SummaryChange = {
  project: SummaryProject
  figure: Pick<Indicator, 'name' | 'unit'>
  before: Reading
  after: Reading
}

export type SummarySchools = {
  named: number
  state: number
  independent: number
  unknown: number
  countedOnly: number
}
