import type { Metadata } from 'next'
import { FIGURE_KINDS, type FigureKind, figureValues, readingsShown } from '@/lib/drafts/figures'
import { draftPath, SECTIONS } from '@/lib/drafts/words'
import { seenOf } from '@/lib/drafts/seen'
import { found } from '@/lib/http/found'
import { EditorFrame } from '../../../frame'
import { loadEntry } from '../../load-entry'
import { FigureForm } from './figure-form'

type Props = PageProps<'/account/projects/[id]/impact/figures/[figureId]'>

export const metadata: Metadata = { title: 'A figure', robots: { index: false } }

const kindOf = (asked: string | string[] | undefined): FigureKind =>
  typeof asked === 'string' && Object.hasOwn(FIGURE_KINDS, asked) ? (asked as FigureKind) : 'measure'

export default async function FigurePage({ params, searchParams }: Props) {
  const { id, figureId } = await params
  const asked = kindOf((await searchParams).kind)
  const { draft, impact } = await loadEntry(id, `impact/figures/${figureId}`)
  const isNew = figureId === 'new' || impact === null
  const figure = isNew ? null : found(impact.figures.find((one) => one.id === figureId))
  const kind = figure?.kind ?? asked
  const values = figure ? figureValues(figure) : {}
  const back = { href: draftPath(draft.id, 'impact'), name: SECTIONS.impact.title }
  return (
    <EditorFrame draft={draft} title={FIGURE_KINDS[kind].label} trail={[back]}>
      <p>{FIGURE_KINDS[kind].hint}.</p>
      <FigureForm
        draftId={draft.id}
        figureId={figureId}
        kind={kind}
        count={readingsShown(kind, figure?.readings.length ?? 0)}
        sources={(impact?.sources ?? []).map(({ id: value, title }, i) => ({
          value,
          label: `${i + 1}. ${title}`,
        }))}
        values={values}
        seen={seenOf(values)}
      />
    </EditorFrame>
  )
}
