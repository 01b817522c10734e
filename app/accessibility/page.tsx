import type { Metadata } from 'next'
import { Operator } from '@/components/ui/operator'
import { Page } from '@/components/ui/page'
import { Static } from '@/components/ui/static'
import { env } from '@/lib/env'

export const metadata: Metadata = {
  title: 'Accessibility',
  description:
    'What this site does so that everybody can use it, how that is checked, and what is known not to work.',
  alternates: { canonical: '/accessibility' },
}

export default function AccessibilityPage() {
  return (
    <Page>
      <Static>
        <div className="wrap page prose">
          <h1>Accessibility</h1>
          <p className="lede">
            Everybody should be able to find a project here, with whatever they use to read the web.
          </p>
          <p>We aim to meet the Web Content Accessibility Guidelines 2.2 at level AA on every page.</p>
          <h2>What you can count on</h2>
          <ul>
            <li>Every page and every form works without JavaScript and with the keyboard alone.</li>
            <li>
              Text can be enlarged to 400% without sideways scrolling, except wide tables, which scroll on
              their own.
            </li>
            <li>Colours follow your light or dark setting, and no meaning rests on colour alone.</li>
            <li>
              The pictures of strands are decoration. The text beside each says the same: how many schools of
              which sector.
            </li>
            <li>Charts have a table with the same figures.</li>
          </ul>
          <h2>How it is checked</h2>
          <p>
            Each change is tested in a browser with the axe rules on every kind of page, with and without
            JavaScript, and by keyboard. It has not yet been tested by people who rely on assistive
            technology, or audited by somebody outside.
          </p>
          <h2>Tell us</h2>
          <Operator name={env().OPERATOR_NAME} contact={env().OPERATOR_CONTACT} />
          <h2>Known gaps</h2>
          <ul>
            <li>Documents that our sources link to are not ours, and some of them are hard to read.</li>
            <li>
              On a wide screen, browsers from before 2025 show the filters of a list folded; they open with
              the button “Filters”.
            </li>
          </ul>
        </div>
      </Static>
    </Page>
  )
}
