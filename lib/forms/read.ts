// Reads a posted form. What is wrong goes back to the page, with its status and its title, and with all that was typed.
import 'server-only'
import { headers } from 'next/headers'
import type { z } from 'zod'
import { presentAnswer } from '@/lib/http/schema'
import type { FormState } from './schema'
import { plainText } from './text'

const MOST_SHOWN = 100_000 // characters of one field that are sent back
const CHOOSE_AGAIN = 'Choose the file again: it could not be kept'

/**
 * Checks a form against a schema whose messages are words for people; a field that comes once is a text, one that
 * comes several times a list of texts. A file that was chosen is a File; a file field left empty is nothing.
 * @returns the input, or the state to show the form with again
 */
export async function readForm<S extends z.ZodType>(
  schema: S,
  form: FormData,
): Promise<{ input: z.output<S> } | { state: FormState }> {
  const given = Object.fromEntries(
    namesOf(form).map((name) => {
      const all = [...textsOf(form, name), ...filesOf(form, name)]
      return [name, all.length > 1 ? all : all[0]]
    }),
  )
  const result = schema.safeParse(given)
  if (result.success) return { input: result.data }
  const errors: Record<string, string> = {}
  for (const { path, message } of result.error.issues) errors[String(path[0] ?? '')] ??= message
  return { state: await refused(form, errors) }
}

/**
 * The state of a form that cannot be taken; without script the page is then answered with the status (422 unless told).
 * Browsers let nobody fill in a file, so each file that was chosen has an error that says so, unless it has one already.
 */
export async function refused(
  form: FormData,
  errors: Record<string, string>,
  status = 422,
  newer?: FormState['newer'],
): Promise<FormState> {
  const answer = presentAnswer()
  // The client router takes an answer of 200 only.
  if (answer && !(await headers()).has('next-action')) answer.status = status
  if (answer) answer.isRefused = true
  const names = namesOf(form)
  const values = Object.fromEntries(names.map((name) => [name, textsOf(form, name)]))
  const lost = names.filter((name) => !errors[name] && filesOf(form, name).length > 0)
  return {
    values,
    errors: { ...errors, ...Object.fromEntries(lost.map((name) => [name, CHOOSE_AGAIN])) },
    newer,
  }
}

const namesOf = (form: FormData) => [...new Set(form.keys())].filter((name) => !name.startsWith('$ACTION'))

/** The state of a form that is shown again as it is, with nothing wrong: a step on the way to sending it. */
export function shownAgain(form: FormData): FormState {
  return { values: Object.fromEntries(namesOf(form).map((name) => [name, textsOf(form, name)])), errors: {} }
}

const textsOf = (form: FormData, name: string) =>
  form
    .getAll(name)
    .flatMap((value) => (typeof value === 'string' ? plainText(value.slice(0, MOST_SHOWN)) : []))

// A field in which nothing was chosen is sent as an empty file without a name.
const filesOf = (form: FormData, name: string) =>
  form
    .getAll(name)
    .filter((value): value is File => typeof value !== 'string' && (value.name !== '' || value.size > 0))
