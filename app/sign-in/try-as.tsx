// The demonstration only: somebody to be, in one click.
import { CAST } from '@/lib/auth/cast'
import { tryAs } from './try-as-action'

export function TryAs() {
  return (
    <section className="done" aria-labelledby="try">
      <h2 id="try" className="mt-0">
        Try it as
      </h2>
      <p>
        This is the demonstration, so you may simply be one of these for a while; others may be the same
        person at the same time:
      </p>
      <form action={tryAs} className="mt-3 grid justify-items-start gap-2">
        {Object.entries(CAST).map(([id, { part }]) => (
          <button key={id} className="button quiet" name="as" value={id}>
            {part}
          </button>
        ))}
      </form>
    </section>
  )
}
