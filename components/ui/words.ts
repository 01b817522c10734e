// Numbers and words as people read them.

const integers = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 })

/** 1200 as "1,200". */
export function number(value: number): string {
  return integers.format(value)
}

/** "1 school", "1,200 schools". */
export function countOf(value: number, singular: string, plural = `${singular}s`): string {
  return `${number(value)} ${value === 1 ? singular : plural}`
}

/** "a", "a and b", "a, b and c". */
export function list(words: string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
