// What a session was begun on, in words a person knows again.
import Bowser from 'bowser'

/** "Firefox on Windows"; null when the browser says nothing of use. Only this is kept, not the whole header. */
export function deviceOf(userAgent: string): string | null {
  if (!userAgent) return null
  const { browser, os } = Bowser.parse(userAgent.slice(0, 500))
  const known = [browser.name, os.name].filter(Boolean) as string[]
  return known.length > 0 ? known.join(' on ').slice(0, 80) : null
}
