// The checks of one text before it is published.
import { findAddresses, isOfficeAddress } from './addresses'
import { findNames } from './names'
import { findPhones } from './phones'
import type { Span } from './plain'
import type { Finding } from './schema'

/**
 * What a person should look at in the text of a field before it is public, in the order of the text. Each thing is found
 * once a field, where it stands first. `harmless` are the names of the project's schools and organisations, `offices` those by
 * which an address is known for an office's. Nothing is kept and nothing outside is asked.
 */
export function findIn(field: string, text: string, harmless: string[], offices = harmless): Finding[] {
  const piece = ({ from, to, text: found }: Span) => ({ field, from, to, text: found })
  const addresses = findAddresses(text)
  const isFree = ({ from, to }: Span) =>
    addresses.every((address) => to <= address.from || from >= address.to)
  const findings: Finding[] = [
    ...addresses.map((found) => ({
      ...piece(found),
      kind: 'address' as const,
      key: `address:${field}:${found.address}`,
      answer:
        !found.isSure || isOfficeAddress(found.address, offices) ? ('tick' as const) : ('stop' as const),
      strength: 'likely' as const,
    })),
    ...findPhones(text)
      .filter(isFree)
      .map((found) => ({
        ...piece(found),
        kind: 'phone' as const,
        key: `phone:${field}:${found.digits}`,
        answer: found.isMobile ? ('stop' as const) : ('tick' as const),
        strength: 'likely' as const,
      })),
    ...findNames(text, harmless)
      .filter(isFree)
      .map((found) => ({
        ...piece(found),
        kind: 'name' as const,
        key: `name:${field}:${normal(found.text)}`,
        answer: 'question' as const,
        strength: found.strength,
      })),
  ]
  return once(findings.toSorted((a, b) => a.from - b.from))
}

const normal = (name: string) =>
  name.normalize('NFKC').toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ')

/** Each thing once, at its first place; a name is a pupil's if any of its places says so. */
function once(findings: Finding[]) {
  const kept = new Map<string, Finding>()
  for (const finding of findings) {
    const earlier = kept.get(finding.key)
    if (!earlier) kept.set(finding.key, finding)
    else if (finding.strength === 'likely') earlier.strength = 'likely'
  }
  return [...kept.values()]
}
