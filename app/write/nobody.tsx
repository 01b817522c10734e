// Where nobody can be reached through the site: why, and what to do instead.
import type { Addressee } from '@/lib/enquiries/addressee'
import { writePath } from '@/lib/enquiries/schema'
import { projectPath } from '@/lib/projects/schema'
import { schoolPath } from '@/lib/schools/schema'

/** Where an offer or a need is an example: that nobody gets a message, and the school itself, where it can be written to. */
export function Example({ addressee: { subject, instead } }: { addressee: Addressee }) {
  return (
    <>
      <p className="note">
        No real school has said this, so a message about it would reach nobody. Under an offer or a need of a
        real school a form stands here: your name, your school, your message, and the address to which the
        answer goes.
      </p>
      <ul className="plain-rows">
        {instead && (
          <li>
            <a href={writePath({ school: instead.slug })}>Write to {instead.name} itself</a>
          </li>
        )}
        <li>
          <a href={subject.path}>Back to {subject.title}</a>
        </li>
      </ul>
    </>
  )
}

const GIAS = 'https://get-information-schools.service.gov.uk/Establishments/Establishment/Details/'

type Similar = { slug: string; title: string }

export function Nobody({
  addressee: { subject, schools, isClosed },
  similar,
}: {
  addressee: Addressee
  similar: Similar[]
}) {
  const region = schools.find((school) => school.region)?.region
  return (
    <>
      <p className="note">
        {isClosed
          ? 'They take no messages through this site at present.'
          : 'Nobody acts for them on this site yet, so a message from here would reach nobody.'}
      </p>
      {schools.length > 0 && (
        <section aria-labelledby="schools">
          <h2 id="schools">Write to the school itself</h2>
          <ul className="plain-rows">
            {schools.map((school) => (
              <li key={school.slug}>
                <a href={schoolPath(school.slug)}>{school.name}</a>
                <p className="small soft">
                  <Elsewhere {...school} />
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="instead">
        <h2 id="instead">{similar.length > 0 ? 'Projects like this one' : 'Look further'}</h2>
        <ul className="plain-rows">
          {similar.map(({ slug, title }) => (
            <li key={slug}>
              <a href={projectPath(slug)}>{title}</a>
            </li>
          ))}
          {region && (
            <li>
              <a href={`/projects?region=${region.id}`}>Projects in {region.name}</a>
            </li>
          )}
          <li>
            <a href="/schools?contact=yes">Schools that say they are open to contact</a>
          </li>
          <li>
            <a href={subject.path}>Back to {subject.title}</a>
          </li>
        </ul>
      </section>
    </>
  )
}

function Elsewhere({ website, urn }: { website: string | null; urn: number | null }) {
  if (website)
    return (
      <a className="break-all" href={website} rel="nofollow">
        {website.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}
      </a>
    )
  if (urn === null) return 'We hold no website and no register number for it.'
  return (
    <>
      We hold no website for it. The government’s register may say:{' '}
      <a href={`${GIAS}${urn}`} rel="nofollow">
        the school on Get Information about Schools
      </a>
    </>
  )
}
