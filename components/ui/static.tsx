// JSX without client parts as a string: neither in the payload as elements nor hydrated, so it costs half.
// Async, client and server-action parts cannot stand inside.
import { createRequire } from 'node:module'
import type { JSX, ReactNode } from 'react'

// A plain import of react-dom/server is refused in server components; next.config.ts has it traced by name.
const load = createRequire(`${process.cwd()}/package.json`)
const { renderToStaticMarkup } = load('react-dom/server') as typeof import('react-dom/server')

type Props = { as?: keyof JSX.IntrinsicElements; children: ReactNode } & Record<string, unknown>

export function Static({ as = 'div', children, ...rest }: Props) {
  const Tag = as as 'div'
  const html = renderToStaticMarkup(children)
  if (html.includes('React form unexpectedly submitted'))
    throw new Error('<Static> cannot hold a form with a server action')
  return <Tag {...rest} dangerouslySetInnerHTML={{ __html: html }} />
}
