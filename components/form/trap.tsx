// A field that people do not see: programs that fill in everything fill it in too, and are told so.
'use client'
import type { FormState } from '@/lib/forms/schema'

export function Trap({ state }: { state: FormState }) {
  const error = state.errors.website
  return (
    <div className={error ? undefined : 'hidden-text'} aria-hidden={!error || undefined}>
      <label htmlFor="website">Leave this empty</label>
      {error && <p className="error">{error}</p>}
      <input id="website" name="website" type="text" autoComplete="off" tabIndex={error ? undefined : -1} />
    </div>
  )
}
