// Reads a posted form. What is wrong goes back to the page, with its status and its title, and with all that was typed.
import 'server-only'
import { headers } from 'next/headers'
import type { z } from 'zod'
import { presentAnswer } from '@/lib/http/schema'
import type { FormState } from './schema'
import { plainText } from './text'

const MOST_SHOWN = 20_000 // characters of one field that are sent back

/**
 * Checks a form against a schema whose messages are words for people; a field that comes once is a text, one that
 * comes several times a list of texts.
 * @returns the input, or the state to show the form with again
 */
export async function readForm<S extends z.ZodType>(
  schema: S,
  form: FormData,
): Promise<{ input: z.output<S> } | { state: FormState }> {
  const values = valuesOf(form)
  const given = Object.fromEntries(
    Object.entries(values).map(([name, all]) => [name, all.length > 1 ? all : all[0]]),
  )
  const result = schema.safeParse(given)
  if (result.success) return { input: result.data }
  const errors: Record<string, string> = {}
  for (const { path, message } of result.error.issues) errors[String(path[0] ?? '')] ??= message
  return { state: await refused(form, errors) }
}

/** The state of a form that cannot be taken; without script the page is then answered with the status (422 unless told). */
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
  return { values: valuesOf(form), errors, newer }
}

function valuesOf(form: FormData) {
  const values: Record<string, string[]> = {}
  for (const name of new Set(form.keys()))
    if (!name.startsWith('$ACTION'))
      values[name] = form
        .getAll(name)
        .flatMap((value) => (typeof value === 'string' ? plainText(value.slice(0, MOST_SHOWN)) : []))
  return values
}
