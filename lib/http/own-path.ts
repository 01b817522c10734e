// Where to go after a form: only ever to a page of this site.

/**
 * The path of an address of ours, with its query.
 * @param address a path or a whole address, as somebody sent it
 * @param origin ours, such as https://schools.example
 * @param otherwise the path for anything that is not ours
 */
export function ownPath(address: string, origin: string, otherwise: string): string {
  if (!address || !URL.canParse(address, origin)) return otherwise
  const { origin: found, pathname, search } = new URL(address, origin)
  // A path that begins with two slashes would be read as another host.
  return found === origin && !/^[/\\]{2}/.test(pathname) ? `${pathname}${search}` : otherwise
}
