// JSX without client parts as a string: it is not hydrated, and in a document stands once instead of twice, so it costs
// a third (decision 0008). Async, client and server-action parts cannot stand inside.
import { createRequire } from 'node:module'
import { randomUUID } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { JSX, ReactNode } from 'react'
import { presentAnswer } from '@/lib/http/schema'
import { Markup } from './markup'

// A plain import of react-dom/server is refused in server components; next.config.ts has it traced by name.
const load = createRequire(`${process.cwd()}/package.json`)
const { renderToStaticMarkup } = load('react-dom/server') as typeof import('react-dom/server')

const isKeeping = process.env.NODE_ENV === 'production' // else a component that is edited would look as before
const LETTERS_KEPT = 16 * 2 ** 20 // some 300 lists
const asked = new LRUCache<string, true>({ max: 2000 }) // once: who looks at everything in turn pushes nothing out
const kept = new LRUCache<string, string>({ maxSize: LETTERS_KEPT, sizeCalculation: (html) => html.length })

type Props = {
  as?: keyof JSX.IntrinsicElements
  /** Names all that the markup depends on; what is asked for a second time under a name is kept. */
  keepAs?: string | null
  children: ReactNode
} & Record<string, unknown>

export function Static({ as = 'div', keepAs, children, ...rest }: Props) {
  const html = (keepAs && kept.get(keepAs)) || render(children, keepAs)
  const id = randomUUID().slice(0, 8)
  const markup = presentAnswer()?.markup
  markup?.set(id, html)
  return <Markup as={as} id={id} html={markup ? null : html} rest={rest} />
}

function render(children: ReactNode, keepAs?: string | null) {
  const html = renderToStaticMarkup(children)
  if (html.includes('React form unexpectedly submitted'))
    throw new Error('<Static> cannot hold a form with a server action')
  if (!isKeeping) return html
  if (keepAs && asked.has(keepAs)) kept.set(keepAs, html)
  else if (keepAs) asked.set(keepAs, true)
  return html
}
