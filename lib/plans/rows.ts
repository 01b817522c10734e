// The rows of a plan, and what is made of them.
import type { Prisma } from '@/lib/db/generated/client'
import type { Aim } from '@/lib/impact/aims'
import { type IndicatorKey, indicatorOf, isIndicatorKey } from '@/lib/impact/catalogue'
import type { Terms } from './terms'

export const PLAN = {
  draftId: true,
  aims: true,
  year: true,
  autumnFrom: true,
  autumnTo: true,
  springFrom: true,
  springTo: true,
  summerFrom: true,
  summerTo: true,
  version: true,
  changedAt: true,
  changedById: true,
  changedBy: { select: { name: true } },
  indicators: {
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      catalogue: true,
      name: true,
      unit: true,
      readings: {
        orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
        select: { id: true, moment: true, dueOn: true, isSet: true, who: true },
      },
    },
  },
} satisfies Prisma.EvaluationPlanSelect

type Row = Prisma.EvaluationPlanGetPayload<{ select: typeof PLAN }>
type Ends = Pick<Row, 'autumnFrom' | 'autumnTo' | 'springFrom' | 'springTo' | 'summerFrom' | 'summerTo'>

/** A plan with its terms as terms, and indicators of the catalogue under the names that it has for them. */
export function planOf({ indicators, aims, ...row }: Row) {
  return {
    draftId: row.draftId,
    aims: aims as Aim[],
    year: row.year,
    version: row.version,
    changedAt: row.changedAt,
    changedBy: row.changedBy?.name ?? null,
    changedById: row.changedById,
    terms: termsOf(row),
    indicators: indicators.map((indicator) => {
      const catalogue: IndicatorKey | null = isIndicatorKey(indicator.catalogue) ? indicator.catalogue : null
      const held = indicatorOf(catalogue)
      return {
        ...indicator,
        catalogue,
        name: held?.name ?? indicator.name ?? 'An indicator',
        unit: held ? held.unit : indicator.unit,
      }
    }),
  }
}
export type Plan = ReturnType<typeof planOf>

export const termsOf = (row: Ends): Terms => ({
  autumn: { from: row.autumnFrom, to: row.autumnTo },
  spring: { from: row.springFrom, to: row.springTo },
  summer: { from: row.summerFrom, to: row.summerTo },
})

export const termColumns = ({ autumn, spring, summer }: Terms): Ends => ({
  autumnFrom: autumn.from,
  autumnTo: autumn.to,
  springFrom: spring.from,
  springTo: spring.to,
  summerFrom: summer.from,
  summerTo: summer.to,
})
