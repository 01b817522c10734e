// A field that did not come is told in words for people.
import { expect, test } from 'vitest'
import { z } from 'zod'
import { ConcernForm } from '@/lib/concerns/schema'
import { sayWhatIsMissing } from '@/lib/http/missing-field'

test('a field that did not come is to be filled in; words of the schema come first', () => {
  sayWhatIsMissing()
  const said = (schema: z.ZodType, given: unknown) =>
    Object.fromEntries(schema.safeParse(given).error!.issues.map(({ path, message }) => [path[0], message]))
  expect(said(ConcernForm, {})).toMatchObject({ kind: 'Choose what it is about', words: 'Fill this in' })
  expect(said(z.object({ one: z.uuid(), two: z.enum(['a']) }), {})).toEqual({
    one: 'Fill this in',
    two: 'Fill this in',
  })
  expect(said(ConcernForm, { words: ' ' }).words).toBe('Say what is wrong')
})
