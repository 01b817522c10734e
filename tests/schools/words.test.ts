import { expect, test } from 'vitest'
import { chipsOf } from '@/app/schools/words'
import { readSchoolSearch } from '@/lib/schools/search'

test('a value called as what every object has is shown by its name', () => {
  const search = readSchoolSearch({ la: 'constructor' })
  const [chip] = chipsOf({ search, place: null, counts: [] } as unknown as Parameters<typeof chipsOf>[0])
  expect(chip).toMatchObject({ facet: 'Local authority', label: 'constructor' })
})
