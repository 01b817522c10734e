// What was looked for instead of what was typed, or what could have been meant.
import type { Spelling } from '@/lib/search/schema'

type Props = Spelling & { q: string; noun: string; hrefOf: (q: string) => string }

export function SpellingNote({ isCut, isEmpty, ...props }: Props) {
  return (
    <>
      {isEmpty && (
        <p className="note">
          “{props.q}” stands in nearly every text, so nothing was looked for. Add a word that says more.
        </p>
      )}
      {isCut && <p className="note">These are many words; the first twelve were looked for.</p>}
      <Understood {...props} />
    </>
  )
}

function Understood({ q, corrected, suggestion, isLoose, noun, hrefOf }: Omit<Props, 'isCut' | 'isEmpty'>) {
  const better = suggestion && (
    <>
      Did you mean <a href={hrefOf(suggestion)}>{suggestion}</a>?
    </>
  )
  if (isLoose)
    return (
      <p className="note">
        No {noun} has all the words of “{q}”. These have some of them{corrected && `, read as “${corrected}”`}
        . {better}
      </p>
    )
  if (corrected)
    return (
      <p className="note">
        Nothing has “{q}”. Showing what has <b>{corrected}</b>.
      </p>
    )
  return better ? <p className="note">{better}</p> : null
}
