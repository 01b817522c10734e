// A project's page says the same level of evidence as its card, why, and who repeats whom, in one statement.
import pg from 'pg'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { evidenceOn, HowSure } from '@/components/project/how-sure'
import type { Content } from '@/lib/drafts/schema'
import { contentOfProject } from '@/lib/drafts/from-project'
import { previewOf } from '@/lib/drafts/preview'
import { writeProject } from '@/lib/drafts/to-project'
import { getProject } from '@/lib/projects/queries'
import { rebuildCards } from '@/lib/search/cards'
import { saidOn } from '../drafts/content'
import { testDatabase } from '../setup/database'

const { db } = await testDatabase('demo')
const projects = await db.project.findMany({ select: { id: true, slug: true }, orderBy: { slug: 'asc' } })
const read = async (slug: string) => (await getProject(slug))!
const sure = async (slug: string) =>
  renderToStaticMarkup(createElement(HowSure, { project: await read(slug) })).replaceAll('&#x27;', "'")

test('every page of the demonstration has the level of its card', async () => {
  const levels = new Set<number>()
  for (const { slug } of projects) {
    const project = await read(slug)
    expect(evidenceOn(project).level, slug).toBe(project.card!.evidence)
    levels.add(project.card!.evidence)
  }
  expect(levels).toEqual(new Set([1, 2]))
})

test('the page says which rule gave the level, of which figure, and what would raise it', async () => {
  expect(await sure('lae-stratford')).toMatch(
    /of “Oxford and Cambridge offers in a year”.*measured before and after/,
  )
  expect(await sure('lae-stratford')).toMatch(/What would raise it:.*did not take part/)
  expect(await sure('york-maths-club')).toContain('no change for pupils is measured')
})

test('a whole project is one statement', async () => {
  await read('york-latin-gcse')
  const query = vi.spyOn(pg.Client.prototype, 'query')
  await read('lae-stratford')
  expect(query.mock.calls).toHaveLength(1)
  query.mockRestore()
})

/** Changes a project as its document. */
async function write(slug: string, to: (content: Content) => void) {
  const { id } = projects.find((project) => project.slug === slug)!
  await db.$transaction(async (tx) => {
    const content = await contentOfProject(tx, id)
    to(content)
    await writeProject(tx, content, { id })
    await rebuildCards(tx, [id])
  })
}

const STRONG = {
  comparison: 'Sixth formers of a school nearby',
  evaluator: 'the University of Example',
  isEvaluatorIndependent: true,
}

test('a project evaluated and repeated elsewhere is at the highest level, on its page, card and preview', async () => {
  const [one, other] = ['lae-stratford', 'harris-westminster'] as const
  const idOf = (slug: string) => projects.find((project) => project.slug === slug)!.id
  await write(one, ({ impact }) => {
    const figure = impact.figures.find(({ kind, catalogue }) => kind === 'change' && catalogue)!
    Object.assign(figure, STRONG)
    figure.readings.forEach((reading) => (reading.comparisonValue = 5))
  })
  expect((await read(one)).card!.evidence).toBe(4)
  await write(other, ({ schools, impact }) => {
    schools.participations[0]!.role = 'lead'
    impact.repeatsId = idOf(one)
  })

  const project = await read(one)
  expect([evidenceOn(project).level, project.card!.evidence]).toEqual([5, 5])
  expect(await sure(one)).toContain('Repeated by')
  expect(await sure(one)).toContain(`href="/projects/${other}"`)
  expect(await sure(one)).not.toContain('What would raise it')
  expect(await sure(other)).toMatch(/Repeats.*href="\/projects\/lae-stratford"/)
  const preview = await previewOf(await contentOfProject(db, idOf(one)), project)
  expect(preview).toEqual(saidOn(project))

  await db.project.update({ where: { slug: other }, data: { publishedAt: null } })
  expect(await sure(one)).not.toContain(other)
})
