// Fields with label, hint and error, which say what was typed when a form comes back.
'use client'
import type { ReactNode } from 'react'
import { type FormState, typed } from '@/lib/forms/schema'
import { fieldId } from './form'
import { Newer } from './newer'

type Common = { state: FormState; name: string; label: ReactNode; hint?: ReactNode; form?: string }

function Frame({ state, name, label, hint, form, children }: Common & { children: ReactNode }) {
  const id = fieldId(name, form)
  const error = state.errors[name]
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
      {children}
      <Newer state={state} name={name} />
    </div>
  )
}

const described = ({ state, name, hint, form }: Common) => {
  const id = fieldId(name, form)
  const parts = [hint && `${id}-hint`, state.errors[name] && `${id}-error`].filter(Boolean)
  return {
    id,
    name,
    'aria-describedby': parts.join(' ') || undefined,
    'aria-invalid': state.errors[name] ? (true as const) : undefined,
  }
}

type TextProps = Common & {
  type?: 'text' | 'email' | 'search'
  inputMode?: 'numeric' | 'decimal' | 'url'
  autoComplete?: string
  value?: string
  maxLength?: number
}

export function TextField({
  type = 'text',
  inputMode,
  autoComplete = 'on', // else browsers empty the field when somebody comes back to it
  value,
  maxLength,
  ...common
}: TextProps) {
  return (
    <Frame {...common}>
      <input
        {...described(common)}
        type={type}
        inputMode={inputMode}
        autoComplete={autoComplete}
        maxLength={maxLength}
        spellCheck={type === 'text' && !inputMode}
        autoCapitalize={type === 'email' ? 'none' : undefined}
        defaultValue={typed(common.state, common.name, value)}
      />
    </Frame>
  )
}

export function TextArea({
  rows = 5,
  value,
  maxLength,
  ...common
}: Common & { rows?: number; value?: string; maxLength?: number }) {
  return (
    <Frame {...common}>
      <textarea
        {...described(common)}
        rows={rows}
        maxLength={maxLength}
        defaultValue={typed(common.state, common.name, value)}
      />
    </Frame>
  )
}

/** A file to choose. It does not come back with the form, so `state` has an error for it then (lib/forms/read.ts). */
export function FileField({ accept, ...common }: Common & { accept: string }) {
  return (
    <Frame {...common}>
      <input {...described(common)} type="file" accept={accept} />
    </Frame>
  )
}

export type Option = { value: string; label: string; hint?: string }

/** One of a few: radio buttons. */
export function Choice({
  state,
  name,
  label,
  hint,
  form,
  options,
  value,
}: Common & { options: Option[]; value?: string }) {
  const id = fieldId(name, form)
  const error = state.errors[name]
  const chosen = typed(state, name, value)
  return (
    <fieldset
      className={error ? 'field wrong' : 'field'}
      aria-describedby={error ? `${id}-error` : undefined}
    >
      <legend>{label}</legend>
      {hint && <p className="hint">{hint}</p>}
      {error && (
        <p className="error" id={`${id}-error`}>
          <span className="hidden-text">Error: </span>
          {error}
        </p>
      )}
      {options.map((option, i) => (
        <label className="choice" key={option.value}>
          <input
            type="radio"
            id={i === 0 ? id : `${id}-${option.value}`}
            name={name}
            value={option.value}
            defaultChecked={chosen === option.value}
            key={chosen}
          />
          <span>
            {option.label}
            {option.hint && <span className="hint">{option.hint}</span>}
          </span>
        </label>
      ))}
      <Newer state={state} name={name} options={options} />
    </fieldset>
  )
}

/** One box to tick. */
export function Tick({ state, name, label, hint, form }: Common) {
  const error = state.errors[name]
  const attributes = described({ state, name, label, hint, form })
  return (
    <div className={error ? 'field wrong' : 'field'}>
      {error && (
        <p className="error" id={`${attributes.id}-error`}>
          <span className="hidden-text">Error: </span>
          {error}
        </p>
      )}
      <label className="choice">
        <input {...attributes} type="checkbox" value="yes" defaultChecked={typed(state, name) === 'yes'} />
        <span>
          {label}
          {hint && (
            <span className="hint" id={`${attributes.id}-hint`}>
              {hint}
            </span>
          )}
        </span>
      </label>
      <Newer state={state} name={name} options={[{ value: 'yes', label: 'Yes' }]} />
    </div>
  )
}
