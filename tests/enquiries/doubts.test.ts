// What makes a message doubtful, and that ordinary ones are not.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { doubtsAbout } from '@/lib/enquiries/doubts'
import { plainName } from '@/lib/mail/words'
import { readAbout, PostForm, WriteForm } from '@/lib/enquiries/schema'
import { answerTimeWords, DOUBTS } from '@/lib/enquiries/words'

test.each([
  'Could six of our pupils in Year 5 come to your maths club after Christmas? We can bring them on Wednesdays.',
  'We saw your STEM day at https://www.york-issp.org.uk and would like to do the same. Are you free for a call?',
  'Byddem yn hoffi dechrau clwb Lladin i ddisgyblion Blwyddyn 8. Allech chi helpu?',
  'Our SEND team (SENDCo, ELSA, TA) and our DT, ICT and PE staff would like to visit.',
  'We are a SCITT looking for partner schools, with free training for mentors. Details at www.scitt.org.uk',
])('an ordinary message is let through: %s', (words) => {
  expect(doubtsAbout(words)).toEqual([])
})

test.each([
  ['links', 'See https://a.example and https://b.example and www.c.example for what we do for schools.'],
  ['links', 'See oak.school, elm.co.uk/visit and ash7.win for what we do with schools like yours.'],
  ['shouting', 'BUY OUR INTERACTIVE SCREENS FOR ALL YOUR CLASSROOMS BEFORE THE SUMMER'],
  ['shouting', 'We make screens!!! For schools!!! Very good ones, and they are cheap'],
  ['sales', 'Dear Sir or Madam, our SEO services make your website rank higher on Google.'],
  ['script', 'Мы предлагаем вашей школе лучшие условия для партнёрства и обмена'],
  ['short', 'Hello there'],
])('%s: %s', (doubt, words) => {
  expect(doubtsAbout(words)).toContain(doubt)
})

test('what somebody says of themselves holds no link and sells nothing', () => {
  const words = 'Could six of our pupils in Year 5 come to your maths club after Christmas?'
  expect(doubtsAbout(words, 0, ['Dana Reed', 'Head of maths', 'St. Mary’s School'])).toEqual([])
  expect(doubtsAbout(words, 0, ['Casino7.com win now', null])).toContain('links')
  expect(plainName('Evil casino7.com/win now')).toBeNull()
})

test('one text to many teams', () => {
  const words = 'Would your pupils like to see our museum with a guide of their own age?'
  expect(doubtsAbout(words, 2)).toEqual([])
  expect(doubtsAbout(words, 3)).toEqual(['many'])
})

test('whatever is typed has reasons that are known, and is read in good time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 4000 }), fc.nat(10), (words, teams) => {
      for (const doubt of doubtsAbout(words, teams)) expect(Object.keys(DOUBTS)).toContain(doubt)
    }),
    { numRuns: 200 },
  )
  const began = performance.now()
  for (const part of ['a.', 'http://', 'dear ', '1% ', 'www.', '-', 'seo '])
    doubtsAbout(part.repeat(4000 / part.length))
  expect(performance.now() - began).toBeLessThan(1000)
})

const field = fc.option(
  fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.constantFrom('yes', 'a@b.example', 'curriculum', '\r\nBcc: x@evil.example', '<b>'),
  ),
  { nil: undefined },
)

test('whatever a form holds, it is refused in words or becomes what may be kept', () => {
  const form = fc.record({
    nonce: fc.constant('0b0f9d3e-6f4a-4c38-9a3a-2a1f0a7c9f11'),
    name: field,
    role: field,
    organisation: field,
    email: field,
    kind: field,
    words: field,
    givesAddress: field,
    website: field,
  })
  fc.assert(
    fc.property(form, (given) => {
      const { success, data, error } = WriteForm.safeParse(given)
      if (!success)
        for (const { message } of error.issues) expect(message).not.toMatch(/invalid input|expected/i)
      else {
        for (const text of [data.name, data.role ?? '', data.organisation ?? '']) {
          expect(text).not.toMatch(/[\r\n<>@\u2028\u2029\0]/)
          expect(text.length).toBeLessThanOrEqual(150)
        }
        expect(data.words.length).toBeLessThanOrEqual(4000)
      }
    }),
    { numRuns: 500 },
  )
})

test('too much, an unknown answer and doubled fields are refused in our words', () => {
  const nonce = '0b0f9d3e-6f4a-4c38-9a3a-2a1f0a7c9f11'
  const wrong = [
    PostForm.safeParse({ nonce, words: 'x'.repeat(30_000) }),
    PostForm.safeParse({ nonce, words: ['a', 'b'], answer: 'perhaps' }),
    PostForm.safeParse({ nonce: 'x', words: 'Yes' }),
    WriteForm.safeParse({ nonce, name: ['a', 'b'], role: ['a', 'b'], words: ['a', 'b'] }),
  ]
  for (const { error } of wrong) {
    expect(error?.issues.length).toBeGreaterThan(0)
    for (const { message } of error!.issues) expect(message).not.toMatch(/invalid|expected|too big/i)
  }
})

test('an answer needs no words, a message does unless an address is given', () => {
  const nonce = '0b0f9d3e-6f4a-4c38-9a3a-2a1f0a7c9f11'
  expect(PostForm.safeParse({ nonce, answer: 'later', words: '' }).success).toBe(true)
  expect(PostForm.safeParse({ nonce, givesAddress: 'yes', words: '' }).success).toBe(true)
  expect(PostForm.safeParse({ nonce, words: ' ' }).success).toBe(false)
})

test.each([
  [{ project: 'york-latin' }, { project: 'york-latin' }],
  [{ school: ['a', 'b'] }, null],
  [{ notice: '../x' }, null],
  [{}, null],
])('an address with %j is about %j', (given, about) => {
  expect(readAbout(given)).toEqual(about)
})

test.each([
  [2, 'within a day'],
  [30, 'within 2 days'],
  [71, 'within 3 days'],
  [14 * 24, 'within 2 weeks'],
  [20 * 24, 'within 3 weeks'],
])('%i hours are told as “%s”', (hours, words) => {
  expect(answerTimeWords(hours)).toBe(words)
})
