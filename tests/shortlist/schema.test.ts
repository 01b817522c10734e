// The list a person keeps.
import { expect, test } from 'vitest'
import { change, hasRoom, type Kept, MOST_KEPT } from '@/lib/shortlist/schema'

const full: Kept = { projects: Array.from({ length: MOST_KEPT }, (_, i) => `project-${i}`), schools: [] }

test('a full list takes nothing more, and loses nothing', () => {
  expect(hasRoom(full, 'project:one-more')).toBe(false)
  expect(change(full, 'add', 'project:one-more')).toEqual(full)
})

test('what is on a full list may be added again, and a school has room of its own', () => {
  expect(hasRoom(full, 'project:project-3')).toBe(true)
  expect(change(full, 'add', 'project:project-3').projects).toHaveLength(MOST_KEPT)
  expect(change(full, 'add', 'school:123312-abingdon-school').schools).toEqual(['123312-abingdon-school'])
})

test('nonsense changes nothing', () => {
  for (const thing of ['', 'x', 'project:', 'project:A B', 'constructor:x', '__proto__:x'])
    expect(change(full, 'add', thing)).toEqual(full)
})
