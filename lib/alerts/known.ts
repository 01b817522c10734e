// What an alert has found so far: the numbers of rows as bits, compressed. A search of all schools of the country takes
// some dozen bytes, a narrow one hardly more.
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { andNot, type Bits, grown, or } from '@/lib/search/bits'

const MOST_BYTES = 2 ** 20 // eight million rows

/** Numbers as they are kept. */
export function pack(bits: Bits): Uint8Array<ArrayBuffer> {
  const end = bits.findLastIndex((word) => word !== 0) + 1
  return new Uint8Array(deflateRawSync(Buffer.from(bits.buffer, bits.byteOffset, end * 4)))
}

/** Numbers as they were kept; none of nothing. */
export function unpack(bytes: Uint8Array | null): Bits {
  if (!bytes) return new Uint32Array(0)
  const raw = inflateRawSync(bytes, { maxOutputLength: MOST_BYTES })
  return new Uint32Array(new Uint8Array(raw).buffer)
}

const withRoom = (bits: Bits, other: Bits) =>
  bits.length < other.length ? grown(bits, other.length * 32) : bits

/** The numbers of the first that the second lacks, whatever room each has. */
export const lacking = (bits: Bits, known: Bits) => andNot(bits, withRoom(known, bits))

/** The numbers of both, whatever room each has. */
export const together = (a: Bits, b: Bits) => or(withRoom(a, b), withRoom(b, a))
