// What was looked for instead of what was typed, or what could have been meant.
import type { Spelling } from '@/lib/search/schema'

type Props = Spelling & { q: string; noun: string; hrefOf: (q: string) => string }

export function SpellingNote({ q, corrected, suggestion, isLoose, noun, hrefOf }: Props) {
  if (isLoose)
    return (
      <p className="note">
        No {noun} has all the words of “{q}”. These have some of them{corrected && `, read as “${corrected}”`}
        .
      </p>
    )
  if (corrected)
    return (
      <p className="note">
        Nothing has “{q}”. Showing what has <b>{corrected}</b>.
      </p>
    )
  if (suggestion)
    return (
      <p className="note">
        Did you mean <a href={hrefOf(suggestion)}>{suggestion}</a>?
      </p>
    )
  return null
}
