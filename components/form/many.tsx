// Fields for several of many, and one of many.
'use client'
import { type FormState, typed } from '@/lib/forms/schema'
import { fieldId } from './form'
import { Newer } from './newer'
import type { Option } from './fields'

type Common = { state: FormState; name: string; label: string; hint?: string; form?: string }
export type OptionGroup = { legend: string | null; options: Option[] }

/** Several of many: boxes to tick, in groups. */
export function Ticks({ state, name, label, hint, form, groups }: Common & { groups: OptionGroup[] }) {
  const id = fieldId(name, form)
  const error = state.errors[name]
  const ticked = new Set(state.values[name])
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <fieldset className={error ? 'field wrong' : 'field'} aria-describedby={describedBy || undefined}>
      <legend>{label}</legend>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="error" id={`${id}-error`}>
          <span className="hidden-text">Error: </span>
          {error}
        </p>
      )}
      {groups.map(({ legend, options }, group) => (
        <div
          key={legend ?? ''}
          className="ticks"
          role={legend ? 'group' : undefined}
          aria-label={legend ?? undefined}
        >
          {legend && <p className="ticks-of">{legend}</p>}
          {options.map((option, i) => (
            <label className="choice" key={option.value}>
              <input
                type="checkbox"
                id={group + i === 0 ? id : `${id}-${option.value}`}
                name={name}
                value={option.value}
                defaultChecked={ticked.has(option.value)}
                key={String(ticked.has(option.value))}
              />
              <span>{option.label}</span>
            </label>
          ))}
        </div>
      ))}
      <Newer state={state} name={name} options={groups.flatMap(({ options }) => options)} />
    </fieldset>
  )
}

/** One of many: a list to choose from. */
export function Select({ state, name, label, hint, form, options }: Common & { options: Option[] }) {
  const id = fieldId(name, form)
  const error = state.errors[name]
  const chosen = typed(state, name)
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={error ? 'field wrong' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="error" id={`${id}-error`}>
          <span className="hidden-text">Error: </span>
          {error}
        </p>
      )}
      <select
        id={id}
        name={name}
        defaultValue={chosen}
        key={chosen}
        aria-describedby={describedBy || undefined}
        aria-invalid={error ? true : undefined}
      >
        {options.map(({ value, label: words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
      <Newer state={state} name={name} options={options} />
    </div>
  )
}
