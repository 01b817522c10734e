// Pictures: what is taken in, which files are made of it, where they are found, and the words for what cannot be taken.
import { z } from 'zod'

export const MOST_BYTES = 15 * 2 ** 20
export const MOST_PIXELS = 50_000_000
export const LEAST_SIDE = 320 // pixels
export const MOST_RATIO = 4 // of the long side to the short one

/** The types of the files that are made. JPEG is for browsers and mail programs that do not know WebP. */
export const TYPES = { webp: 'image/webp', jpg: 'image/jpeg' } as const
export type Format = keyof typeof TYPES

/** Why a picture cannot be taken, in words for the person who chose it. */
export const REFUSALS = {
  tooLarge: 'This picture has more than 15 MB. Save a smaller copy of it and choose that.',
  wrongType: 'This is not a picture we can read. Choose a JPEG, PNG or WebP file.',
  heic: 'We cannot read HEIC, which iPhones store pictures in. Export it as JPEG (on a Mac: Preview, File, Export) and choose that, or add the picture from the phone.',
  broken: 'This picture is damaged or not complete. Open it on your device, save a copy and choose that.',
  tooManyPixels: 'This picture has more than 50 million pixels. Save a smaller copy of it and choose that.',
  tooSmall: 'This picture is too small to be shown well. Choose one with 320 pixels or more each way.',
  tooLong: 'This picture is more than four times as long as it is wide. Cut it and choose the result.',
  tooSlow: 'This picture took too long to read. Save a smaller copy of it and choose that.',
  busy: 'Many pictures are being made ready at this moment. Choose yours again in a minute.',
} as const
export type Refusal = keyof typeof REFUSALS

/** Said when the disk or the S3 server does not answer. */
export const AWAY = 'Pictures cannot be reached for the moment. Try again in a few minutes.'

/** A picture in a form. Its name and the type that the browser gives it are not believed: its content is looked at. */
export const ChosenPicture = z.file({ error: 'Choose a picture' }).max(MOST_BYTES, REFUSALS.tooLarge)

/** What is stored about a picture: `width` and `height` are those of its largest file, `widths` all that were made. */
export type Picture = { id: string; width: number; height: number; widths: number[] }

const WIDTHS = [480, 960, 1600]

/** The widths to make of a picture, smallest first; never more than it has. */
export const widthsFor = (width: number) =>
  [...WIDTHS.filter((one) => one < width), width].slice(0, WIDTHS.length)

export const fileName = (width: number, format: Format) => `${width}.${format}`

/** The address of a file. What is found there never changes. */
export const mediaPath = (pictureId: string, width: number, format: Format) =>
  `/media/${pictureId}/${fileName(width, format)}`

/** All files of one format, for the `srcset` of an `<img>` or a `<source>`. */
export const srcset = ({ id, widths }: Picture, format: Format) =>
  widths.map((width) => `${mediaPath(id, width, format)} ${width}w`).join(', ')

export const isPictureId = (text: string) =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text)

/** The format that a file's name tells; null when it is not the name of one of our files. */
export function formatOf(name: string): Format | null {
  return (/^[1-9]\d{1,3}\.(webp|jpg)$/.exec(name)?.[1] as Format | undefined) ?? null
}
