// What is counted and what is not, with the size of each doubt.
import { countOf } from '@/components/ui/words'
import { todayWords } from '@/lib/dates/schema'
import { impactYearWords } from '@/lib/impact/schema'
import type { LoadedImpact } from './load'
import { rowsOf } from './words'

export function HowCounted({ loaded }: { loaded: LoadedImpact }) {
  const { own, year, search } = loaded
  return (
    <section className="block prose" aria-labelledby="how">
      <h2 id="how">How this is counted</h2>
      <ul className="list-disc pl-5 grid gap-2">
        <li>
          Counted on {todayWords()} from what is published at this moment. Projects that nobody has confirmed
          for 18 months are archived and count for nothing.
        </li>
        <li>
          Of each project and indicator the latest reading in a school year counts; a calendar year counts as
          the school year that ends in it.{' '}
          {year === null
            ? 'These pages add up the last count of each project, of whatever year; choose a school year to see that year alone.'
            : `These pages show the figures ${impactYearWords(year)}. Projects, schools and levels of evidence have no school year and are those of all the projects chosen.`}
        </li>
        <li>
          Indicators of the <a href="/indicators">catalogue</a> alone are added up, each in its own unit.{' '}
          {own.indicators > 0 ? (
            <>
              <a href={rowsOf({ search, year: null }, 'own-indicators')} rel="nofollow">
                {countOf(own.indicators, 'indicator')}
              </a>{' '}
              of the schools’ own, in {countOf(own.projects, 'project')},{' '}
              {own.indicators === 1 ? 'is' : 'are'} shown on the projects’ pages only.
            </>
          ) : (
            'These projects have no indicators of their own.'
          )}
        </li>
        <li>
          A pupil in two projects is counted in each, and so is a school that is not named; nobody but the
          schools could tell. Where a total may hold somebody twice, the page says how much of it.
        </li>
        <li>
          Figures that their source calls “about”, “over” or the like count as the number given; so many are
          called approximate.
        </li>
        <li>
          Figures are the schools’ own unless the source is somebody else. Conflicting figures are shown side
          by side on the project’s page and are not added up.
        </li>
      </ul>
    </section>
  )
}
