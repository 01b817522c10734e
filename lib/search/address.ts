// Whether an address is already the short one; forms and junk make longer ones that mean the same.
import type { RawParams } from './schema'

const parametersOf = (address: string) => new URL(address, 'http://address').searchParams
const entriesOf = (params: URLSearchParams) =>
  [...params.entries()]
    .map(([name, value]) => `${name}=${value}`)
    .toSorted()
    .join('&')

/** True when the parameters say the same as the address, in any order: nothing empty, unknown or by default. */
export function isCanonical(params: RawParams, address: string): boolean {
  const given = new URLSearchParams()
  for (const [name, value] of Object.entries(params))
    for (const one of [value ?? []].flat()) given.append(name, one)
  return entriesOf(given) === entriesOf(parametersOf(address))
}

/** The parameters of an address as pages are given them. */
export function paramsOf(address: string): RawParams {
  const params = parametersOf(address)
  return Object.fromEntries([...new Set(params.keys())].map((name) => [name, params.getAll(name)]))
}
