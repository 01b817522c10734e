// How much room text takes on paper, reckoned on the safe side: the letters of a line are fewer than really fit.

/** How many lines a text takes, its paragraphs each begin one. */
export function linesOf(text: string, letters: number): number {
  return text
    .split(/\n+/)
    .filter(Boolean)
    .reduce((lines, paragraph) => lines + Math.ceil(paragraph.length / letters), 0)
}

/** A text cut after the last sentence that leaves it at most so many lines; after a word where the first is too long. */
export function shorten(text: string, letters: number, lines: number): string {
  if (linesOf(text, letters) <= lines) return text
  const ends = [...text.matchAll(/[.!?]["”’)]?(?=\s|$)/g)].map(({ 0: end, index }) => index + end.length)
  const fitting = ends.findLast((end) => linesOf(text.slice(0, end), letters) <= lines)
  return fitting ? text.slice(0, fitting) : cut(text, letters * lines)
}

/** A line cut after a word, with dots where something is missing. */
export function cut(text: string, letters: number): string {
  if (text.length <= letters) return text
  const short = text.slice(0, Math.max(letters - 2, 0))
  return `${short.slice(0, Math.max(short.lastIndexOf(' '), 0)) || short} …`
}

/** Things in their order on as many pages as they need. @param heightOf in points, as `room` */
export function paged<Item>(items: Item[], room: number, heightOf: (item: Item) => number): Item[][] {
  const pages: Item[][] = []
  let left = 0
  for (const item of items) {
    const height = heightOf(item)
    if (pages.length === 0 || height > left) {
      pages.push([])
      left = room
    }
    pages.at(-1)!.push(item)
    left -= height
  }
  return pages
}
