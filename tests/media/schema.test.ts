// Addresses of pictures' files, and what a form takes for a picture.
import { expect, test } from 'vitest'
import {
  ChosenPicture,
  formatOf,
  isPictureId,
  mediaPath,
  REFUSALS,
  srcset,
  widthsFor,
} from '@/lib/media/schema'

const id = '0f8fad5b-d9cb-469f-a165-70867728950e'

test('a picture is offered in every width that was made', () => {
  expect(mediaPath(id, 960, 'webp')).toBe(`/media/${id}/960.webp`)
  expect(srcset({ id, width: 700, height: 500, widths: [480, 700] }, 'jpg')).toBe(
    `/media/${id}/480.jpg 480w, /media/${id}/700.jpg 700w`,
  )
})

test.each([
  [320, [320]],
  [480, [480]],
  [481, [480, 481]],
  [1000, [480, 960, 1000]],
  [1600, [480, 960, 1600]],
  [9000, [480, 960, 1600]],
])('a picture %i pixels wide is made %j wide', (width, widths) => {
  expect(widthsFor(width)).toEqual(widths)
  expect(widths.every((one) => formatOf(`${one}.webp`) === 'webp')).toBe(true)
})

test('a file that was chosen is a picture for the form, and nothing else is', () => {
  const words = (given: unknown) => ChosenPicture.safeParse(given).error?.issues[0]?.message ?? null
  expect(words(new File(['x'], 'any.exe', { type: 'text/html' }))).toBeNull()
  expect([undefined, 'text'].map(words)).toEqual(['Choose a picture', 'Choose a picture'])
  expect(words(new File([new Uint8Array(15 * 2 ** 20 + 1)], 'a.jpg'))).toBe(REFUSALS.tooLarge)
})

test('ids are as the database writes them', () => {
  expect([id, id.toUpperCase(), `${id}\n`, ` ${id}`, ''].map(isPictureId)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ])
})
