// Pictures made for tests.
import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'

/** A picture with large shapes and noise, so that it compresses as a photograph does. */
export function photo(width = 600, height = 450) {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 8 }
  return sharp({ create: { width, height, channels: 3, background: '#3a7', noise } })
}

/** Red above, blue below. */
export function redOverBlue(width = 800, height = 800) {
  const blue = { create: { width, height: height / 2, channels: 3 as const, background: '#00f' } }
  return sharp({ create: { width, height, channels: 3, background: '#f00' } }).composite([
    { input: blue, gravity: 'south' },
  ])
}

/** The colour in the middle of a part of a picture, from 0 to 1 each way. */
export async function colourAt(bytes: Uint8Array, across: number, down: number) {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true })
  const at = (Math.floor(down * info.height) * info.width + Math.floor(across * info.width)) * info.channels
  return [...data.subarray(at, at + 3)]
}

/** A PNG of so many black pixels in a few kilobytes. */
export function bomb(width: number, height: number) {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width)
  head.writeUInt32BE(height, 4)
  head[8] = 1 // bit a pixel, grey
  const rows = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height))
  const mark = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  return Buffer.concat([mark, chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))])
}

/** A PNG with a comment behind its head, which is 33 bytes long. */
export const withComment = (png: Buffer, text: string) =>
  Buffer.concat([png.subarray(0, 33), chunk('tEXt', Buffer.from(`Comment\0${text}`)), png.subarray(33)])

function chunk(type: string, data: Buffer) {
  const body = Buffer.concat([Buffer.from(type), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
