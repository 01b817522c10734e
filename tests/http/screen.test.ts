// What is answered before Next sees it, because Next would answer it with a 500.
import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { screen } from '@/lib/http/screen'

const ask = (url: string, method = 'GET', headers = {}) => {
  const req = { url, method, headers } as IncomingMessage
  return { status: screen(req)?.status ?? null, url: req.url }
}

test.each([
  ['/schools/%ff', 400],
  ['/schools/%', 400],
  ['/weave/%c0%80', 400],
  ['/schools/a%00b', 400],
  ['*', 400],
  ['/_global-error', 404],
  ['/schools/%C3%A9cole', null],
  ['/projects?q=%ff', null],
])('%s is answered with %s', (url, status) => {
  expect(ask(url).status).toBe(status)
})

test('a form of more than a megabyte is refused before it is read', () => {
  expect(ask('/sign-in', 'POST', { 'content-length': '1000001' }).status).toBe(413)
  expect(ask('/sign-in', 'POST', { 'content-length': '20000' }).status).toBeNull()
})

const PICTURES = '/account/projects/0f8fad5b-d9cb-469f-a165-70867728950e/pictures'

test('a form with a picture may have sixteen megabytes', () => {
  const send = (url: string, bytes: number) => ask(url, 'POST', { 'content-length': String(bytes) }).status
  expect(send(PICTURES, 16 * 2 ** 20)).toBeNull()
  expect(send(`${PICTURES}?x=1`, 16 * 2 ** 20)).toBeNull()
  expect(send(PICTURES, 16 * 2 ** 20 + 1)).toBe(413)
})

test.each([
  `${PICTURES}/`,
  `${PICTURES}/x`,
  `/x${PICTURES}`,
  '/account/projects/pictures',
  '/account/projects/x/pictures',
  '/account/projects/0f8fad5b-d9cb-469f-a165-70867728950e/about',
  PICTURES.toUpperCase(),
])('%s may not', (url) => {
  expect(ask(url, 'POST', { 'content-length': '1000001' }).status).toBe(413)
})

test('another host that a balancer or a visitor names is not believed', () => {
  const headers = { 'x-forwarded-host': 'evil.example' }
  ask('/sign-in', 'POST', headers)
  expect(headers).toEqual({})
})

test.each([
  ['TRACE', '/', 405],
  ['OPTIONS', '/favicon.ico', 405],
  ['OPTIONS', '/projects', 204],
  ['OPTIONS', '*', 204],
  ['PUT', '/projects', 405],
  ['PATCH', '/list/change', 405],
  ['DELETE', '/schools/123312-abingdon-school', 405],
  ['POST', '/projects', null],
  ['POST', '/list/change', null],
  ['HEAD', '/favicon.ico', null],
])('%s of %s is answered with %s', (method, url, status) => {
  expect(ask(url, method).status).toBe(status)
})

test('the state of the client router is an array or nothing', () => {
  const ofTree = (tree: string) => ask('/about', 'GET', { 'next-router-state-tree': tree }).status
  expect(['junk', '{}', 'null', '%ff'].map(ofTree)).toEqual([400, 400, 400, 400])
  expect(ofTree(encodeURIComponent('["",{}]'))).toBeNull()
})

test('a whole address is read as its path', () => {
  expect(ask('http://localhost:3000/about?x=1')).toEqual({ status: null, url: '/about?x=1' })
})
