// The title of a page that says what has just been done. With script, focus goes there.
'use client'
import { type ReactNode, useEffect, useRef } from 'react'

export function Heading({ children }: { children: ReactNode }) {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  return (
    <h1 tabIndex={-1} ref={title}>
      {children}
    </h1>
  )
}
