// The introduction, and how to read the figures.
import { EVIDENCE } from '@/lib/projects/schema'
import { type Booklet, EXAMPLE } from '@/lib/editions/schema'

export function Introduction({ booklet: { introduction, isExample } }: { booklet: Booklet }) {
  return (
    <section className="sheet booklet-introduction" aria-labelledby="introduction">
      <h2 id="introduction">Introduction</h2>
      {introduction.map((paragraph, i) => (
        <p key={i} className="whitespace-pre-line">
          {paragraph}
        </p>
      ))}
      {isExample && <p className="booklet-example">{EXAMPLE}. No moderator has written these words.</p>}
    </section>
  )
}

const NEEDS: Record<keyof typeof EVIDENCE, string> = {
  1: 'The project is described, and what it did is counted.',
  2: 'A change for pupils was measured before and after, each at a known date.',
  3: 'The same was measured before and after for others who did not take part.',
  4: 'Somebody independent of the schools evaluated it.',
  5: 'It was repeated elsewhere, and the same was measured there before and after.',
}

export function Notes() {
  return (
    <section className="sheet booklet-notes" aria-labelledby="notes">
      <h2 id="notes">How to read the figures</h2>
      <h3>At last count</h3>
      <p>
        A total adds up what projects last reported of one indicator of our catalogue, whichever year that
        was: each project counts once in it. A project that was archived since stays in its year’s booklet,
        with its last figures; one that was taken off the site is left out. Different indicators are never
        added to one another, and what a school measures in its own way is never added up. Behind each total
        stand the rows that it is made of.
      </p>
      <h3>Counted twice</h3>
      <p>
        A school that is named is counted once, however many projects name it. Pupils cannot be told apart:
        who takes part in two projects is counted in both. State-school pupils are part of all pupils taking
        part, so the two stand side by side.
      </p>
      <h3>Before and after</h3>
      <p>
        A change from before to after is a reported change, not proof that the project caused it. Figures are
        the schools’ own unless the source is somebody else.
      </p>
      <h3>How sure anybody can be</h3>
      <p>
        The level of evidence is worked out from what is recorded, by published rules. Each level needs the
        ones before it.
      </p>
      <ol className="booklet-levels">
        {([1, 2, 3, 4, 5] as const).map((level) => (
          <li key={level}>
            <i className={`bars bars-${level}`} />
            <div>
              <b>{EVIDENCE[level]}.</b> {NEEDS[level]}
            </div>
          </li>
        ))}
      </ol>
      <h3>The pictures</h3>
      <p>
        Each picture of strands is drawn from the schools of a project: teal for state schools, amber for
        independent ones, grey where the sector is not published; the thicker strand leads. More than 24
        schools are drawn as 24 in proportion.
      </p>
    </section>
  )
}
