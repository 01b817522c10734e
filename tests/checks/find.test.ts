// The checks together: what each finding asks of a person, and keys that hold until the text changes.
import { expect, test } from 'vitest'
import { findIn } from '@/lib/checks/find'
import { wordsOf } from '@/lib/checks/schema'

const answers = (text: string) =>
  findIn('aims', text, ['Bootham School']).map(({ answer, text: found }) => [answer, found])

test('one person’s address and a mobile have to come out; an office and a switchboard are for a person to tick', () => {
  const text = 'jane.smith@school.sch.uk, 07700 900123, office@school.sch.uk, bootham@york.org, 01632 960123'
  expect(answers(text)).toEqual([
    ['stop', 'jane.smith@school.sch.uk'],
    ['stop', '07700 900123'],
    ['tick', 'office@school.sch.uk'],
    ['tick', 'bootham@york.org'],
    ['tick', '01632 960123'],
  ])
})

test('a word, “at” and a domain may be no address: it is for a person to tick', () => {
  expect(answers('xqz at school.sch.uk; smithj at school.sch.uk')).toEqual([
    ['tick', 'xqz at school.sch.uk'],
    ['stop', 'smithj at school.sch.uk'],
  ])
})

test('a name is a question', () => {
  expect(answers('Jane Smith came.')).toEqual([['question', 'Jane Smith']])
})

test('a finding says where it stands', () => {
  const text = 'Led by Jane Smith.'
  const [finding] = findIn('whatHappens', text, [])
  expect(finding).toMatchObject({ kind: 'name', field: 'whatHappens', from: 7, to: 17, strength: 'possible' })
})

test('an answer holds while the text around it changes, not for another name or another field', () => {
  const keyOf = (field: string, text: string) => findIn(field, text, [])[0]?.key
  const key = keyOf('aims', 'Jane Smith came.')
  expect(keyOf('aims', 'Then Jane  Smith left.')).toBe(key)
  expect(keyOf('aims', 'JANE SMITH')).toBe(key)
  expect(keyOf('aims', 'Jane Smyth came.')).not.toBe(key)
  expect(keyOf('summary', 'Jane Smith came.')).not.toBe(key)
})

test('a number has one key however it is spaced, an address however it is disguised', () => {
  const keyOf = (text: string) => findIn('aims', text, [])[0]?.key
  expect(keyOf('01632 960 123')).toBe(keyOf('01632-960123'))
  expect(keyOf('jane (at) school.org')).toBe(keyOf('jane@school.org'))
})

test('what stands twice is asked about once, and once a pupil’s is a pupil’s', () => {
  const findings = findIn('aims', 'Jane Smith led it. “Good,” said pupil Jane Smith, 14.', [])
  expect(findings.map(({ text, strength, from }) => [text, strength, from])).toEqual([
    ['Jane Smith', 'likely', 0],
  ])
})

test('a number inside an address is found once', () => {
  expect(answers('jane.07700900123@school.org')).toEqual([['stop', 'jane.07700900123@school.org']])
})

test('every finding has words, and only a stop has no answer', () => {
  const text = 'Pupil Jane Smith, jane@school.org, office@school.org, 07700 900123, 01632 960123; Tom Brown'
  const findings = findIn('aims', text, [])
  expect(findings).toHaveLength(6)
  for (const finding of findings) {
    const words = wordsOf(finding)
    expect(words.title).toContain(finding.text)
    expect(words.answer === null).toBe(finding.answer === 'stop')
  }
})
