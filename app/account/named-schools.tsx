// On the account page: the projects that name one's schools, where something waits for an answer or was answered.
import { listNamings } from '@/lib/participations/queries'
import { Namings } from './named/namings'

const SHOWN = 5

type Props = Awaited<ReturnType<typeof listNamings>>

export function NamedSchools({ open, confirmed, declined }: Props) {
  // What one's school leads stands under one's projects already; the page of all has it too.
  const others = open.filter(({ role }) => role !== 'lead')
  const all = open.length + confirmed.length + declined.length
  if (all === 0) return null
  return (
    <section aria-labelledby="named" className="grid gap-3 justify-items-start">
      <h2 id="named">Projects that name your school</h2>
      {others.length === 0 ? (
        <p>Nothing waits for your answer.</p>
      ) : (
        <p>Confirm that your school takes part, or take it off.</p>
      )}
      {others.length > 0 && (
        <div className="w-full">
          <Namings namings={others.slice(0, SHOWN)} />
        </div>
      )}
      <a className="button quiet" href="/account/named">
        {others.length > SHOWN ? `See all ${all}` : 'See all, with your answers'}
      </a>
    </section>
  )
}
