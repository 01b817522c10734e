// Bodies that are not what they say they are: whoever sends them is told so, and nothing of them is kept.

// What undici, busboy and React say of a form that they cannot take apart.
const WORDS =
  /^(?:Failed to parse body as FormData|Multipart: Boundary not found|Unexpected end of (?:form|file)|Malformed (?:part header|content type|urlencoded form)|Unsupported content type|Missing Content-Type|Connection closed)/

/** Whether reading what was posted failed; JSON's own words for that hold a piece of it. */
export function isUnreadable(error: unknown, method: string): boolean {
  if (method !== 'POST' || !(error instanceof Object)) return false
  const { name, message } = error as Record<string, unknown>
  return (name === 'SyntaxError' && /\bJSON\b/.test(String(message))) || WORDS.test(String(message))
}

/** Next prints every error itself, besides handing it to us: of these it prints the name alone. Call once. */
export function keepFromConsole(to: Pick<Console, 'error'> = console) {
  const { error: print } = to
  to.error = (...words: unknown[]) =>
    print(...words.map((word) => (isUnreadable(word, 'POST') ? `${(word as Error).name}: unreadable` : word)))
}
