// A picture as somebody sent it becomes the files that pages show. They are drawn anew from its pixels, so nothing else
// that was in it (where it was taken, by whom, a page in disguise) goes further.
import 'server-only'
import pLimit from 'p-limit'
import sharp, { type Metadata } from 'sharp'
import {
  fileName,
  type Format,
  LEAST_SIDE,
  MOST_BYTES,
  MOST_PIXELS,
  MOST_RATIO,
  type Refusal,
  TYPES,
  widthsFor,
} from './schema'

const SECONDS = 20 // to read one picture; the heaviest that is taken, 50 million pixels on their side, needs nine
const AT_ONCE = 2 // each may hold 500 MB for some seconds
const MOST_WAITING = 8

sharp.cache(false) // no two pictures are the same
sharp.concurrency(1) // threads for one picture; pages are served beside it

// libvips has readers for dozens of formats. None but these is ever given what somebody sent.
const SIGNATURES = {
  jpeg: /^\xff\xd8\xff/,
  png: /^\x89PNG\r\n/,
  webp: /^RIFF[^]{4}WEBP/,
  heif: /^[^]{4}ftyp(hei[cmsx]|hev[cmsx]|mif1|msf1)/,
}

// HEIC holds HEVC, whose patents keep it out of the libvips that comes with sharp; one built on the machine may read it.
const readsHeic = () => !!sharp.format.heif.input.fileSuffix?.includes('.heic')

export type MadeFile = { name: string; type: string; bytes: Uint8Array }
export type MadePicture = { width: number; height: number; widths: number[]; files: MadeFile[] }
type Result = { picture: MadePicture } | { refusal: Refusal }

const queue = pLimit(AT_ONCE)

/**
 * Makes the files of a picture: upright, in sRGB, on white where it was transparent, and the first frame if it moves.
 * @param bytes the file as it was sent
 * @returns the files, or why there are none (REFUSALS has the words); `width` and `height` are those of the largest
 */
export async function makePicture(bytes: Uint8Array): Promise<Result> {
  if (bytes.length > MOST_BYTES) return { refusal: 'tooLarge' }
  const kind = kindOf(bytes)
  if (!kind) return { refusal: 'wrongType' }
  if (kind === 'heif' && !readsHeic()) return { refusal: 'heic' }
  if (queue.pendingCount >= MOST_WAITING) return { refusal: 'busy' }
  return queue(async () => {
    const pixels = await readPixels(bytes, kind)
    return typeof pixels === 'string' ? { refusal: pixels } : { picture: await drawFiles(pixels) }
  })
}

type Kind = keyof typeof SIGNATURES

function kindOf(bytes: Uint8Array): Kind | undefined {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  return (Object.keys(SIGNATURES) as Kind[]).find((kind) => SIGNATURES[kind].test(start))
}

type Pixels = { data: Buffer; width: number; height: number; channels: 1 | 2 | 3 | 4 }

// The pixels of the largest file. Whatever goes wrong here is wrong with what was sent.
async function readPixels(bytes: Uint8Array, kind: Kind): Promise<Pixels | Refusal> {
  try {
    const told = await sharp(bytes, { limitInputPixels: false }).metadata() // reads the head only
    const refusal = refusalOf(told, kind)
    if (refusal) return refusal
    const { data, info } = await sharp(bytes, { failOn: 'error', limitInputPixels: MOST_PIXELS })
      .autoOrient()
      .resize({ width: widthsFor(told.autoOrient.width).at(-1)! })
      .flatten({ background: '#fff' })
      .toColourspace('srgb')
      .timeout({ seconds: SECONDS })
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true })
    return { data, width: info.width, height: info.height, channels: info.channels }
  } catch (error) {
    return /timeout/i.test((error as Error).message) ? 'tooSlow' : 'broken'
  }
}

function refusalOf({ format, autoOrient: { width, height } }: Metadata, kind: Kind): Refusal | null {
  if (format !== kind) return 'wrongType'
  const [short, long] = [Math.min(width, height), Math.max(width, height)]
  if (width * height > MOST_PIXELS) return 'tooManyPixels'
  if (short < LEAST_SIDE) return 'tooSmall'
  return long > short * MOST_RATIO ? 'tooLong' : null
}

// Effort 4 of WebP is the last that pays for itself; AVIF would take ten times as long (decision 11).
async function drawFiles({ data, ...raw }: Pixels): Promise<MadePicture> {
  const widths = widthsFor(raw.width)
  const files: MadeFile[] = []
  for (const width of widths) {
    const drawn = sharp(data, { raw }).resize({ width })
    const add = (format: Format, bytes: Uint8Array) =>
      files.push({ name: fileName(width, format), type: TYPES[format], bytes })
    add('webp', await drawn.clone().webp({ quality: 75, effort: 4 }).toBuffer())
    add('jpg', await drawn.clone().jpeg({ quality: 78, progressive: true }).toBuffer())
  }
  return { width: raw.width, height: raw.height, widths, files }
}
