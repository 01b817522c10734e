// What a page asks of the database: at most six statements, whoever is not signed in and whatever is shown.
import pg from 'pg'
import { createElement, isValidElement, type ReactNode } from 'react'
import { expect, test, vi } from 'vitest'
import { testDatabase } from '../setup/database'

// React keeps what a request has asked already; here a request is what is rendered between two calls of forget().
const request = vi.hoisted(() => ({ kept: new Map<unknown, Map<string, unknown>>() }))
vi.mock('react', async (original) => ({
  ...(await original<typeof import('react')>()),
  cache:
    <A extends unknown[], R>(ask: (...args: A) => R) =>
    (...args: A) => {
      const answers = request.kept.get(ask) ?? new Map<string, unknown>()
      request.kept.set(ask, answers)
      const key = JSON.stringify(args)
      if (!answers.has(key)) answers.set(key, ask(...args))
      return answers.get(key) as R
    },
}))
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: () => undefined, has: () => false, getAll: () => [] }),
  headers: async () => new Headers(),
}))

// Parts of the browser, which ask nothing of the database.
vi.mock('@/components/search/instant-filters')
vi.mock('@/components/search/near-me')
vi.mock('@/components/map/live-map', () => ({ LiveMap: () => null }))

type Page = {
  default: (props: never) => Promise<ReactNode>
  generateMetadata?: (props: never) => Promise<unknown>
}

/** Renders every async part, as the server does; the others only hold them. */
async function settle(node: ReactNode): Promise<void> {
  if (Array.isArray(node)) for (const one of node) await settle(one)
  if (!isValidElement<{ children?: ReactNode }>(node)) return
  const { type, props } = node
  if (typeof type !== 'function') return settle(props.children)
  const made: unknown = (type as (props: unknown) => unknown)(props)
  return settle((await made) as ReactNode)
}

const { db } = await testDatabase('demo')

type Slug = () => Promise<{ slug: string } | null>
const PAGES: [string, () => Promise<unknown>, Slug?, Record<string, string>?][] = [
  ['the first page', () => import('@/app/page')],
  ['the list of projects', () => import('@/app/projects/page')],
  [
    'a list by facets',
    () => import('@/app/projects/page'),
    undefined,
    { type: 'teaching', region: 'london', page: '2' },
  ],
  ['words near a place', () => import('@/app/projects/page'), undefined, { q: 'maths', where: 'YO10' }],
  ['a project', () => import('@/app/projects/[slug]/page'), async () => ({ slug: 'york-maths-club' })],
  ['the map', () => import('@/app/projects/map/page')],
  ['the list of schools', () => import('@/app/schools/page')],
  [
    'a school',
    () => import('@/app/schools/[slug]/page'),
    () => db.school.findFirst({ where: { takesPart: true, lat: { not: null }, notices: { some: {} } } }),
  ],
  ['partnerships', () => import('@/app/partnerships/page')],
  [
    'a partnership',
    () => import('@/app/partnerships/[slug]/page'),
    () => db.partnership.findFirst({ where: { publishedAt: { not: null } } }),
  ],
  ['offers and needs', () => import('@/app/offers-and-needs/page')],
  ['the impact of all', () => import('@/app/impact/page')],
]

test.each(PAGES)('%s needs at most six statements', async (_, load, slug, searchParams = {}) => {
  const page = (await load()) as Page
  const props = {
    params: Promise.resolve(await slug?.()),
    searchParams: Promise.resolve(searchParams),
  } as never
  const ask = async () => {
    request.kept.clear()
    await page.generateMetadata?.(props)
    await settle(createElement(page.default as never, props as never))
  }
  await ask() // has caught up with changes
  const query = vi.spyOn(pg.Client.prototype, 'query')
  await ask()
  expect(query.mock.calls.length).toBeGreaterThan(0) // each asks whether lists have changed
  expect(query.mock.calls.length).toBeLessThanOrEqual(6)
  query.mockRestore()
})
