// A project on its page.
import { Evidence } from '@/components/project/evidence'
import { Picture } from '@/components/project/picture'
import { asOfWords, valueWords } from '@/components/project/readings'
import { TypeTag } from '@/components/project/type-tag'
import { Paragraphs } from '@/components/ui/paragraphs'
import { countOf } from '@/components/ui/words'
import { weaveAddress } from '@/components/weave/picture'
import type { BookletFigure, BookletProject, BookletSection } from '@/lib/editions/schema'
import { projectPath } from '@/lib/projects/schema'
import { optionOf } from '@/lib/search/schema'
import { SourceNumber } from './source-number'

const SIZES = { row: [380, 160], band: [1600, 500], wide: [1600, 300] } as const

export function ProjectSheet({ project, site }: { project: BookletProject; site: string }) {
  const { slug, title, summary, type, words, facts, left, right, schools, picture } = project
  return (
    <section className="sheet booklet-project" aria-labelledby={slug}>
      {picture ? (
        <figure className="booklet-picture">
          <Picture
            picture={picture.picture}
            alt={picture.alt}
            sizes="(min-width: 64rem) 60rem, 95vw"
            isFirst
          />
          {picture.caption && <figcaption className="small soft">{picture.caption}</figcaption>}
        </figure>
      ) : (
        <Band project={project} />
      )}
      <p className="booklet-line">
        <TypeTag type={type} />
        <Evidence level={project.evidence} />
      </p>
      <h3 id={slug}>
        <a href={projectPath(slug)}>{title}</a>
      </h3>
      <p className="lede">{summary}</p>
      {words && <blockquote className="booklet-words">{words}</blockquote>}
      <dl className="booklet-facts">
        {facts.map(([term, fact]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
      <div className="booklet-columns">
        <Column sections={left} />
        <Column sections={right} />
      </div>
      {schools && (
        <div className="booklet-schools">
          <h4>Schools taking part</h4>
          <p>{schools}</p>
        </div>
      )}
      <Foot project={project} site={site} />
    </section>
  )
}

function Band({ project: { slug, type, weave, band } }: { project: BookletProject }) {
  const [width, height] = SIZES[band]
  return (
    <img
      className="booklet-band"
      src={weaveAddress(band, optionOf(type), weave, slug)}
      alt=""
      width={width}
      height={height}
    />
  )
}

function Column({ sections }: { sections: BookletSection[] }) {
  if (sections.length === 0) return null
  return (
    <div>
      {sections.map(({ title, text, figures }) => (
        <section key={title}>
          <h4>{title}</h4>
          {figures.length > 0 && (
            <ul className="booklet-figures">
              {figures.map((figure) => (
                <Figure key={figure.id} figure={figure} />
              ))}
            </ul>
          )}
          {text && <Paragraphs text={text} />}
        </section>
      ))}
    </div>
  )
}

function Figure({ figure: { name, unit, before, reading } }: { figure: BookletFigure }) {
  const dates = [before && asOfWords(before), asOfWords(reading)].filter(Boolean).join(' to ')
  return (
    <li>
      <b>
        {before && `${valueWords(before, unit)} to `}
        {valueWords(reading, unit)}
      </b>
      <span>{name}</span>
      <span className="small soft">
        {dates},{' '}
        {before && before.source !== reading.source && (
          <>
            <SourceNumber reading={before} /> and{' '}
          </>
        )}
        <SourceNumber reading={reading} />
      </span>
    </li>
  )
}

function Foot({ project, site }: { project: BookletProject; site: string }) {
  const { slug, evidence, because, figuresLeft } = project
  return (
    <div className="booklet-foot">
      <p>
        <b>Evidence, level {evidence} of 5:</b>{' '}
        {because.length > 0
          ? `${because.join('; ')}.`
          : 'it is described, and nobody has measured a change for pupils before and after so far.'}
      </p>
      <p className="soft">
        {figuresLeft > 0 && `${countOf(figuresLeft, 'more figure')}, and the whole story: `}
        {figuresLeft === 0 && 'The whole story: '}
        <a href={projectPath(slug)}>
          {site}
          {projectPath(slug)}
        </a>
      </p>
    </div>
  )
}
