// Words that could not be sent, in this browser's storage. They go when they have arrived, after a week, or on signing out.
const WEEK = 7 * 24 * 60 * 60 * 1000
const PREFIX = 'typed '

/** What was left, and when in words. */
export type Left = { at: string; fields: [string, string][] }

/** What was left under a key, or null. */
export function readLeft(key: string): Left | null {
  try {
    const { moment, fields } = JSON.parse(localStorage.getItem(PREFIX + key) ?? 'null') as {
      moment: number
      fields: [string, string][]
    }
    if (Date.now() - moment > WEEK) forget(key)
    else
      return {
        at: new Date(moment).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' }),
        fields,
      }
  } catch {
    // Nothing there, or storage is shut off.
  }
  return null
}

/** Leaves the fields of a form under a key. */
export function leave(key: string, form: FormData) {
  const fields = [...form].filter(([name, value]) => typeof value === 'string' && name !== 'version')
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify({ moment: Date.now(), fields }))
  } catch {
    // Full, or shut off: the page itself still holds them.
  }
}

export function forget(key: string) {
  try {
    localStorage.removeItem(PREFIX + key)
  } catch {
    // Shut off.
  }
}

/** Puts what was left into the fields of a form, as if it were typed. */
export function putBack(form: HTMLFormElement, { fields }: Left) {
  for (const field of form.elements) {
    const values = fields.flatMap(([name, value]) => ('name' in field && name === field.name ? value : []))
    if (field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type))
      field.checked = values.includes(field.value)
    else if (
      (field instanceof HTMLInputElement && field.type !== 'hidden') ||
      field instanceof HTMLTextAreaElement ||
      field instanceof HTMLSelectElement
    )
      field.value = values[0] ?? field.value
  }
  form.dispatchEvent(new Event('input', { bubbles: true }))
}
