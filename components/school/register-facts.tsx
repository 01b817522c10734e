// What the register says of a school, and how well we know where it is.
import { number } from '@/components/ui/words'
import { dayWords } from '@/lib/dates/schema'
import { phaseWords, SCHOOL_STATUSES, SECTORS, type Phase, type Sector } from '@/lib/schools/schema'
import type { ReactNode } from 'react'

type School = {
  urn: number | null
  name: string
  registerName: string | null
  sector: Sector | null
  phase: Phase | null
  kind: 'mainstream' | 'special' | 'alternative' | null
  status: keyof typeof SCHOOL_STATUSES | null
  establishmentType: string | null
  lowAge: number | null
  highAge: number | null
  gender: string | null
  religiousCharacter: string | null
  admissionsPolicy: string | null
  boarding: string | null
  sixthForm: string | null
  trust: string | null
  pupils: number | null
  capacity: number | null
  openedOn: Date | null
  closedOn: Date | null
  street: string | null
  locality: string | null
  town: string | null
  county: string | null
  postcode: string | null
  website: string | null
  positionBasis: 'exact' | 'approximate' | null
  positionNote: string | null
  registerNote: string | null
  registerChangedOn: Date | null
  region: { id: string; name: string } | null
  localAuthority: { slug: string; name: string } | null
}

function address({ street, locality, town, county, postcode }: School) {
  return [...new Set([street, locality, town, county, postcode])].filter(Boolean).join(', ') || null
}

function factsOf(school: School): [string, ReactNode][] {
  const { lowAge, highAge, region, localAuthority, website } = school
  return [
    ['URN', school.urn],
    ['Registered as', school.registerName === school.name ? null : school.registerName],
    ['Sector', school.sector && SECTORS[school.sector]],
    ['Phase', phaseWords(school)],
    ['Type', school.establishmentType],
    ['Status', school.status && SCHOOL_STATUSES[school.status]],
    ['Ages', lowAge !== null && highAge !== null ? `${lowAge} to ${highAge}` : null],
    ['Pupils', school.pupils === null ? null : number(school.pupils)],
    ['Capacity', school.capacity === null ? null : number(school.capacity)],
    ['Gender', school.gender],
    ['Religious character', school.religiousCharacter],
    ['Admissions', school.admissionsPolicy],
    ['Boarding', school.boarding],
    ['Sixth form', school.sixthForm],
    ['Trust', school.trust],
    ['Opened', school.openedOn && dayWords(school.openedOn)],
    ['Closed', school.closedOn && dayWords(school.closedOn)],
    ['Address', address(school)],
    [
      'Local authority',
      localAuthority && <a href={`/schools?la=${localAuthority.slug}`}>{localAuthority.name}</a>,
    ],
    ['Region', region && <a href={`/schools?region=${region.id}`}>{region.name}</a>],
    [
      'Website',
      website && (
        <a className="break-all" href={website} rel="nofollow">
          {website.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}
        </a>
      ),
    ],
  ]
}

const GIAS = 'https://get-information-schools.service.gov.uk/Establishments/Establishment/Details/'

function HowToReach({ urn, isReached }: { urn: number | null; isReached: boolean }) {
  if (isReached) return null
  return (
    <p className="small soft">
      We hold no website for this school, so how to reach it is not known here.
      {urn !== null && (
        <>
          {' '}
          The government’s register may say:{' '}
          <a href={`${GIAS}${urn}`} rel="nofollow">
            this school on Get Information about Schools
          </a>
          .
        </>
      )}
    </p>
  )
}

/** `isReached`: it can be written to through the site. */
export function RegisterFacts({ school, isReached }: { school: School; isReached: boolean }) {
  const { positionBasis, positionNote, registerNote, registerChangedOn } = school
  return (
    <aside className="box" aria-label="Facts">
      <h2>Facts</h2>
      <dl>
        {factsOf(school)
          .filter(([, fact]) => fact !== null && fact !== '')
          .map(([term, fact]) => (
            <div key={term} className="contents">
              <dt>{term}</dt>
              <dd>{fact}</dd>
            </div>
          ))}
      </dl>
      {!school.website && <HowToReach urn={school.urn} isReached={isReached} />}
      {school.urn === null && <p className="small soft">We hold no register number (URN) for this school.</p>}
      {registerNote && <p className="small soft">{registerNote}.</p>}
      {registerChangedOn && (
        <p className="small soft">Register entry last changed on {dayWords(registerChangedOn)}.</p>
      )}
      {positionBasis === 'approximate' && (
        <p className="small soft">
          <b>Approximate position.</b> {positionNote}.
        </p>
      )}
      {positionBasis === 'exact' && positionNote && <p className="small soft">Position: {positionNote}.</p>}
    </aside>
  )
}
