// Text as people type it, without what cannot be seen.

/** One line: no control characters, none that hide or turn text round, single spaces. */
export const oneLine = (text: string) => text.replace(/[\s\p{C}\p{Z}]+/gu, ' ').trim()

/**
 * Several lines: no control characters but line ends and tabs; PostgreSQL takes no NUL. Browsers send a line end as two
 * signs and count it as one.
 */
export const plainText = (text: string) => text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '')
