// A school in a list.
import { KeepButton } from '@/components/search/keep'
import { phaseWords, schoolPath, SECTORS, type Phase, type Sector } from '@/lib/schools/schema'
import { milesWords } from '@/lib/places/schema'

type Row = {
  slug: string
  name: string
  sector: Sector | null
  phase: Phase | null
  kind: 'mainstream' | 'special' | 'alternative' | null
  status: string | null
  town: string | null
  takesPart: boolean
  miles?: number | null
  isApproximate?: boolean
}

type Props = { school: Row; isKept?: boolean; address?: string }

/** `isKept` shows the button that keeps it; `address` is the whole address of its page, for paper. */
export function SchoolListRow({ school, isKept, address }: Props) {
  const { slug, name, sector, town, miles } = school
  return (
    <li className="row">
      <div className="row-body">
        <h3>
          <i className={`dot ${sector ?? 'unknown'}`} />
          <a href={schoolPath(slug)}>{name}</a>
        </h3>
        <p className="facts">
          {sector && <span>{SECTORS[sector]}</span>}
          {phaseWords(school) && <span>{phaseWords(school)}</span>}
          {town && <span>{town}</span>}
          {typeof miles === 'number' && (
            <span>
              {school.isApproximate && 'about '}
              {milesWords(miles)} away
            </span>
          )}
          {school.takesPart && <span>Takes part in projects</span>}
          {school.status === 'closed' && <span>Closed</span>}
        </p>
        {address && <p className="small soft break-all">{address}</p>}
        {isKept !== undefined && <KeepButton kind="school" slug={slug} name={name} isKept={isKept} />}
      </div>
    </li>
  )
}
