// Text as a reader sees it: what cannot be seen and look-alike signs hide addresses and numbers from a search.

/** A piece of a text: where it begins and ends (UTF-16 offsets, `to` is after its last one) and what stands there. */
export type Span = { from: number; to: number; text: string }

// Full-width and small forms, mathematical letters and digits, and dots that only look different.
const LOOK_ALIKE = /[\uff00-\uffef\ufe50-\ufe6f\u2024\u{1d400}-\u{1d7ff}]/u
const HIDDEN = /[\p{Cf}\u034f\ufe00-\ufe0f\u20e3]/u
const CHANGES = /[^\x20-\x7e£’‘“”–]| {2}/
const BREAK = /[\n\v\f\r\u0085\u2028\u2029]/
const isDigit = (code: number) => /^\p{Nd}$/u.test(String.fromCodePoint(code))

/** The digit that a sign of any script stands for: the ten of a script follow each other, beginning with nought. */
function digitOf(sign: string) {
  const code = sign.codePointAt(0)!
  let value = 0
  while (value < 9 && isDigit(code - value - 1)) value++
  return String(value)
}

function seen(sign: string) {
  if (HIDDEN.test(sign)) return ''
  if (LOOK_ALIKE.test(sign)) return sign.normalize('NFKC')
  if (/[^\d\P{N}]/u.test(sign)) {
    if (/\p{Nd}/u.test(sign)) return digitOf(sign)
    const plain = sign.normalize('NFKC')
    return /^\d$/.test(plain) ? plain : sign // raised, lowered and circled ones
  }
  if (/\p{Zs}|\t/u.test(sign)) return ' '
  if (BREAK.test(sign)) return '\n'
  if (sign === '\u2010' || sign === '\u2011') return '-'
  return sign === '。' ? '.' : sign
}

/**
 * The text as it is seen: any white space is one space, one end of a line is `\n`, and several are two. And the way back: `span` takes offsets in what is seen and answers with the piece of the text
 * that was given.
 */
export function asSeen(text: string): { seen: string; span: (from: number, to: number) => Span } {
  if (!CHANGES.test(text)) {
    return { seen: text, span: (from, to) => ({ from, to, text: text.slice(from, to) }) }
  }
  const origins: number[] = []
  const units: string[] = []
  let offset = 0
  for (const sign of text) {
    // A carriage return belongs to the end of line after it.
    const shown = sign === '\r' && text[offset + 1] === '\n' ? '' : seen(sign)
    const last = units.at(-1)
    if (shown === '\n' && last === ' ') units[units.length - 1] = '\n'
    const isSpace = shown === ' ' && (last === ' ' || last === '\n')
    const isBreak = shown === '\n' && (last === ' ' || (last === '\n' && units.at(-2) === '\n'))
    // Every unit knows where its sign began.
    for (let unit = 0; unit < shown.length && !isSpace && !isBreak; unit++) {
      origins.push(shown.length === sign.length ? offset + unit : offset)
      units.push(shown[unit]!)
    }
    offset += sign.length
  }
  const result = units.join('')
  const span = (start: number, end: number) => {
    const from = origins[start] ?? text.length
    const last = origins[end - 1] ?? from
    const to = Math.max(from, last + ((text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1))
    return { from, to, text: text.slice(from, to) }
  }
  return { seen: result, span }
}
