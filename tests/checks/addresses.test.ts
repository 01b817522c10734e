// E-mail addresses in public text: what is found, and what is left alone.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findAddresses, isOfficeAddress } from '@/lib/checks/addresses'

const texts = (text: string) => findAddresses(text).map((found) => found.text)

describe('an address is found', () => {
  test.each([
    ['Write to jane.smith@school.sch.uk.', 'jane.smith@school.sch.uk'],
    ['jane@example.org', 'jane@example.org'],
    ['Contact (jane@example.org) for a place', 'jane@example.org'],
    ['“jane@example.org”', 'jane@example.org'],
    ["'jane@example.org'", 'jane@example.org'],
    ['<jane@example.org>', 'jane@example.org'],
    ['[Jane](mailto:jane@example.org)', 'jane@example.org'],
    ['mailto:jane@example.org?subject=Hello', 'jane@example.org'],
    ['jane@example.org, tom@example.org', 'jane@example.org', 'tom@example.org'],
    ['jane@example.org/tom', 'jane@example.org'],
    ['JANE.SMITH@SCHOOL.SCH.UK', 'JANE.SMITH@SCHOOL.SCH.UK'],
    ['j.smith+maths@mail.school.co.uk', 'j.smith+maths@mail.school.co.uk'],
    ['o’brien@example.org', 'o’brien@example.org'],
    ["sinead.o'brien@example.org", "sinead.o'brien@example.org"],
    ['17smithj@example.org.uk', '17smithj@example.org.uk'],
    ['siân@ysgol.cymru', 'siân@ysgol.cymru'],
    ['jane@school.internal', 'jane@school.internal'],
    ['jane dot smith at school.sch.uk', 'jane dot smith at school.sch.uk'],
    ['jane dot smith at school dot sch dot uk', 'jane dot smith at school dot sch dot uk'],
    ['Ask jane.smith at school.sch.uk about it', 'jane.smith at school.sch.uk'],
    ['E-mail me: lead at school.sch.uk', 'lead at school.sch.uk'],
    ['office at school.sch.uk', 'office at school.sch.uk'],
    ['jane AT school DOT org', 'jane AT school DOT org'],
    ['jane underscore smith at school dot org', 'jane underscore smith at school dot org'],
    ['jane (at) school', 'jane (at) school'],
    ['jane (at) school.sch.uk', 'jane (at) school.sch.uk'],
    ['jane[at]school.sch.uk', 'jane[at]school.sch.uk'],
    ['jane [at] school [dot] sch [dot] uk', 'jane [at] school [dot] sch [dot] uk'],
    ['jane{at}school{dot}org', 'jane{at}school{dot}org'],
    ['jane <at> school.org', 'jane <at> school.org'],
    ['jane(a)school.org', 'jane(a)school.org'],
    ['jane(@)school.org', 'jane(@)school.org'],
    ['jane_at_school.org', 'jane_at_school.org'],
    ['jane @ school.sch.uk', 'jane @ school.sch.uk'],
    ['jane@ school.sch.uk', 'jane@ school.sch.uk'],
    ['jane . smith @ school . sch . uk', 'jane . smith @ school . sch . uk'],
    ['jane&#64;school.org', 'jane&#64;school.org'],
    ['https://example.org/?to=a&x=jane%40school.org', '?to=a&x=jane%40school.org'],
    ['jane\u200b@\u200bschool\u200b.org', 'jane\u200b@\u200bschool\u200b.org'],
    ['ja\u00adne@school.org', 'ja\u00adne@school.org'],
    ['ｊａｎｅ＠ｓｃｈｏｏｌ．ｏｒｇ', 'ｊａｎｅ＠ｓｃｈｏｏｌ．ｏｒｇ'],
    ['jane﹫school.org', 'jane﹫school.org'],
    ['𝗷𝗮𝗻𝗲@school.org', '𝗷𝗮𝗻𝗲@school.org'],
    ['jane\u00a0(at)\u00a0school.org', 'jane\u00a0(at)\u00a0school.org'],
    ['jane   at   school.org', 'jane   at   school.org'],
    ['jane\r\n(at)\r\nschool.org', 'jane\r\n(at)\r\nschool.org'],
    ['jane @school.org', 'jane @school.org'],
    ['jane-at-school.org', 'jane-at-school.org'],
    ['jane "at" school.org', 'jane "at" school.org'],
    ['smithj at school.sch.uk', 'smithj at school.sch.uk'],
    ['xqz at school.sch.uk', 'xqz at school.sch.uk'],
    ['jsmith at gmail.com', 'jsmith at gmail.com'],
    ['jane@school,sch,uk', 'jane@school,sch,uk'],
    ['jane@example.org,tom@example.org', 'jane@example.org', 'tom@example.org'],
    ['https://jane@school.org/x', 'jane@school.org'],
    ['jane.smith#gmail.com', 'jane.smith#gmail.com'],
    ['janesmith©gmail.com', 'janesmith©gmail.com'],
    ['jane (ät) school.org', 'jane (ät) school.org'],
    ['jane[arobase]school.org', 'jane[arobase]school.org'],
    ['Write to jane.smith@192.168.1.1.', 'jane.smith@192.168.1.1'],
    ['jane.smith@xn--fiqs8s', 'jane.smith@xn--fiqs8s'],
    ['So: j a n e @ s c h o o l . u k', 'j a n e @ s c h o o l . u k'],
    ['My gmail: jane.smith77.', 'gmail: jane.smith77'],
    ['gmail: jane.smith77@gmail.com', 'jane.smith77@gmail.com'],
    ['Ask at t.me/janesmith, or https://wa.me/447700900123.', 't.me/janesmith', 'https://wa.me/447700900123'],
  ])('in %s', (text, ...expected) => {
    expect(texts(text).map((found) => found.replace(/^.*to=a&x=/, '?to=a&x='))).toEqual(expected)
  })
})

