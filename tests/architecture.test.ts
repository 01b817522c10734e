// The rules of the layout, held by reading the sources.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => /\.(ts|tsx|mjs)$/.test(file))
const sources = files.map((file) => ({ file, text: readFileSync(file, 'utf8') }))
const under = (folder: string) => sources.filter(({ file }) => file.startsWith(`${folder}/`))
const imports = (text: string) =>
  [...text.matchAll(/from '([^']+)'|import\('([^']+)'\)/g)].map((match) => match[1] ?? match[2]!)
const breaking = (folder: string, isWrong: (target: string) => boolean) =>
  under(folder).flatMap(({ file, text }) =>
    imports(text)
      .filter(isWrong)
      .map((target) => `${file} imports ${target}`),
  )

test('components know components and the pure parts of lib only', () => {
  const isPure = (target: string) =>
    /^@\/lib\/([a-z]+\/schema$|forms|impact\/(aims|catalogue|evidence|years)$)/.test(target)
  // The frame of every page counts what is unread; each page handing it down would be the same everywhere.
  const isFrame = 'components/ui/page.tsx imports @/lib/enquiries/unread'
  const wrong = breaking('components', (target) => /^@\/(app|lib|prisma)/.test(target) && !isPure(target))
  expect(wrong).toEqual([isFrame])
})

test('lib knows neither app nor components', () => {
  expect(breaking('lib', (target) => /^@\/(app|components)/.test(target))).toEqual([])
})

test('app and components do not know Prisma', () => {
  const isPrisma = (target: string) => target.includes('@prisma/') || target.includes('db/generated')
  expect([...breaking('app', isPrisma), ...breaking('components', isPrisma)]).toEqual([])
})

test('queries, commands and what opens the database are server-only', () => {
  const serverOnly = under('lib').filter(({ file }) =>
    /\/(queries|commands)\.ts$|^lib\/db\/(client|away)\.ts$/.test(file),
  )
  expect(serverOnly.length).toBeGreaterThan(6)
  expect(
    serverOnly.filter(({ text }) => !text.includes("import 'server-only'")).map(({ file }) => file),
  ).toEqual([])
})

test('a subject does not import another subject’s commands', () => {
  const wrong = under('lib').flatMap(({ file, text }) =>
    imports(text).filter((target) => {
      const subject = /^@\/lib\/([a-z]+)\/commands$/.exec(target)?.[1]
      return subject && !file.startsWith(`lib/${subject}/`)
    }),
  )
  expect(wrong).toEqual([])
})

test('only lib/env.ts reads the environment', () => {
  const isAllowed = /process\.env\.(NEXT_RUNTIME|NODE_ENV)/g
  const wrong = [...under('app'), ...under('components'), ...under('lib')].filter(
    ({ file, text }) =>
      !/^lib\/(env\.ts|db\/embedded-home\.mjs)$/.test(file) &&
      text.replace(isAllowed, '').includes('process.env'),
  )
  expect(wrong.map(({ file }) => file)).toEqual([])
})

test('nothing streams behind a fallback, and no action is bound inside a form', () => {
  const wrong = [...under('app'), ...under('components')].filter(
    ({ file, text }) => /<Suspense|useFormAction\([^,]*\.bind\(/.test(text) || file.endsWith('/loading.tsx'),
  )
  expect(wrong.map(({ file }) => file)).toEqual([])
})

test('every form keeps what was typed when the connection is lost', () => {
  const wrong = [...under('app'), ...under('components')].filter(({ text }) =>
    text.includes('useActionState('),
  )
  expect(wrong.map(({ file }) => file)).toEqual(['components/form/use-form-action.ts'])
})

test('folders have a subject and files are short', () => {
  expect(files.filter((file) => /(^|\/)(utils?|helpers?|common|misc|shared)(\/|\.)/.test(file))).toEqual([])
  const long = sources.filter(({ file, text }) => !file.startsWith('tests/') && text.split('\n').length > 260)
  expect(long.map(({ file }) => file)).toEqual([])
})

test('file names are in kebab case', () => {
  const names = files.map((file) => file.split('/').at(-1)!)
  expect(names.filter((name) => !/^[a-z0-9-]+(\.[a-z0-9]+)*$/.test(name))).toEqual([])
})
