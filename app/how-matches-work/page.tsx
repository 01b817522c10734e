import type { Metadata } from 'next'
import { Page } from '@/components/ui/page'
import { Static } from '@/components/ui/static'
import { type Rule, RULES } from '@/lib/matches/rules'
import { RULES_PATH } from '@/lib/matches/schema'
import { BOARD } from '@/lib/notices/schema'

export const metadata: Metadata = {
  title: 'How matches are found',
  description: 'The rules by which offers, needs, projects and schools are matched, each with its weight.',
  alternates: { canonical: RULES_PATH },
}

const rules: Rule[] = Object.values(RULES)

export default function HowMatchesWorkPage() {
  return (
    <Page>
      <Static>
        <div className="wrap page prose">
          <h1>How matches are found</h1>
          <p className="lede">
            For each offer, need, school and project we look for what fits it. The rules are few and all of
            them stand here. The reasons that count stand beside each match.
          </p>
          <p>
            Each rule gives points, from none to the most it can give; a match with more points stands higher.
            Some rules also say that two do not fit at all.
          </p>
          <table className="figure-table">
            <caption className="hidden-text">The rules, and the most points that each gives</caption>
            <thead>
              <tr>
                <th scope="col">Rule</th>
                <th scope="col">What it looks at</th>
                <th scope="col">Points</th>
              </tr>
            </thead>
            <tbody>
              {rules.map(({ title, about, weight }) => (
                <tr key={title}>
                  <th scope="row">{title}</th>
                  <td>{about}</td>
                  <td className="num">{weight}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <h2>What else counts</h2>
          <ul>
            <li>An offer and a need must share a theme, an activity or a type. To be near is not enough.</li>
            <li>
              A school stands for what it does on this site: the themes and activities of its projects, offers
              and needs. Schools are looked for within 20 miles, and those that are in a project with it
              already are left out.
            </li>
            <li>A school that has done nothing here yet is shown what is near and meant for its phase.</li>
            <li>
              A project is meant for the phases of the schools that take part in it beside those that lead it,
              and for the phases of its year groups.
            </li>
            <li>Of two that fit equally well, the newer offer or need comes first.</li>
          </ul>
          <h2>What does not count</h2>
          <ul>
            <li>Whether a school is state or independent: no rule can see it.</li>
            <li>How large, how old or how well known a school is. Nobody can pay to stand higher.</li>
            <li>What people look at: we do not follow them.</li>
          </ul>
          <p>
            Schools that are closed, or that say they are not open to contact now, are left out, as are their
            offers and needs.
          </p>
          <p>
            <a href={BOARD}>See offers and needs</a>
          </p>
        </div>
      </Static>
    </Page>
  )
}
