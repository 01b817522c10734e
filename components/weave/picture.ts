// A weave as a picture of its own: everything it shows stands in its address, so it needs no database and never changes.
import { type Counts, strandsOf, weavePaths } from './draw'

/** Changes when the drawing changes, so that a picture may be kept for ever under its address. */
const VERSION = '1'

const TINTS: Record<string, [light: string, dark: string]> = {
  leadership: ['#ebe9fb', '#262245'],
  teaching: ['#dff1ef', '#12312f'],
  curriculum: ['#fbeed6', '#382a10'],
  'school-improvement': ['#e4f1df', '#1b3119'],
  sponsorship: ['#fae5ec', '#3d1725'],
  'wider-opportunities': ['#e2eefa', '#152c47'],
  plain: ['#f3efe5', '#11141a'],
}

const LEADS = { s: 'state', i: 'independent', u: 'unknown', n: null } as const
const SHAPES = {
  row: [380, 160],
  band: [1600, 500],
  wide: [1600, 300],
  tall: [700, 560],
  cover: [1050, 880],
} as const
export type Shape = keyof typeof SHAPES

/** The address of a picture: "/weave/1/row/curriculum/10-3-0-n/york-maths.svg". */
export function weaveAddress(shape: Shape, tint: string, counts: Counts, seed: string) {
  const lead = counts.lead?.[0] ?? 'n'
  return `/weave/${VERSION}/${shape}/${tint}/${counts.state}-${counts.independent}-${counts.unknown}-${lead}/${seed}.svg`
}

/** The picture that an address asks for, or null when it is not one of ours. */
export function drawFromAddress([version, shape, tint, counts, file, ...more]: string[]): string | null {
  const numbers = /^(0|[1-9]\d{0,4})-(0|[1-9]\d{0,4})-(0|[1-9]\d{0,4})-([siun])$/.exec(counts ?? '')
  const seed = /^([a-z0-9-]{1,120})\.svg$/.exec(file ?? '')?.[1]
  const known = shape && tint && Object.hasOwn(SHAPES, shape) && Object.hasOwn(TINTS, tint)
  if (more.length > 0 || version !== VERSION || !known || !numbers || !seed) return null
  const [state, independent, unknown] = numbers.slice(1, 4).map(Number) as [number, number, number]
  return draw(
    shape as Shape,
    tint,
    { state, independent, unknown, lead: LEADS[numbers[4] as keyof typeof LEADS] },
    seed,
  )
}

function draw(shape: Shape, tint: string, counts: Counts, seed: string) {
  const [width, height] = SHAPES[shape]
  const [light, dark] = TINTS[tint]!
  const columns = shape === 'wide' ? 16 : shape === 'band' ? 12 : 7
  const style =
    `.state{stroke:#0f6b6f}.independent{stroke:#c46a1b}.unknown{stroke:#8d93a1}.casing{stroke:${light}}rect{fill:${light}}` +
    `@media(prefers-color-scheme:dark){.state{stroke:#4fb9b6}.independent{stroke:#eda45c}.unknown{stroke:#7f8697}` +
    `.casing{stroke:${dark}}rect{fill:${dark}}}`
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" fill="none"` +
    ` preserveAspectRatio="xMidYMid slice"><style>${style}</style><rect width="100%" height="100%"/>` +
    `${weavePaths(strandsOf(counts), seed, { width, height, columns })}</svg>`
  )
}
