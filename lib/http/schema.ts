// What is known of the answer under way; the same for all bundles of the server, and nothing in a browser.

/**
 * `status`: what the page asked for. `markup`: HTML that stands in the document once, and not in its payload too.
 * `isRefused`: a form was not taken, which the title says. `source`: the address of the network that asks. `path`: of the
 * page, without its query.
 */
export type Answer = {
  status?: number
  markup?: Map<string, string>
  isRefused?: boolean
  source?: string
  path?: string
}

export const ANSWER = Symbol.for('schools-together.answer')
type Shared = { [ANSWER]?: { getStore: () => Answer | undefined } }

/** The answer under way, or nothing outside of one. */
export function presentAnswer(): Answer | undefined {
  return (globalThis as Shared)[ANSWER]?.getStore()
}
