// Files that people send become pictures for pages, or a reason in words; nothing else that was in them goes further.
import fc from 'fast-check'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { makePicture } from '@/lib/media/process'
import { MOST_BYTES, REFUSALS } from '@/lib/media/schema'
import { bomb, colourAt, photo, redOverBlue, withComment } from './pictures'

async function made(bytes: Uint8Array) {
  const result = await makePicture(bytes)
  if ('refusal' in result) throw new Error(result.refusal)
  return result.picture
}

const refusalOf = async (bytes: Uint8Array) => {
  const result = await makePicture(bytes)
  return 'refusal' in result ? result.refusal : null
}

const jpeg = await photo().jpeg().toBuffer()

test.each(['jpeg', 'png', 'webp'] as const)('a %s becomes WebP and JPEG in several widths', async (kind) => {
  const picture = await made(await photo(1700, 1275).toFormat(kind).toBuffer())
  expect(picture).toMatchObject({ width: 1600, height: 1200, widths: [480, 960, 1600] })
  expect(picture.files.map(({ name, type }) => [name, type])).toEqual([
    ['480.webp', 'image/webp'],
    ['480.jpg', 'image/jpeg'],
    ['960.webp', 'image/webp'],
    ['960.jpg', 'image/jpeg'],
    ['1600.webp', 'image/webp'],
    ['1600.jpg', 'image/jpeg'],
  ])
  for (const { name, bytes } of picture.files) {
    const { format, width } = await sharp(bytes).metadata()
    expect(`${width}.${format}`).toBe(name.replace('jpg', 'jpeg'))
  }
})

test('a small picture is not made larger', async () => {
  expect((await made(await photo(700, 500).png().toBuffer())).widths).toEqual([480, 700])
  expect((await made(await photo(320, 320).png().toBuffer())).widths).toEqual([320])
})

