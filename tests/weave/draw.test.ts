import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MAX_STRANDS, strandsOf, weavePaths } from '@/components/weave/draw'
import { drawFromAddress, weaveAddress } from '@/components/weave/picture'

const york = { state: 10, independent: 3, unknown: 0, lead: null }
const parts = (address: string) => address.split('/').slice(2)

test('York is thirteen strands, ten and three', () => {
  const strands = strandsOf(york)
  expect(strands.filter(({ sector }) => sector === 'state')).toHaveLength(10)
  expect(strands).toHaveLength(13)
})

test('any number of schools is at most 24 strands, and no sector vanishes', () => {
  const count = fc.nat(99_999)
  fc.assert(
    fc.property(count, count, count, (state, independent, unknown) => {
      const strands = strandsOf({ state, independent, unknown, lead: 'state' })
      expect(strands.length).toBeLessThanOrEqual(MAX_STRANDS)
      for (const [sector, n] of Object.entries({ state, independent, unknown }))
        expect(strands.some((strand) => strand.sector === sector)).toBe(n > 0)
    }),
  )
})

test('the same project always has the same picture, another has another', () => {
  const draw = (seed: string) => weavePaths(strandsOf(york), seed, { width: 380, height: 160 })
  expect(draw('york')).toBe(draw('york'))
  expect(draw('york')).not.toBe(draw('bath'))
})

test('a picture is drawn from its address alone', () => {
  expect(drawFromAddress(parts(weaveAddress('row', 'curriculum', york, 'york-maths')))).toContain('<svg')
})

test.each([
  '1/row/curriculum/10-3-0-n/a<b.svg',
  '1/row/red/1-1-0-n/a.svg',
  '0/row/plain/1-1-0-n/a.svg',
  '1/row/plain/999999-1-0-n/a.svg',
  '1',
])('no picture stands at %s', (address) => {
  expect(drawFromAddress(address.split('/'))).toBeNull()
})
