// What is different between two versions: by section and field; new words are underlined, words that are gone struck out.
import type { FieldChange, Part, SectionChange } from '@/lib/revisions/schema'

/** `isAllNew`: there was nothing before, so nothing is marked. */
export function Changes({ changes, isAllNew = false }: { changes: SectionChange[]; isAllNew?: boolean }) {
  return (
    <div className="changes">
      {changes.map(({ section, title, fields }) => (
        <section key={section} aria-label={title}>
          <h3>{title}</h3>
          <Fields fields={fields} isAllNew={isAllNew} />
        </section>
      ))}
    </div>
  )
}

function Fields({ fields, isAllNew }: { fields: FieldChange[]; isAllNew: boolean }) {
  return (
    <dl>
      {fields.map((change) => (
        <div key={change.field}>
          <dt>{change.label}</dt>
          <dd>
            {'parts' in change ? (
              <Text parts={isAllNew ? change.parts.map(unmarked) : change.parts} />
            ) : (
              <List change={change} isAllNew={isAllNew} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

const unmarked = ({ text }: Part): Part => ({ text, is: 'same' })

function Text({ parts }: { parts: Part[] }) {
  return (
    <p>
      {parts.map(({ text, is }, i) => (
        <span key={i}>
          {is === 'same' ? text : <Marked is={is} text={text} />}
          {is === 'removed' && parts[i + 1]?.is === 'added' && ' '}
        </span>
      ))}
    </p>
  )
}

function Marked({ is, text }: { is: 'added' | 'removed'; text: string }) {
  const Tag = is === 'added' ? 'ins' : 'del'
  return (
    <Tag>
      <span className="hidden-text">{is}: </span>
      {text}
    </Tag>
  )
}

type ListChange = Exclude<FieldChange, { parts: Part[] }>

function List({ change, isAllNew }: { change: ListChange; isAllNew: boolean }) {
  const { added, removed, changed, isReordered } = change
  return (
    <ul>
      {removed.map((name, i) => (
        <li key={`-${i}`}>
          <Marked is="removed" text={name} />
        </li>
      ))}
      {added.map((name, i) => (
        <li key={`+${i}`}>{isAllNew ? name : <Marked is="added" text={name} />}</li>
      ))}
      {changed.map(({ name, fields }, i) => (
        <li key={i}>
          {name}
          <Fields fields={fields} isAllNew={isAllNew} />
        </li>
      ))}
      {isReordered && <li className="soft">In another order</li>}
    </ul>
  )
}
