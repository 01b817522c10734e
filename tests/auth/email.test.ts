// What counts as a mail address: nothing that could become a second header or a second recipient.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Email } from '@/lib/auth/schema'

test.each([
  [' Head@Oak.sch.uk ', 'head@oak.sch.uk'],
  ['o’hara@oak.sch.uk', null],
  ["o'hara@oak.sch.uk", "o'hara@oak.sch.uk"],
  ['a+b@oak.sch.uk', 'a+b@oak.sch.uk'],
  ['head@oak', null],
  ['', null],
  ['a@oak.sch.uk,b@oak.sch.uk', null],
  ['a@oak.sch.uk\r\nBcc: b@oak.sch.uk', null],
  ['"a b"@oak.sch.uk', null],
  ['<a@oak.sch.uk>', null],
  [`${'a'.repeat(250)}@oak.sch.uk`, null],
])('%j is read as %j', (typed, address) => {
  expect(Email.safeParse(typed).data ?? null).toBe(address)
})

test('whatever is typed, an address has one line, one recipient and small letters', () => {
  const near = fc.oneof(fc.string(), fc.emailAddress(), fc.stringMatching(/^[a-z@.,;<>"\r\n +]{1,30}$/))
  fc.assert(
    fc.property(near, (typed) => {
      const { data } = Email.safeParse(typed)
      if (data === undefined) return
      expect(data).toMatch(/^[^\s,;<>"@]+@[^\s,;<>"@]+$/)
      expect(data).toBe(data.toLowerCase())
    }),
  )
})
