// Marks of the drawn map: what stands in one place is one mark that leads to exactly what stands there.
import { expect, test } from 'vitest'
import { drawingOf } from '@/lib/map/draw'
import { MOST_ZOOM, type Point, WHOLE } from '@/lib/map/schema'

const at = (lat: number, lon: number, count: number): Point[] =>
  Array.from({ length: count }, (_, i) => ({ slug: `p-${lat}-${i}`, name: `P ${i}`, about: null, lat, lon }))
const [york, london] = [at(53.96, -1.08, 3), at(51.5, -0.12, 40)]
const points = [...york, ...london, ...at(55.95, -3.19, 1)]

test('points in one place stay one mark at every zoom, and name those that stand there', () => {
  for (const zoom of [3, MOST_ZOOM]) {
    const { marks } = drawingOf(points, { lat: 53.96, lon: -1.08, zoom })
    const mark = marks.find(({ count }) => count === 3)!
    expect(mark.view).toBeNull()
    expect(mark.members.map(({ slug }) => slug).toSorted()).toEqual(york.map(({ slug }) => slug))
  }
})

test('more than a list holds are not named', () => {
  const { marks } = drawingOf(points, { lat: 51.5, lon: -0.12, zoom: MOST_ZOOM })
  expect(marks).toMatchObject([{ count: 40, view: null, members: [] }])
})

test('every point is in one mark of the whole country', () => {
  const { marks } = drawingOf(points, WHOLE)
  expect(marks.reduce((sum, { count }) => sum + count, 0)).toBe(points.length)
})
