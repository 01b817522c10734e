// What has just been done, said once at the top of the next page. With script, focus goes there.
'use client'
import { useEffect, useRef } from 'react'

export function Done({ words }: { words: string | null }) {
  const note = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (words) note.current?.focus()
  }, [words])
  return (
    words && (
      <p className="done" role="status" tabIndex={-1} ref={note}>
        {words}
      </p>
    )
  )
}
