// JSX without client parts as a string: it is not hydrated, and in a document stands once instead of twice, so it costs
// a third (decision 0008). Async, client and server-action parts cannot stand inside.
import { createRequire } from 'node:module'
import { randomUUID } from 'node:crypto'
import type { JSX, ReactNode } from 'react'
import { presentAnswer } from '@/lib/http/schema'
import { Markup } from './markup'

// A plain import of react-dom/server is refused in server components; next.config.ts has it traced by name.
const load = createRequire(`${process.cwd()}/package.json`)
const { renderToStaticMarkup } = load('react-dom/server') as typeof import('react-dom/server')

type Props = { as?: keyof JSX.IntrinsicElements; children: ReactNode } & Record<string, unknown>

export function Static({ as = 'div', children, ...rest }: Props) {
  const html = renderToStaticMarkup(children)
  if (html.includes('React form unexpectedly submitted'))
    throw new Error('<Static> cannot hold a form with a server action')
  const id = randomUUID().slice(0, 8)
  const markup = presentAnswer()?.markup
  markup?.set(id, html)
  return <Markup as={as} id={id} html={markup ? null : html} rest={rest} />
}
