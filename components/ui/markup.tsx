// HTML that is made already. In a document it stands once: the server puts it in its place, the browser leaves it there.
// In what the client router fetches there is no document, so it comes with the element.
'use client'
import type { JSX } from 'react'
import { presentAnswer } from '@/lib/http/schema'

type Props = { as: keyof JSX.IntrinsicElements; id: string; html: string | null } & {
  rest: Record<string, unknown>
}

const found = new Map<string, string>() // by id: Back shows an earlier document's tree again, long after it has left

function find(id: string) {
  if (typeof document === 'undefined') return presentAnswer()?.markup?.get(id) ?? ''
  const html = found.get(id) ?? document.querySelector(`[data-kept="${id}"]`)?.innerHTML ?? ''
  found.set(id, html)
  return html
}

export function Markup({ as, id, html, rest }: Props) {
  const Tag = as as 'div'
  const content = { __html: html ?? find(id) }
  return <Tag {...rest} data-kept={id} suppressHydrationWarning dangerouslySetInnerHTML={content} />
}
