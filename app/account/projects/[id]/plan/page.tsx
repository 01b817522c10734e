import type { Metadata } from 'next'
import { valueWords } from '@/components/project/readings'
import { countOf } from '@/components/ui/words'
import { dayWords } from '@/lib/dates/schema'
import { newFigurePlace } from '@/lib/drafts/figures'
import type { DraftPage } from '@/lib/drafts/queries'
import { draftPath } from '@/lib/drafts/words'
import { dayOf } from '@/lib/freshness/calendar'
import { AIMS } from '@/lib/impact/aims'
import { yearWords } from '@/lib/impact/years'
import type { Plan } from '@/lib/plans/rows'
import { type Standing, standingsOf } from '@/lib/plans/standing'
import { MOMENTS, planPath, STATES } from '@/lib/plans/words'
import { EditorFrame } from '../frame'
import { loadPlan, PLAN_TITLE } from './load'

type Props = PageProps<'/account/projects/[id]/plan'>

export const metadata: Metadata = { title: PLAN_TITLE, robots: { index: false } }

export default async function PlanPage({ params, searchParams }: Props) {
  const { draft, plan } = await loadPlan((await params).id)
  return (
    <EditorFrame draft={draft} title={PLAN_TITLE} done={(await searchParams).done} isWide>
      {plan ? <Made draft={draft} plan={plan} today={dayOf(new Date())} /> : <None draftId={draft.id} />}
    </EditorFrame>
  )
}

function None({ draftId }: { draftId: string }) {
  return (
    <>
      <p>
        There is no plan yet. A plan says what you want to change, what you measure to know whether it did,
        and on which days. What is measured before a project begins cannot be made up for later.
      </p>
      <p>
        It takes three steps: your aims, indicators that we suggest for them, and days in your own terms. You
        and your colleagues see it, nobody else. We remind you by mail when a reading is due.
      </p>
      <p>
        <a className="button" href={planPath(draftId, 'aims')}>
          Make a plan
        </a>
      </p>
    </>
  )
}

function Made({ draft, plan, today }: { draft: DraftPage; plan: Plan; today: Date }) {
  const standings = standingsOf(plan.indicators, draft.content.impact.figures, today)
  return (
    <>
      <section aria-labelledby="aims" className="grid gap-2">
        <h2 id="aims">Aims for {yearWords(plan.year)}</h2>
        <ul className="plan-aims">
          {plan.aims.map((aim) => (
            <li key={aim}>{AIMS[aim]}</li>
          ))}
        </ul>
        <p>
          <a href={planPath(draft.id, 'aims')}>Change aims or school year</a>
        </p>
      </section>
      <section aria-labelledby="readings" className="grid gap-3">
        <h2 id="readings">Readings</h2>
        <Summary plan={plan} standings={standings} />
        {standings.length > 0 && (
          <table className="figure-table stack plan-table">
            <thead>
              <tr>
                <th scope="col">Day</th>
                <th scope="col">What is measured</th>
                <th scope="col">Who takes it</th>
                <th scope="col">How it stands</th>
              </tr>
            </thead>
            <tbody>
              {standings.map((one) => (
                <Row key={one.id} draftId={draft.id} reading={one} />
              ))}
            </tbody>
          </table>
        )}
        <p className="small soft">
          A reading is done once its figure is recorded with a date from about then. Nobody ticks it by hand.
        </p>
        <ul className="buttons">
          <Button href={planPath(draft.id, 'indicators')}>Change indicators</Button>
          {plan.indicators.length > 0 && (
            <>
              <Button href={planPath(draft.id, 'dates')}>Change days</Button>
              <Button href={planPath(draft.id, 'print')}>One page to print</Button>
              <Button href={draftPath(draft.id, 'figures')}>Add this term’s figures</Button>
            </>
          )}
        </ul>
      </section>
      <p>
        <a href={planPath(draft.id, 'delete')}>Delete the plan</a>
      </p>
    </>
  )
}

function Summary({ plan, standings }: { plan: Plan; standings: Standing[] }) {
  if (plan.indicators.length === 0)
    return <p>Nothing is chosen to be measured yet. Choose indicators next.</p>
  if (standings.length === 0) return <p>No days are planned. Add a reading under “Change days”.</p>
  const count = (state: Standing['state']) => standings.filter((one) => one.state === state).length
  const [late, due] = [count('late'), count('due')]
  return (
    <p>
      {[
        `${count('done')} of ${countOf(standings.length, 'reading')} done`,
        late > 0 && `${late} late`,
        due > 0 && `${due} due within two weeks`,
      ]
        .filter(Boolean)
        .join(', ')}
      .
    </p>
  )
}

function Row({ draftId, reading }: { draftId: string; reading: Standing }) {
  const { indicator, moment, dueOn, who, state, figure, recorded } = reading
  const place = figure ? `impact/figures/${figure.id}` : newFigurePlace(indicator.catalogue)
  return (
    <tr>
      <td className="whitespace-nowrap">
        <b>{dayWords(dueOn)}</b>
      </td>
      <th scope="row">
        {indicator.name}
        <span className="small soft plan-under">{MOMENTS[moment]}</span>
      </th>
      <td>
        <span className="in-stack">Who takes it: </span>
        {who ?? <span className="soft">Not said</span>}
      </td>
      <td>
        <span className={`plan-state ${state}`}>{STATES[state]}</span>
        {recorded && `: ${valueWords(recorded, figure?.unit ?? null)}, ${recorded.date}`}{' '}
        <a href={draftPath(draftId, place)}>
          {recorded ? 'See it' : 'Record it'}
          <span className="hidden-text">: {indicator.name}</span>
        </a>
      </td>
    </tr>
  )
}

const Button = ({ href, children }: { href: string; children: string }) => (
  <li>
    <a className="button quiet" href={href}>
      {children}
    </a>
  </li>
)
