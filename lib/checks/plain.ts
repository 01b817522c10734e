// Text as a reader sees it: what cannot be seen and look-alike signs hide addresses and numbers from a search.

/** A piece of a text: where it begins and ends (UTF-16 offsets, `to` is after its last one) and what stands there. */
export type Span = { from: number; to: number; text: string }

// Full-width and small forms, mathematical letters and digits, and dots that only look different.
const LOOK_ALIKE = /[\uff00-\uffef\ufe50-\ufe6f\u2024\u{1d400}-\u{1d7ff}]/u
const HIDDEN = /[\p{Cf}\u034f\ufe00-\ufe0f]/u
const PLAIN = /^[\n\x20-\x7e£’‘“”–]*$/

function seen(sign: string) {
  if (HIDDEN.test(sign)) return ''
  if (LOOK_ALIKE.test(sign)) return sign.normalize('NFKC')
  if (/\p{Zs}|\t/u.test(sign)) return ' '
  if (sign === '\u2010' || sign === '\u2011') return '-'
  return sign === '。' ? '.' : sign
}

/**
 * The text as it is seen, and the way back: `span` takes offsets in what is seen and answers with the piece of the text
 * that was given.
 */
export function asSeen(text: string): { seen: string; span: (from: number, to: number) => Span } {
  if (PLAIN.test(text)) {
    return { seen: text, span: (from, to) => ({ from, to, text: text.slice(from, to) }) }
  }
  const origins: number[] = []
  let result = ''
  let offset = 0
  for (const sign of text) {
    const shown = seen(sign)
    // Every unit knows where its sign began.
    for (let unit = 0; unit < shown.length; unit++)
      origins.push(shown.length === sign.length ? offset + unit : offset)
    result += shown
    offset += sign.length
  }
  const span = (start: number, end: number) => {
    const from = origins[start] ?? text.length
    const last = origins[end - 1] ?? from
    const to = Math.max(from, last + ((text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1))
    return { from, to, text: text.slice(from, to) }
  }
  return { seen: result, span }
}
