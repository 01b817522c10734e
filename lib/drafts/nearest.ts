// Names that somebody may have meant.

const plain = (text: string) =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()} `
function pairsOf(text: string) {
  const said = plain(text)
  return new Set(Array.from(said.slice(1), (_, i) => said.slice(i, i + 2)))
}

/** How much two names have in common, from 0 to 1: their pairs of letters, after Dice (1945). */
function likeness(a: Set<string>, b: Set<string>) {
  const both = [...a].filter((pair) => b.has(pair)).length
  return (2 * both) / (a.size + b.size || 1)
}

/** The names most like what was typed, the nearest first; at most two, and none that has little in common with it. */
export function nearest(typed: string, names: string[]): string[] {
  const wanted = pairsOf(typed.slice(0, 200))
  return [...new Set(names)]
    .map((name) => ({ name, score: likeness(wanted, pairsOf(name)) }))
    .filter(({ score }) => score > 0.4)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, 2)
    .map(({ name }) => name)
}
