import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readEnv } from '@/lib/env'

const DATABASE_URL = 'postgresql://a:b@localhost:5432/c'

test('only the database must be named', () => {
  expect(readEnv({ DATABASE_URL, SITE_URL: '' })).toMatchObject({ DATABASE_POOL: 10, LOG_LEVEL: 'info' })
})

test.each([
  ['DATABASE_URL', 'mysql://x', /DATABASE_URL: expected a PostgreSQL address, such as postgresql:/],
  ['SITE_URL', 'schools', /SITE_URL: expected the address people use, such as https:/],
  ['DATABASE_POOL', 'many', /DATABASE_POOL: expected a number of connections/],
  ['LOG_LEVEL', 'loud', /LOG_LEVEL: expected one of fatal/],
])('a wrong %s is named, with what was expected and an example', (name, value, message) => {
  expect(() => readEnv({ DATABASE_URL, [name]: value })).toThrow(message)
})

test('.env.example names every setting', () => {
  const example = readFileSync('.env.example', 'utf8')
  for (const name of Object.keys(readEnv({ DATABASE_URL }))) expect(example).toContain(`${name}=`)
})
