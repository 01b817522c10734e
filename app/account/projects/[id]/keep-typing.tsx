// Keeps what is typed: on the server a moment after each pause, and in this browser while the server cannot be reached.
'use client'
import { useEffect, useRef, useState } from 'react'
import { forget, putBack, readLeft, type Left, leave } from './left-here'

const PAUSE = 1500 // milliseconds without a key
const AGAIN = 10_000

type Props = { draftId: string; section: string }

const WORDS = {
  quiet: '',
  kept: 'Kept as you type, for you alone. Others see it once you save.',
  away: 'Not kept on the server: there is no connection. Your words stay in this browser and are sent as soon as it is back.',
  'signed-out':
    'You have been signed out. Your words stay in this browser; sign in in another tab, then save.',
  'saved-since':
    'Not kept on the server: you have saved this section in another tab since. Your words stay in this browser.',
} as const
const OTHERWISE: Record<number, keyof typeof WORDS> = { 401: 'signed-out', 409: 'saved-since' }

export function KeepTyping({ draftId, section }: Props) {
  const here = useRef<HTMLDivElement>(null)
  const [how, setHow] = useState<keyof typeof WORDS>('quiet')
  const [left, setLeft] = useState<Left | null>(null)

  useEffect(() => {
    const form = here.current!.closest('form')!
    const key = `${draftId} ${section}`
    const reading = setTimeout(() => setLeft(readLeft(key)))
    let timer: ReturnType<typeof setTimeout> | undefined
    let isDirty = false
    let underWay: AbortController | undefined

    async function keep() {
      clearTimeout(timer)
      const body = new FormData(form)
      for (const name of Array.from(body.keys())) if (name.startsWith('$ACTION')) body.delete(name)
      underWay?.abort()
      underWay = new AbortController()
      const { signal } = underWay
      const answer = await fetch(`/account/projects/${draftId}/typing`, {
        method: 'POST',
        body,
        signal,
      }).catch(() => null)
      if (signal.aborted) return
      if (answer?.status === 204) {
        isDirty = false
        forget(key)
        setHow('kept')
      } else {
        leave(key, body)
        setHow(OTHERWISE[answer?.status ?? 0] ?? 'away')
        if (answer?.status !== 409) timer = setTimeout(keep, AGAIN)
      }
    }
    const typed = () => {
      isDirty = true
      clearTimeout(timer)
      timer = setTimeout(keep, PAUSE)
    }
    // Saving says itself what became of it.
    const sent = () => {
      underWay?.abort() // the server takes none that arrives after what is saved
      isDirty = false
      clearTimeout(timer)
    }
    const leaving = (event: BeforeUnloadEvent) => {
      if (isDirty) event.preventDefault()
    }
    form.addEventListener('input', typed)
    form.addEventListener('submit', sent)
    window.addEventListener('beforeunload', leaving)
    window.addEventListener('online', keepWhenDirty)
    function keepWhenDirty() {
      if (isDirty) void keep()
    }
    return () => {
      clearTimeout(reading)
      clearTimeout(timer)
      form.removeEventListener('input', typed)
      form.removeEventListener('submit', sent)
      window.removeEventListener('beforeunload', leaving)
      window.removeEventListener('online', keepWhenDirty)
    }
  }, [draftId, section])

  const key = `${draftId} ${section}`
  return (
    <div ref={here} className="keeping">
      {left && (
        <div className="note">
          <p>This browser still holds words that you typed here on {left.at} and that did not reach us.</p>
          <div className="buttons">
            <button
              type="button"
              className="button quiet"
              onClick={() => {
                putBack(here.current!.closest('form')!, left)
                setLeft(null)
              }}
            >
              Put them back
            </button>
            <button
              type="button"
              className="button quiet"
              onClick={() => {
                forget(key)
                setLeft(null)
              }}
            >
              Discard them
            </button>
          </div>
        </div>
      )}
      <p className="small soft" role="status">
        {WORDS[how]}
      </p>
    </div>
  )
}