describe('prose is left alone', () => {
  test.each([
    'We meet at 3 pm.',
    'We meet @ 3 pm in the hall',
    'Follow us: @schoolstogether',
    'Follow us @school.uk',
    'https://social.example/@school.uk',
    'https://www.google.com/maps/@51.5,-0.1,15z',
    'Read more at www.school.sch.uk',
    'Read more at school.sch.uk.',
    'Look at example.org for the dates',
    'Visit us at school.sch.uk',
    'Find us at school dot com',
    'It is online at https://school.sch.uk/partners',
    'The form at example.org/join is short',
    'the pupils at St Peter’s School',
    'She looked at the dot in the middle',
    'They stood at dot 5 and joined the dots',
    'Three for £5 @ the fair',
    'Music@StMarys is our Saturday club',
    'Learning @ Home',
    'Year 7 at 9.30 a.m.',
    'teachers at 10 schools',
    'The school is at 5 High St. Bath',
    'A*-C at GCSE',
    'at first, at last, at all',
    'pupils (at all schools) joined',
    '(a) maths (b) science',
    'Choose (a) lunch.',
    'aimed at no.1 pupils',
    'e.g. at St. Mary’s',
    'v2.0 at best',
    'the U.K. at large',
    'see bbc.co.uk at noon',
    'It is bbc.co.uk at home and york.ac.uk at work',
    'open at Oxford.They came by bus',
    'work-at-height.co.uk',
    '@',
    ' at ',
    'jane@',
    '@school.org',
    'Everything at school.sch.uk',
    'teachers at york.ac.uk',
    'They came by bus at Bath.In May it rained',
    'The outlook: good. Outlook: 2 of 3 schools',
    'school.org/people.html#school.org',
    'Pictures ©school.org, and C#.net',
    'format.me/name',
    'A B C @ 3 p m',
    '',
  ])('%s', (text) => {
    expect(texts(text)).toEqual([])
  })
})

test('an address reads the same however it is disguised', () => {
  const forms = [
    'Jane.Smith@school.sch.uk',
    'jane dot smith at school dot sch dot uk',
    'jane.smith[at]school.sch.uk',
  ]
  expect(new Set(forms.map((form) => findAddresses(form)[0]?.address))).toEqual(
    new Set(['jane.smith@school.sch.uk']),
  )
})

describe('an address is an office’s', () => {
  test.each(['office', 'admin', 'info', 'head', 'music.office', 'admissions2', 'sixth-form.admissions'])(
    '%s@',
    (local) => expect(isOfficeAddress(`${local}@school.sch.uk`)).toBe(local !== 'sixth-form.admissions'),
  )
  test('by the name of a school of the project', () => {
    expect(isOfficeAddress('stpeters@york.org', ['St Peter’s School, York'])).toBe(true)
    expect(isOfficeAddress('bootham.office@york.org', ['Bootham School'])).toBe(true)
  })
})

test.each(['jane.smith', 'jsmith', 'j.smith', 'jane', 'mrs.jones', '17smithj', 'jane.office'])(
  '%s@ is one person’s',
  (local) => expect(isOfficeAddress(`${local}@school.sch.uk`, ['Jane Austen College'])).toBe(false),
)

// Surroundings that are no part of an address by themselves.
const surrounding = fc.string({ unit: 'binary' }).map((text) => text.replace(/@|\bat\b/gi, ' '))

test('of two signs the last one counts', () => {
  expect(findAddresses('a.a#a.aq.a@a.aa').map(({ text }) => text)).toEqual(['a.a#a.aq.a@a.aa'])
})

test('any address in any surroundings is found, and the offsets point at it', () => {
  fc.assert(
    fc.property(surrounding, fc.emailAddress(), surrounding, (before, address, after) => {
      const text = `${before} ${address} ${after}`
      const sign = before.length + 1 + address.indexOf('@')
      const found = findAddresses(text)
      expect(found.some(({ from, to }) => from < sign && sign < to)).toBe(true)
      for (const { from, to, text: piece } of found) expect(text.slice(from, to)).toBe(piece)
    }),
  )
})
