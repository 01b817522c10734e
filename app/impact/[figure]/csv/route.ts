// The rows behind a figure as a file for a spreadsheet; they add up to it.
import { notFound } from 'next/navigation'
import { csvAnswer } from '@/lib/http/csv'
import { listAllOwn, listAllRows, nameSchools } from '@/lib/impact/queries'
import { figureAddress, readFigureSearch, yearName } from '@/lib/impact/schema'
import { paramsOf } from '@/lib/search/address'
import { csvName } from '@/lib/search/file-name'
import { loadFigure } from '../../load'
import { COUNTED, countedLine, OWN, ownLine, ROW, rowLine, SCHOOL, schoolLine } from '../../row-lines'

const MOST = 50_000

export async function GET(request: Request, { params }: RouteContext<'/impact/[figure]/csv'>) {
  const { figure } = await params
  const asked = readFigureSearch(figure, paramsOf(request.url)) ?? notFound()
  const loaded = (await loadFigure(figure, figureAddress(asked))) ?? notFound()
  const name = csvName(`impact ${figure} ${yearName(asked.year)}`.trim(), asked.search)
  if (figure === 'named-schools')
    return csvAnswer(name, SCHOOL, async function* () {
      yield (await nameSchools(loaded.schools.slice(0, MOST))).map(schoolLine)
    })
  if (figure === 'counted-schools')
    return csvAnswer(name, COUNTED, async function* () {
      yield loaded.counted.slice(0, MOST).map((row) => countedLine(row, asked.only))
    })
  if (figure === 'own-indicators')
    return csvAnswer(name, OWN, async function* () {
      for await (const rows of listAllOwn(loaded, MOST)) yield rows.map(ownLine)
    })
  return csvAnswer(name, ROW, async function* () {
    for await (const rows of listAllRows(loaded, MOST)) yield rows.map(rowLine)
  })
}
