// What is read of a version and of the project it belongs to.
import type { Prisma } from '@/lib/db/generated/client'
import { takenOff } from './policy'

export const PERSON = { select: { id: true, name: true, email: true, siteRole: true } } as const
export const DRAFT = {
  id: true,
  unpublishedAt: true,
  unpublishedBecause: true,
  organisation: {
    select: {
      id: true,
      trust: true,
      drafts: { where: takenOff, take: 1, select: { id: true } },
      school: { select: { name: true, slug: true } },
      partnership: { select: { name: true, slug: true } },
    },
  },
  project: {
    select: { id: true, slug: true, publishedAt: true, firstPublishedAt: true, confirmedAt: true },
  },
} satisfies Prisma.DraftSelect
export const VERSION = {
  id: true,
  number: true,
  content: true,
  state: true,
  madeAt: true,
  madeBy: PERSON,
  restoredFrom: true,
  why: true,
  decidedAt: true,
  decidedBy: PERSON,
  reviewedAt: true,
  comments: { select: { section: true, words: true }, orderBy: { section: 'asc' } },
} satisfies Prisma.RevisionSelect

export const UNTITLED = 'A project without a title'