test('where and by whom it was taken is gone, and every other word in it', async () => {
  const input = await photo()
    .withExif({
      IFD0: { Artist: 'Secret Person', Copyright: 'Secret Person', Model: 'Secret Phone' },
      IFD3: { GPSLatitude: '51/1 30/1 0/1', GPSLatitudeRef: 'N', GPSLongitude: '0/1 7/1 0/1' },
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf>Secret words</rdf></x:xmpmeta>')
    .withIccProfile('p3', { attach: true })
    .jpeg()
    .toBuffer()
  const before = await sharp(input).metadata()
  expect([before.exif, before.icc, before.xmp].every(Boolean)).toBe(true)
  expect(input.includes('Secret Person')).toBe(true)
  for (const { bytes } of (await made(input)).files) {
    const { exif, icc, xmp, iptc, tifftagPhotoshop, orientation, comments } = await sharp(bytes).metadata()
    expect([exif, icc, xmp, iptc, tifftagPhotoshop, orientation, comments].filter(Boolean)).toEqual([])
    expect(
      ['Secret Person', 'Secret words', 'Exif\0'].filter((words) => Buffer.from(bytes).includes(words)),
    ).toEqual([])
  }
})

test('comments of a PNG are gone', async () => {
  const input = withComment(await photo().png().toBuffer(), 'Secret Person')
  for (const { bytes } of (await made(input)).files)
    expect(Buffer.from(bytes).includes('Secret Person')).toBe(false)
})

test('a picture taken with the phone on its side stands upright', async () => {
  const turned = await redOverBlue(800, 400).withMetadata({ orientation: 6 }).jpeg().toBuffer()
  const picture = await made(turned)
  expect(picture).toMatchObject({ width: 400, height: 800 })
  for (const { bytes } of picture.files) {
    const [[leftRed], [rightRed]] = [await colourAt(bytes, 0.2, 0.5), await colourAt(bytes, 0.8, 0.5)]
    expect([leftRed! < 60, rightRed! > 200]).toEqual([true, true])
  }
})

test('colours of a wide colour space become those of the screen', async () => {
  const wide = await redOverBlue().withIccProfile('p3', { attach: true }).png().toBuffer()
  const [red, green] = await colourAt((await made(wide)).files[0]!.bytes, 0.5, 0.25)
  expect([red! > 240, green! < 40]).toEqual([true, true])
})

test('grey, sixteen bits a channel, four inks and glass are all drawn', async () => {
  const glass = await sharp({ create: { width: 600, height: 600, channels: 4, background: '#0000' } })
    .png()
    .toBuffer()
  for (const { bytes } of (await made(glass)).files)
    expect((await colourAt(bytes, 0.5, 0.5)).every((part) => part > 250)).toBe(true)
  const others = [
    photo().greyscale().jpeg(),
    photo().toColourspace('rgb16').png(),
    photo().toColourspace('cmyk').jpeg(),
    photo().png({ palette: true, colours: 4 }),
  ]
  for (const other of others) expect((await made(await other.toBuffer())).widths).toEqual([480, 600])
})

test('of a picture that moves, the first frame is kept', async () => {
  const frames = await Promise.all(['#f00', '#00f'].map((background) => frame(background)))
  const moving = await sharp(frames, { join: { animated: true } })
    .webp({ loop: 0 })
    .toBuffer()
  expect((await sharp(moving).metadata()).pages).toBe(2)
  const picture = await made(moving)
  expect(picture).toMatchObject({ width: 500, height: 500 })
  const [red, , blue] = await colourAt(picture.files[0]!.bytes, 0.5, 0.5)
  expect([red! > 200, blue! < 60]).toEqual([true, true])
})

const frame = (background: string) =>
  sharp({ create: { width: 500, height: 500, channels: 3, background } })
    .png()
    .toBuffer()

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="900"><script>1</script></svg>'
const gif = await photo().gif().toBuffer()
const tiff = await photo().tiff().toBuffer()
const avif = await photo(400, 400).avif({ effort: 0 }).toBuffer()
const heic = Buffer.from(`\0\0\0\x18ftypheic\0\0\0\0mif1heic${'\0'.repeat(2000)}`, 'latin1')

test.each([
  ['nothing at all', Buffer.alloc(0), 'wrongType'],
  ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'), 'wrongType'],
  ['an SVG', Buffer.from(svg), 'wrongType'],
  ['an SVG behind the mark of a JPEG', Buffer.concat([jpeg.subarray(0, 3), Buffer.from(svg)]), 'broken'],
  ['a GIF', gif, 'wrongType'],
  ['a TIFF', tiff, 'wrongType'],
  ['an AVIF', avif, 'wrongType'],
  ['a PDF', Buffer.from('%PDF-1.7 x'), 'wrongType'],
  ['a HEIC of an iPhone', heic, 'heic'],
  ['15 MB and a byte', Buffer.concat([jpeg, Buffer.alloc(MOST_BYTES + 1 - jpeg.length)]), 'tooLarge'],
  ['a small picture', await photo(319, 600).png().toBuffer(), 'tooSmall'],
  ['a strip', await photo(2000, 499).png().toBuffer(), 'tooLong'],
  ['a bomb', bomb(20_000, 20_000), 'tooManyPixels'],
  ['50 million pixels and some', bomb(10_001, 5000), 'tooManyPixels'],
])('%s is refused', async (_, bytes, refusal) => {
  expect(await refusalOf(bytes)).toBe(refusal)
})

test('a bomb is refused by its head, before anything is unpacked', async () => {
  const bytes = bomb(30_000, 30_000)
  const [begun, held] = [performance.now(), process.memoryUsage.rss()]
  expect(await refusalOf(bytes)).toBe('tooManyPixels')
  expect(performance.now() - begun).toBeLessThan(500)
  expect(process.memoryUsage.rss() - held).toBeLessThan(100e6)
})

test('exactly 15 MB and exactly 50 million pixels are taken', async () => {
  const full = Buffer.concat([jpeg, Buffer.alloc(MOST_BYTES - jpeg.length)])
  expect(await refusalOf(full)).toBeNull()
  expect(await refusalOf(bomb(10_000, 5000))).toBeNull()
})

test('a file that ends too early is told as such, wherever it ends', async () => {
  for (const kind of ['jpeg', 'png', 'webp'] as const) {
    const whole = await photo().toFormat(kind).toBuffer()
    for (const part of [0.01, 0.1, 0.5, 0.9, 0.99])
      expect(await refusalOf(whole.subarray(0, Math.floor(whole.length * part))), `${kind} ${part}`).toBe(
        'broken',
      )
  }
})

test('whatever is cut or changed in a file, there is a picture or a refusal', async () => {
  const files = await Promise.all(
    (['jpeg', 'png', 'webp'] as const).map((kind) => photo(400, 330).toFormat(kind).toBuffer()),
  )
  const place = fc.double({ min: 0, max: 0.999_999, noNaN: true })
  const change = fc.record({ at: place, bit: fc.nat(7) })
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...files),
      fc.option(place, { nil: 1, freq: 1 }),
      fc.array(change, { maxLength: 8 }),
      async (file, kept, changes) => {
        const bytes = Buffer.from(file.subarray(0, Math.floor(file.length * kept)))
        for (const { at, bit } of changes) {
          const index = Math.floor(at * at * bytes.length) // more often in the head than in the pixels
          if (index < bytes.length) bytes[index]! ^= 1 << bit
        }
        const result = await makePicture(bytes)
        if ('refusal' in result) expect(Object.keys(REFUSALS)).toContain(result.refusal)
        else expect(result.picture.files.length).toBe(result.picture.widths.length * 2)
      },
    ),
    { numRuns: 250 },
  )
}, 120_000)

test('any bytes at all are refused', async () => {
  const starts = ['', '\xff\xd8\xff', '\x89PNG\r\n\x1a\n', 'RIFF\0\0\0\0WEBP'].map((one) =>
    Buffer.from(one, 'latin1'),
  )
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 300 }), async (start, rest) => {
      expect(['wrongType', 'broken', 'tooSmall', 'tooLong', 'tooManyPixels']).toContain(
        await refusalOf(Buffer.concat([start, rest])),
      )
    }),
    { numRuns: 200 },
  )
})

test('when ten are waiting, the next is told to come again', async () => {
  const all = await Promise.all(Array.from({ length: 12 }, () => refusalOf(jpeg)))
  expect(all.filter((one) => one === 'busy').length).toBe(2)
  expect(all.filter((one) => one === null).length).toBe(10)
  expect(await refusalOf(jpeg)).toBeNull()
})
