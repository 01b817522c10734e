'use client'
import { FileField, TextArea } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Hidden } from '@/components/form/hidden'
import { Submit } from '@/components/form/submit'
import { useFormAction } from '@/components/form/use-form-action'
import { countOf } from '@/components/ui/words'
import { typed } from '@/lib/forms/schema'
import { pasteAction } from '../actions'
import type { PasteState, ShownRow } from './state'

export function PasteForm({ draftId }: { draftId: string }) {
  const [state, act] = useFormAction<PasteState>(pasteAction, { values: {}, errors: {} })
  const { pasted } = state
  const mark = typed(state, 'mark')
  const added = pasted?.rows.filter(({ wrong, isThere }) => wrong.length === 0 && !isThere).length ?? 0
  const isRight = pasted?.rows.every(({ wrong }) => wrong.length === 0) && added > 0
  return (
    <Form action={act} state={state}>
      <Hidden fields={{ draftId }} />
      <input type="hidden" name="mark" value={mark} key={mark} />
      <TextArea state={state} name="table" label="The table" hint="At most 200 rows" rows={8} />
      <FileField
        state={state}
        name="file"
        label="Or a CSV file"
        hint="At most 100 kB; what stands in it takes the place of the table above"
        accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
      />
      <Submit kind={isRight ? 'quiet' : 'main'} name="what" value="look">
        {pasted ? 'Read it again' : 'Show what you read'}
      </Submit>
      {pasted && (
        <section aria-labelledby="preview" className="preview">
          <h2 id="preview">{countOf(pasted.rows.length, 'row')} read</h2>
          {pasted.unread.length > 0 && (
            <p>Not read, since we do not know them: {pasted.unread.join(', ')}.</p>
          )}
          <p role="status">{saidOf(added, pasted.rows)}</p>
          <Preview rows={pasted.rows} />
          {isRight && (
            <Submit name="what" value="add">
              Add {countOf(added, 'reading')}
            </Submit>
          )}
        </section>
      )}
    </Form>
  )
}

function saidOf(added: number, rows: ShownRow[]) {
  const wrong = rows.filter(({ wrong: words }) => words.length > 0).length
  if (wrong > 0)
    return `${countOf(wrong, 'row has', 'rows have')} something wrong. Mend the table above and read it again; nothing is added until all are right.`
  const there = rows.filter(({ isThere }) => isThere).length
  if (added === 0) return 'All of it stands in the project already. There is nothing to add.'
  return there > 0
    ? `All rows are right. ${countOf(there, 'row stands', 'rows stand')} in the project already and ${there === 1 ? 'is' : 'are'} left out.`
    : 'All rows are right.'
}

function Preview({ rows }: { rows: ShownRow[] }) {
  return (
    <div className="figure-box">
      <table className="figure-table stack">
        <caption className="hidden-text">The rows as we read them, with what is wrong</caption>
        <thead>
          <tr>
            <th scope="col">Row</th>
            <th scope="col">Indicator</th>
            <th scope="col">Value</th>
            <th scope="col">Date</th>
            <th scope="col">Note</th>
            <th scope="col">Source</th>
            <th scope="col">What of it</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, cells, name, date, wrong, isThere }) => (
            <tr key={row} id={`row-${row}`} className={wrong.length > 0 ? 'wrong-row' : undefined}>
              <th scope="row">
                <span className="in-stack">Row </span>
                {row}
              </th>
              <td>{name ?? cells.indicator}</td>
              <td className="value">{[cells.exactness, cells.value].filter(Boolean).join(' ')}</td>
              <td>
                <span className="in-stack">Date: </span>
                {date}
              </td>
              <td>
                {cells.note && <span className="in-stack">Note: </span>}
                {cells.note}
              </td>
              <td>
                <span className="in-stack">Source: </span>
                {cells.source || 'Our own records'}
              </td>
              <td>
                {wrong.length > 0 ? (
                  <ul>
                    {wrong.map((words) => (
                      <li key={words}>{words}</li>
                    ))}
                  </ul>
                ) : isThere ? (
                  'There already'
                ) : (
                  'Right'
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
