// Whether what a project's page says was lately said to be true (PRODUCT.md, "Publishing" 6), and the words for it.
import { z } from 'zod'
import { monthWords } from '@/lib/dates/schema'
import { readTypedDate } from '@/lib/dates/typed'
import type { STATUSES } from '@/lib/projects/schema'

/** `stale`: shown as such and ranked lower. `archived`: off the lists, still reachable. */
export const FRESHNESS = ['fresh', 'stale', 'archived'] as const
export type Freshness = (typeof FRESHNESS)[number]

/** Months without a word from its schools after which a project is stale, and archived. */
export const MONTHS = { stale: 12, archived: 18 } as const

/** What lists know of it. `asOf`: when its schools last confirmed it, or when it was first public here. */
export type Confirmed = { freshness: Freshness; asOf: Date; isConfirmed: boolean }

type Dates = { confirmedAt: Date | null; firstPublishedAt: Date | null; addedAt: Date }

/**
 * When a project was last said to be true. What its schools never confirmed counts from when it was first public on this
 * site: a demonstration, or a site that begins with projects gathered long ago, does not begin with an archive.
 */
export function asOf({ confirmedAt, firstPublishedAt, addedAt }: Dates): Date {
  if (confirmedAt) return confirmedAt
  return firstPublishedAt && firstPublishedAt > addedAt ? firstPublishedAt : addedAt
}

/** The moments up to which a project's last word makes it stale, and archived: whole months before now, in UTC. */
export const limitsAt = (now: Date) => ({
  stale: monthsBefore(now, MONTHS.stale),
  archived: monthsBefore(now, MONTHS.archived),
})

/** The same day of an earlier month, or its last: 29 February has none in most years. */
export function monthsBefore(now: Date, months: number) {
  const last = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months + 1, 0)).getUTCDate()
  const then = new Date(now)
  then.setUTCDate(1)
  then.setUTCMonth(now.getUTCMonth() - months)
  then.setUTCDate(Math.min(now.getUTCDate(), last))
  return then
}

/**
 * How fresh a project is. One that has finished stays fresh: its page says what was, and that does not change with time;
 * asking its schools every term to confirm the past would only teach them to leave our mails unread.
 */
export function freshnessOf(project: Dates & { status: keyof typeof STATUSES }, now: Date): Freshness {
  const said = asOf(project)
  if (project.status === 'finished') return 'fresh'
  const { stale, archived } = limitsAt(now)
  if (said <= archived) return 'archived'
  return said <= stale ? 'stale' : 'fresh'
}

/** What a card says: "Confirmed October 2026", "Not confirmed since March 2026"; nothing of what was lately gathered. */
export function confirmedWords({ freshness, asOf: said, isConfirmed }: Confirmed): string | null {
  if (freshness === 'fresh') return isConfirmed ? `Confirmed ${monthWords(said)}` : null
  const since = `Not confirmed since ${monthWords(said)}`
  return freshness === 'archived' ? `Archived: n${since.slice(1)}` : since
}

/** The page where somebody who looks after a project says that it is still true. */
export const confirmPath = (slug: string) => `/account/confirm/${slug}`

/** The page of a mailed question. */
export const questionPath = (questionId: string, token: string) =>
  `/answer/project/${questionId}?token=${token}`

export const BEFORE_START = 'This begins before the project started. Give a later date, with its month'

/** When a project finished, as somebody types it; may be left empty. */
export const FinishedForm = z.object({
  ended: z
    .string()
    .trim()
    .max(60, 'Use a month and year, as in July 2026')
    .transform((text) => text || null)
    .refine(
      (text) => text === null || readTypedDate(text),
      'Enter a month and year, as in July 2026, or leave it empty',
    )
    .refine((text) => text === null || (readTypedDate(text)?.on ?? new Date(0)) <= new Date(), {
      error: 'Enter a month that has begun',
    }),
})
