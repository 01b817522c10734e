import type { Metadata } from 'next'
import { Page } from '@/components/ui/page'
import { Static } from '@/components/ui/static'
import { indicatorPath, INDICATORS } from '@/lib/impact/catalogue'
import { GROUPS, unitWords } from './words'

export const metadata: Metadata = {
  title: 'Indicators',
  description:
    'What projects can count and measure alike, so that figures add up or can be set side by side.',
  alternates: { canonical: INDICATORS },
}

export default function IndicatorsPage() {
  return (
    <Page>
      <Static>
        <div className="wrap page prose">
          <h1>Indicators</h1>
          <p className="lede">
            What projects can count and measure alike. Figures of one indicator mean the same on every page;
            no figure is added to one of another.
          </p>
          <p>
            A school can record an indicator of its own too. It stands on its project’s page and is never
            added up. How much a change can show is said by{' '}
            <a href="/about#evidence">the levels of evidence</a>.
          </p>
          {GROUPS.map(({ title, about, indicators }) => (
            <section key={title}>
              <h2>{title}</h2>
              <p className="soft">{about}</p>
              <table className="figure-table stack indicators">
                <caption className="hidden-text">{title}: indicators, their units and meanings</caption>
                <thead>
                  <tr>
                    <th scope="col">Indicator</th>
                    <th scope="col">Unit</th>
                    <th scope="col">What it means</th>
                  </tr>
                </thead>
                <tbody>
                  {indicators.map(({ key, indicator }) => (
                    <tr key={key}>
                      <th scope="row">
                        <a href={indicatorPath(key)}>{indicator.name}</a>
                      </th>
                      <td className="soft">
                        <span className="in-stack">Unit: </span>
                        {unitWords(indicator)}
                      </td>
                      <td>{indicator.means}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          ))}
        </div>
      </Static>
    </Page>
  )
}
