import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FIGURE_KINDS, type FigureKind, figureValues, readingsShown } from '@/lib/drafts/figures'
import type { Figure } from '@/lib/drafts/schema'
import { isOwnRecords, OWN_RECORDS } from '@/lib/drafts/sources'
import { draftPath, SECTIONS } from '@/lib/drafts/words'
import { seenOf } from '@/lib/drafts/seen'
import { found } from '@/lib/http/found'
import { CATALOGUE, isIndicatorKey } from '@/lib/impact/catalogue'
import { listCorrections } from '@/lib/revisions/history'
import { EditorFrame } from '../../../frame'
import { loadEntry } from '../../load-entry'
import { Choose } from './choose'
import { EarlierValues } from './earlier-values'
import { FigureForm } from './figure-form'
import { AboutIndicator, OtherWays } from './figure-notes'

type Props = PageProps<'/account/projects/[id]/impact/figures/[figureId]'>

export const metadata: Metadata = { title: 'A figure', robots: { index: false } }

const kindOf = (asked: string | string[] | undefined): FigureKind | null =>
  typeof asked === 'string' && Object.hasOwn(FIGURE_KINDS, asked) ? (asked as FigureKind) : null
const keyOf = (asked: string | string[] | undefined) =>
  typeof asked === 'string' && isIndicatorKey(asked) ? asked : null

// A measure can become a change, and the other way round; sources that differ stay what they are.
function shapeOf(figure: Figure | null, kind: FigureKind | null, key: string | null) {
  if (!figure)
    return { kind: kind === 'disputed' && key ? 'measure' : (kind ?? 'measure'), catalogue: key } as const
  if (figure.kind === 'disputed') return { kind: figure.kind, catalogue: figure.catalogue }
  const isOther = kind === 'measure' || kind === 'change'
  return { kind: isOther ? kind : figure.kind, catalogue: figure.catalogue ?? key }
}

export default async function FigurePage({ params, searchParams }: Props) {
  const { id, figureId } = await params
  const query = await searchParams
  const { draft, impact, actor, content } = await loadEntry(id, `impact/figures/${figureId}`)
  const isNew = figureId === 'new' || impact === null
  const figure = isNew ? null : found(impact.figures.find((one) => one.id === figureId))
  const back = { href: draftPath(draft.id, 'impact'), name: SECTIONS.impact.title }
  const isChoice = 'choose' in query || (isNew && !query.kind && !query.key)
  if (content && isChoice) {
    if (figure && (figure.catalogue || figure.kind === 'disputed')) notFound()
    return (
      <EditorFrame draft={draft} title="What was counted or measured?" trail={[back]}>
        <Choose draftId={draft.id} content={content} figure={figure} />
      </EditorFrame>
    )
  }
  const shape = shapeOf(figure, kindOf(query.kind), keyOf(query.key))
  const indicator = isIndicatorKey(shape.catalogue) ? CATALOGUE[shape.catalogue] : null
  const twin = impact?.figures.find(
    ({ id: other, catalogue }) => indicator && catalogue === shape.catalogue && other !== figureId,
  )
  const saved = figure ? figureValues(figure) : indicator ? { name: [indicator.name] } : {}
  const held = figure?.readings.length ?? 0
  const count = readingsShown(shape.kind, held)
  const own = impact?.sources.find(isOwnRecords)?.id ?? OWN_RECORDS
  const offered = shape.kind === 'disputed' ? [] : Array.from({ length: count - held }, (_, i) => held + i)
  const values = {
    ...saved,
    ...Object.fromEntries(offered.map((i) => [`source-${i}`, [own]])),
    ...(twin && { twin: [twin.id] }),
  }
  const corrections =
    actor && figure
      ? await listCorrections(actor, {
          draftId: draft.id,
          figureId: figure.id,
          catalogue: figure.catalogue,
        })
      : []
  return (
    <EditorFrame draft={draft} title={indicator?.name ?? FIGURE_KINDS[shape.kind].label} trail={[back]}>
      {isIndicatorKey(shape.catalogue) ? (
        <AboutIndicator indicatorKey={shape.catalogue} />
      ) : (
        <p>{FIGURE_KINDS[shape.kind].hint}.</p>
      )}
      <FigureForm
        key={`${shape.kind} ${shape.catalogue}`}
        draftId={draft.id}
        figureId={figureId}
        kind={shape.kind}
        indicator={
          indicator && { key: shape.catalogue!, unit: indicator.unit, isInWords: indicator.adds === 'words' }
        }
        count={count}
        held={held}
        sources={(impact?.sources ?? []).map(({ id: value, title }, i) => ({
          value,
          label: `${i + 1}. ${title}`,
        }))}
        values={values}
        seen={seenOf(saved)}
      />
      <OtherWays draftId={draft.id} figureId={figureId} shape={shape} isNew={isNew} />
      <EarlierValues corrections={corrections} />
    </EditorFrame>
  )
}
