// The checks on the texts of the demonstration data: real projects, in which no pupil and no address stands.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findIn } from '@/lib/checks/find'

type Facts = { id: string; schools: { id: string }[] }

const read = (path: string) => JSON.parse(readFileSync(`prisma/demo/${path}`, 'utf8'))
const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  return value && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : []
}
const schools = new Map<string, string>(
  read('facts/schools.json').map(({ id, name }: { id: string; name: string }) => [id, name]),
)
const facts = new Map<string, Facts>(
  read('facts/projects.json').map((project: Facts) => [project.id, project]),
)
const files = readdirSync('prisma/demo/words').filter((file) => file.endsWith('.json'))

const findAll = (harmlessOf: (id: string) => string[]) =>
  files.flatMap((file) => {
    const id = file.replace('.json', '')
    return textsIn(read(`words/${file}`))
      .flatMap((text) => findIn('text', text, harmlessOf(id)))
      .map(({ kind, text }) => `${kind}: ${text}`)
  })

// A school called after a person, in the text of a project that does not list it.
const FOUND = ['name: Matthew Arnold']

test('of 94 projects one school called after a person is asked about, and nothing else', () => {
  expect(files).toHaveLength(94)
  const schoolsOf = (id: string) => facts.get(id)!.schools.map((school) => schools.get(school.id)!)
  expect(findAll(schoolsOf)).toEqual(FOUND)
})

test('without the names of their schools no more is found', () => {
  expect(findAll(() => [])).toEqual(FOUND)
})
