// Text as people type it, without what cannot be seen.

/** One line: no control characters, none that hide or turn text round, single spaces. */
export const oneLine = (text: string) => text.replace(/[\s\p{C}\p{Z}]+/gu, ' ').trim()

/** Several lines: no control characters but line ends and tabs; PostgreSQL takes no NUL. */
export const plainText = (text: string) => text.replace(/[^\P{Cc}\n\r\t]/gu, '')
