import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readEnv } from '@/lib/env'

const DATABASE_URL = 'postgresql://a:b@localhost:5432/c'

test('only the database must be named', () => {
  expect(readEnv({ DATABASE_URL, SITE_URL: '' })).toMatchObject({
    DATABASE_POOL: 10,
    DATABASE_WAIT: 3,
    LOG_LEVEL: 'info',
  })
})

test.each([
  ['DATABASE_URL', 'mysql://x', /DATABASE_URL: expected a PostgreSQL address, such as postgresql:/],
  ['SITE_URL', 'schools', /SITE_URL: expected the address people use, such as https:/],
  ['DATABASE_POOL', 'many', /DATABASE_POOL: expected a number of connections/],
  ['LOG_LEVEL', 'loud', /LOG_LEVEL: expected one of fatal/],
])('a wrong %s is named, with what was expected and an example', (name, value, message) => {
  expect(() => readEnv({ DATABASE_URL, [name]: value })).toThrow(message)
})

const S3 = {
  S3_ENDPOINT: 'https://s3.example',
  S3_REGION: 'eu-west-2',
  S3_BUCKET: 'pictures',
  S3_ACCESS_KEY_ID: 'key',
  S3_SECRET_ACCESS_KEY: 'secret',
}

test('S3 is set as a whole or not at all', () => {
  expect(readEnv({ DATABASE_URL, ...S3 })).toMatchObject(S3)
  for (const name of Object.keys(S3)) {
    const words = new RegExp(
      `^  ${name}: expected a value, since other settings of S3 have one, such as `,
      'm',
    )
    expect(() => readEnv({ DATABASE_URL, ...S3, [name]: '' })).toThrow(words)
  }
  expect(() => readEnv({ DATABASE_URL, ...S3, S3_ENDPOINT: 's3.example' })).toThrow(
    /S3_ENDPOINT: expected the address of an S3 server, such as https:/,
  )
})

test('pictures lie in the project folder unless told otherwise', () => {
  expect(readEnv({ DATABASE_URL }).MEDIA_DIR).toBe(path.resolve('.data/media'))
  expect(readEnv({ DATABASE_URL, MEDIA_DIR: '/srv/pictures' }).MEDIA_DIR).toBe('/srv/pictures')
})

test('.env.example names every setting', () => {
  const example = readFileSync('.env.example', 'utf8')
  for (const name of Object.keys(readEnv({ DATABASE_URL, ...S3 }))) expect(example).toContain(`${name}=`)
})
