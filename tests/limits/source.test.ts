// The network a request comes from: what a header says is believed only as far as balancers of ours wrote it.
import { expect, test } from 'vitest'
import { sourceOf } from '@/lib/limits/source'

const from = (remoteAddress: string | undefined, forwarded?: string) =>
  ({ headers: { 'x-forwarded-for': forwarded }, socket: { remoteAddress } }) as never

test.each([
  ['203.0.113.7', undefined, 0, '203.0.113.7'],
  ['::ffff:203.0.113.7', undefined, 0, '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', undefined, 0, '2001:db8:1:2'],
  ['10.0.0.1', '198.51.100.9', 0, '10.0.0.1'], // no balancer of ours: the header is anybody's
  ['10.0.0.1', '198.51.100.9', 1, '198.51.100.9'],
  ['10.0.0.1', '1.2.3.4, 198.51.100.9', 1, '198.51.100.9'], // the first part was sent by the client
  ['10.0.0.1', '198.51.100.9, 10.0.0.2', 2, '198.51.100.9'],
  ['10.0.0.1', undefined, 1, '10.0.0.1'],
  ['10.0.0.1', 'junk', 1, 'unknown'],
  [undefined, undefined, 0, 'unknown'],
])('%s with %s behind %i balancers is %s', (address, forwarded, proxies, source) => {
  expect(sourceOf(from(address, forwarded), proxies)).toBe(source)
})
