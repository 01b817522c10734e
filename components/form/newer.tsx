// What somebody else has saved in a field since the form was opened, beside what was typed.
import type { FormState } from '@/lib/forms/schema'

type Props = { state: FormState; name: string; options?: { value: string; label: string }[] }

export function Newer({ state: { values, newer }, name, options }: Props) {
  if (!newer) return null
  const theirs = newer.values[name] ?? []
  if (same(values[name] ?? [], theirs)) return null
  const label = (value: string) => options?.find((option) => option.value === value)?.label ?? value
  return (
    <div className="newer">
      <p>
        <b>{newer.by === 'You' ? 'You have' : `${newer.by} has`} saved here:</b>
      </p>
      <p className="whitespace-pre-line">{theirs.map(label).join(', ') || 'Nothing'}</p>
    </div>
  )
}

const plain = (texts: string[]) =>
  texts
    .map((text) => text.replace(/\r\n?/g, '\n').trim())
    .filter(Boolean)
    .join('\u0000')
const same = (a: string[], b: string[]) => plain(a) === plain(b)
