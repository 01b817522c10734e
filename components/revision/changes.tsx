// What is different between two versions: by section and field; new words are underlined, words that are gone struck out.
import type { FieldChange, Part, SectionChange } from '@/lib/revisions/schema'

export function Changes({ changes }: { changes: SectionChange[] }) {
  return (
    <div className="changes">
      {changes.map(({ section, title, fields }) => (
        <section key={section} aria-label={title}>
          <h3>{title}</h3>
          <dl>
            {fields.map((change) => (
              <Field key={change.field} change={change} />
            ))}
          </dl>
        </section>
      ))}
    </div>
  )
}

function Field({ change }: { change: FieldChange }) {
  return (
    <div>
      <dt>{change.label}</dt>
      <dd>{'parts' in change ? <Text parts={change.parts} /> : <List change={change} />}</dd>
    </div>
  )
}

function Text({ parts }: { parts: Part[] }) {
  return (
    <p>
      {parts.map(({ text, is }, i) =>
        is === 'same' ? <span key={i}>{text}</span> : <Marked key={i} is={is} text={text} />,
      )}
    </p>
  )
}

function Marked({ is, text }: { is: 'added' | 'removed'; text: string }) {
  const Tag = is === 'added' ? 'ins' : 'del'
  return (
    <>
      <Tag>
        <span className="hidden-text">{is}: </span>
        {text}
      </Tag>{' '}
    </>
  )
}

function List({ change }: { change: Exclude<FieldChange, { parts: Part[] }> }) {
  const { added, removed, changed, isReordered } = change
  return (
    <ul>
      {removed.map((name, i) => (
        <li key={`-${i}`}>
          <Marked is="removed" text={name} />
        </li>
      ))}
      {added.map((name, i) => (
        <li key={`+${i}`}>
          <Marked is="added" text={name} />
        </li>
      ))}
      {changed.map(({ name, fields }, i) => (
        <li key={i}>
          {name}
          <dl>
            {fields.map((inner) => (
              <Field key={inner.field} change={inner} />
            ))}
          </dl>
        </li>
      ))}
      {isReordered && <li className="soft">In another order</li>}
    </ul>
  )
}
