// The cover: the weave of all schools of the edition, and its title.
import { countOf, number } from '@/components/ui/words'
import { weaveAddress } from '@/components/weave/picture'
import { WeaveKey } from '@/components/weave/key'
import { type Booklet, EXAMPLE } from '@/lib/editions/schema'

export function BookletCover({ booklet, site }: { booklet: Booklet; site: string }) {
  const { year, title, weave, figures, isExample } = booklet
  const { projects, schools, counted } = figures
  const drawn = {
    stateSchools: weave.state,
    independentSchools: weave.independent,
    unknownSchools: weave.unknown,
    leadSector: null,
  }
  return (
    <header className="booklet-cover sheet">
      <img
        src={weaveAddress('cover', 'plain', weave, `celebrating-${year}`)}
        alt=""
        width={1050}
        height={880}
      />
      <div className="wrap">
        <h1>{title}</h1>
        <p className="lede">
          {countOf(projects, 'project')} that schools run together
          {schools.value > 0 && `, with ${countOf(schools.value, 'school')} named`}
          {counted.value > 0 && ` and ${number(counted.value)} more counted`}
        </p>
        <WeaveKey drawn={drawn} />
        {isExample && <p className="booklet-example">{EXAMPLE}.</p>}
        <p className="booklet-mark">
          Schools Together <span className="soft">{site}</span>
        </p>
      </div>
    </header>
  )
}
