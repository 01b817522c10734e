// Sets of small whole numbers, one bit each: counting what two sets share costs a few instructions for 32 members.

export type Bits = Uint32Array

/** An empty set with room for the numbers 0 to room - 1. */
export function emptyBits(room: number): Bits {
  return new Uint32Array((room + 31) >>> 5)
}

/** The set of some numbers; those that do not fit are left out. */
export function bitsOf(members: Iterable<number>, room: number): Bits {
  const bits = emptyBits(room)
  for (const member of members) if (member < room) add(bits, member)
  return bits
}

export function add(bits: Bits, member: number) {
  bits[member >>> 5]! |= 1 << (member & 31)
}

export function remove(bits: Bits, member: number) {
  bits[member >>> 5]! &= ~(1 << (member & 31))
}

export function has(bits: Bits, member: number): boolean {
  return (bits[member >>> 5]! & (1 << (member & 31))) !== 0
}

/** A copy with room for more. */
export function grown(bits: Bits, room: number): Bits {
  const larger = emptyBits(room)
  larger.set(bits)
  return larger
}

// Plain loops: a callback for each word costs many times as much until the engine has compiled it.
export function or(a: Bits, b: Bits): Bits {
  const bits = new Uint32Array(a.length)
  for (let i = 0; i < a.length; i += 1) bits[i] = a[i]! | b[i]!
  return bits
}

export function and(a: Bits, b: Bits): Bits {
  const bits = new Uint32Array(a.length)
  for (let i = 0; i < a.length; i += 1) bits[i] = a[i]! & b[i]!
  return bits
}

export function andNot(a: Bits, b: Bits): Bits {
  const bits = new Uint32Array(a.length)
  for (let i = 0; i < a.length; i += 1) bits[i] = a[i]! & ~b[i]!
  return bits
}

// The bits of a word counted in parallel: Warren, Hacker's Delight, 5-1.
function ones(word: number) {
  let n = word - ((word >>> 1) & 0x55555555)
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333)
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

export function size(bits: Bits): number {
  let total = 0
  for (let i = 0; i < bits.length; i += 1) if (bits[i] !== 0) total += ones(bits[i]!)
  return total
}

/** How many members two sets share. */
export function shared(a: Bits, b: Bits): number {
  let total = 0
  for (let i = 0; i < a.length; i += 1) {
    const word = a[i]! & b[i]!
    if (word !== 0) total += ones(word)
  }
  return total
}

/** The members in ascending order. */
export function membersOf(bits: Bits): number[] {
  const members: number[] = []
  for (let i = 0; i < bits.length; i += 1)
    for (let word = bits[i]!; word !== 0; word &= word - 1)
      members.push(i * 32 + 31 - Math.clz32(word & -word))
  return members
}
