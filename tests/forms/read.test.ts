// What a form says becomes input, or comes back with everything but files, which browsers let nobody fill in.
import { expect, test, vi } from 'vitest'
import { z } from 'zod'
import { readForm, refused } from '@/lib/forms/read'

vi.mock('next/headers', () => ({ headers: async () => new Headers() }))

const Schema = z.object({
  title: z.string().min(1, 'Enter a title'),
  days: z.union([z.string().transform((day) => [day]), z.array(z.string())]).optional(),
  picture: z.file({ error: 'Choose a picture' }),
})

function form(fields: [name: string, value: string | File][]) {
  const made = new FormData()
  for (const [name, value] of fields) made.append(name, value)
  return made
}

const picture = new File(['bytes'], 'day.jpg', { type: 'image/jpeg' })
const nothing = new File([], '') // what a browser sends for a field in which nothing was chosen

test('a file that was chosen is part of the input', async () => {
  const read = await readForm(
    Schema,
    form([
      ['title', 'A'],
      ['days', 'Mon'],
      ['days', 'Tue'],
      ['picture', picture],
    ]),
  )
  expect(read).toMatchObject({ input: { title: 'A', days: ['Mon', 'Tue'] } })
  expect('input' in read && (await read.input.picture.text())).toBe('bytes')
})

test('a file field left empty is nothing', async () => {
  expect(
    await readForm(
      Schema,
      form([
        ['title', 'A'],
        ['picture', nothing],
      ]),
    ),
  ).toEqual({
    state: { values: { title: ['A'], picture: [] }, errors: { picture: 'Choose a picture' } },
  })
})

test('when something else is wrong, the file has to be chosen again and the form says so', async () => {
  const read = await readForm(
    Schema,
    form([
      ['title', ''],
      ['picture', picture],
      ['$ACTION_1', 'x'],
    ]),
  )
  expect(read).toEqual({
    state: {
      values: { title: [''], picture: [] },
      errors: { title: 'Enter a title', picture: expect.stringContaining('Choose the file again') },
    },
  })
})

test('an error of the file itself stays', async () => {
  const { errors } = await refused(form([['picture', picture]]), { picture: 'Too large' })
  expect(errors).toEqual({ picture: 'Too large' })
})

test('an empty file with a name was chosen', async () => {
  const read = await readForm(
    Schema,
    form([
      ['title', 'A'],
      ['picture', new File([], 'empty.jpg')],
    ]),
  )
  expect('input' in read && read.input.picture.size).toBe(0)
})
