// What a figure said in public before it was corrected.
import { valueWords } from '@/components/project/readings'
import { Static } from '@/components/ui/static'
import { dayWords } from '@/lib/dates/schema'
import type { Correction } from '@/lib/revisions/earlier'

type Said = Correction['was']

const words = ({ reading, unit }: Said) =>
  [valueWords(reading, unit), reading.date, reading.dateNote, reading.note].filter(Boolean).join(', ')

export function EarlierValues({ corrections }: { corrections: Correction[] }) {
  if (corrections.length === 0) return null
  return (
    <section aria-labelledby="earlier">
      <h2 id="earlier">Earlier values</h2>
      <p className="small soft">What stood on the public page before, the last correction first.</p>
      <Static className="figure-box">
        <table className="figure-table stack">
          <caption className="hidden-text">Corrections of this figure</caption>
          <thead>
            <tr>
              <th scope="col">What it was</th>
              <th scope="col">What it became</th>
              <th scope="col">When, and by whom</th>
            </tr>
          </thead>
          <tbody>
            {corrections.map(({ number, at, by, was, became }) => (
              <tr key={`${number} ${was.reading.id}`}>
                <th scope="row">{words(was)}</th>
                <td>{became ? words(became) : 'Taken out'}</td>
                <td>
                  {dayWords(at)}, {by ?? 'the site’s team'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Static>
    </section>
  )
}
