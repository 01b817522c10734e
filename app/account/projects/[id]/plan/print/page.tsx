import type { Metadata } from 'next'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Page } from '@/components/ui/page'
import { Static } from '@/components/ui/static'
import { dayWords, todayWords } from '@/lib/dates/schema'
import { listFieldOptions } from '@/lib/drafts/queries'
import { draftPath } from '@/lib/drafts/words'
import { env } from '@/lib/env'
import { AIMS } from '@/lib/impact/aims'
import { indicatorOf } from '@/lib/impact/catalogue'
import { yearWords } from '@/lib/impact/years'
import type { Plan } from '@/lib/plans/rows'
import { MOMENTS, planPath, TERM_NAMES, TERMS } from '@/lib/plans/words'
import { backToPlan, loadMadePlan } from '../load'

type Props = PageProps<'/account/projects/[id]/plan/print'>

const TITLE = 'Evaluation plan to print'
const MOST_SCHOOLS = 8
const ROOMY = 10 // readings from which the letters get smaller, so that it stays one page
export const metadata: Metadata = { title: TITLE, robots: { index: false } }

export default async function PrintPlanPage({ params }: Props) {
  const { actor, draft, plan } = await loadMadePlan((await params).id, 'print')
  const { schools } = await listFieldOptions(actor, draft.content)
  const rows = plan.indicators.reduce((sum, { readings }) => sum + Math.max(readings.length, 1), 0)
  return (
    <Page>
      <Static>
        <Breadcrumbs
          trail={[
            { href: '/account', name: 'Your account' },
            { href: draftPath(draft.id), name: draft.title },
            ...backToPlan(draft.id),
          ]}
          here={TITLE}
        />
        <div className="wrap page">
          <p className="no-print">
            Print this page with your browser: it is one page of A4. Or go{' '}
            <a href={planPath(draft.id)}>back to the plan</a>.
          </p>
          <article className={rows > ROOMY ? 'plan-sheet dense' : 'plan-sheet'}>
            <header>
              <p className="soft">Evaluation plan, school year {yearWords(plan.year)}</p>
              <h1>{draft.title}</h1>
              <dl>
                {schools.length > 0 && <Fact name="Schools">{namesOf(schools.map(([, name]) => name))}</Fact>}
                <Fact name="Aims">{plan.aims.map((aim) => AIMS[aim]).join('; ')}</Fact>
                <Fact name="Terms">
                  {TERM_NAMES.map(
                    (name) =>
                      `${TERMS[name]} ${dayWords(plan.terms[name].from)} to ${dayWords(plan.terms[name].to)}`,
                  ).join('; ')}
                </Fact>
              </dl>
            </header>
            <Table plan={plan} />
            <section className="plan-notes" aria-labelledby="notes">
              <h2 id="notes">Notes</h2>
            </section>
            <p className="small soft">
              {todayWords()}, {env().SITE_URL.host}
            </p>
          </article>
        </div>
      </Static>
    </Page>
  )
}

const namesOf = (names: string[]) =>
  names.length > MOST_SCHOOLS
    ? `${names.slice(0, MOST_SCHOOLS).join('; ')}; and ${names.length - MOST_SCHOOLS} more`
    : names.join('; ')

const Fact = ({ name, children }: { name: string; children: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

function Table({ plan }: { plan: Plan }) {
  return (
    <div className="plan-scroll" tabIndex={0} role="region" aria-label="What is measured, how and when">
      <table>
        <thead>
          <tr>
            <th scope="col">What is measured</th>
            <th scope="col">How, and when</th>
            <th scope="col">Reading</th>
            <th scope="col">Day</th>
            <th scope="col">Who takes it</th>
            <th scope="col">Value</th>
          </tr>
        </thead>
        {plan.indicators.map((indicator) => (
          <Rows key={indicator.id} indicator={indicator} />
        ))}
      </table>
    </div>
  )
}

// One row for each reading; what is measured stands once beside all of them.
function Rows({ indicator: { name, unit, catalogue, readings } }: { indicator: Plan['indicators'][number] }) {
  const held = indicatorOf(catalogue)
  const span = Math.max(readings.length, 1)
  const what = (
    <>
      <th scope="rowgroup" rowSpan={span}>
        {name}
        {unit && <span className="soft plan-under">in {unit}</span>}
      </th>
      <td rowSpan={span}>
        {held ? `${held.how} ${held.when}` : 'The same way each time, by the same people.'}
      </td>
    </>
  )
  return (
    <tbody>
      {readings.length === 0 && (
        <tr>
          {what}
          <td colSpan={4}>No day is planned.</td>
        </tr>
      )}
      {readings.map(({ id, moment, dueOn, who }, i) => (
        <tr key={id}>
          {i === 0 && what}
          <td>{MOMENTS[moment]}</td>
          <td>{dayWords(dueOn)}</td>
          <td>{who}</td>
          <td>
            <span className="hidden-text">to fill in</span>
          </td>
        </tr>
      ))}
    </tbody>
  )
}
