import { MARK, UNMARK } from '@/lib/search/schema'

/** Text with the words that were looked for marked. */
export function Marked({ text }: { text: string }) {
  return text.split(MARK).map((piece, i) => {
    if (i === 0) return piece
    const [word, rest] = piece.split(UNMARK)
    return (
      <span key={i}>
        <mark>{word}</mark>
        {rest}
      </span>
    )
  })
}
