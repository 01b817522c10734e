// Where a form may send a person back to: only our own pages.

const SELF = 'http://own.invalid'

/**
 * A path of ours with its query, from whatever was sent; `otherwise` where that leads off the site or is empty. Resolved
 * as browsers do, and read once more, since "/.//evil.example" becomes "//evil.example", which is another site.
 */
export function ownPath(sent: string, otherwise: string): string {
  if (!sent.startsWith('/')) return otherwise
  const path = pathOf(sent)
  return path !== null && pathOf(path) === path ? path : otherwise
}

function pathOf(address: string): string | null {
  const url = URL.canParse(address, SELF) ? new URL(address, SELF) : null
  return url?.origin === SELF ? `${url.pathname}${url.search}` : null
}
