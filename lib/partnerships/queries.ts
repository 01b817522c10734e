// Reads of partnerships: the list, and one whole.
import 'server-only'
import { cache } from 'react'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { INDICATOR, SOURCE } from '@/lib/projects/queries'
import { isSlug, PAGE_SIZE } from '@/lib/search/schema'
import { readTerms, type Term } from '@/lib/search/text'
import { listedProjects } from '@/lib/projects/policy'
import { publicPartnerships } from './policy'
import type { PartnershipSearch } from './schema'

/** A page of partnerships by name, how many match, and how many each region has under the words asked for. */
export async function searchPartnerships({ q, region, page }: PartnershipSearch) {
  // Prisma leaves the wildcards of LIKE as they are.
  const contains = (text: string) => ({
    contains: text.replace(/[\\%_]/g, '\\$&'),
    mode: 'insensitive' as const,
  })
  const has = (text: string): Prisma.PartnershipWhereInput => ({
    OR: [
      { name: contains(text) },
      { summary: contains(text) },
      { about: contains(text) },
      { memberships: { some: { school: { name: contains(text) } } } },
    ],
  })
  const { wanted, leftOut } = readTerms(q)
  const textsOf = (terms: Term[]) =>
    terms.flatMap(({ words, kind }) => (kind === 'phrase' ? words.join(' ') : words))
  const said: Prisma.PartnershipWhereInput = {
    ...publicPartnerships,
    AND: textsOf(wanted).map(has),
    NOT: leftOut.map((term) => ({ AND: textsOf([term]).map(has) })),
  }
  const where = region ? { ...said, regionId: region } : said
  const [partnerships, total, regions] = await Promise.all([
    db.partnership.findMany({
      where,
      orderBy: [{ name: 'asc' }, { slug: 'asc' }],
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
      select: {
        slug: true,
        name: true,
        summary: true,
        foundedOn: true,
        foundedPrecision: true,
        foundedIsAbout: true,
        region: { select: { name: true } },
        counts: {
          orderBy: { position: 'asc' },
          select: { state: true, independent: true, total: true, asOfOn: true },
        },
        _count: { select: { memberships: true, projects: { where: listedProjects } } },
      },
    }),
    db.partnership.count({ where }),
    db.partnership.groupBy({ by: ['regionId'], where: said, _count: true }),
  ])
  const counts = new Map(
    regions.flatMap(({ regionId, _count }) => (regionId ? [[regionId, _count] as const] : [])),
  )
  return { partnerships, total, counts }
}

const PARTNERSHIP = {
  id: true,
  slug: true,
  name: true,
  alsoKnownAs: true,
  summary: true,
  about: true,
  runs: true,
  isActive: true,
  site: true,
  foundedOn: true,
  foundedPrecision: true,
  foundedIsAbout: true,
  region: { select: { id: true, name: true } },
  indicators: INDICATOR,
  sources: SOURCE,
  counts: {
    orderBy: { position: 'asc' },
    select: {
      id: true,
      state: true,
      independent: true,
      total: true,
      asOfOn: true,
      asOfPrecision: true,
      asOfUntil: true,
      asOfIsAbout: true,
      asOfNote: true,
      note: true,
      sourceId: true,
    },
  },
  memberships: {
    orderBy: { position: 'asc' },
    select: {
      joinedOn: true,
      joinedPrecision: true,
      leftOn: true,
      leftPrecision: true,
      school: { select: { slug: true, name: true, sector: true, phase: true, kind: true, town: true } },
    },
  },
} satisfies Prisma.PartnershipSelect

/** A published partnership with everything its page shows, or null. */
export const getPartnership = cache((slug: string) =>
  isSlug(slug)
    ? db.partnership.findFirst({
        relationLoadStrategy: 'join',
        where: { slug, ...publicPartnerships },
        select: PARTNERSHIP,
      })
    : null,
)

export type PartnershipPage = NonNullable<Awaited<ReturnType<typeof getPartnership>>>

/** The addresses of all published partnerships, for the sitemap. */
export async function listPartnershipSlugs() {
  const rows = await db.partnership.findMany({
    where: publicPartnerships,
    select: { slug: true },
    orderBy: { slug: 'asc' },
  })
  return rows.map(({ slug }) => slug)
}
